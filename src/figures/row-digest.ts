import { columnOf } from '../measures/conditions.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { RowDigest } from '../model/figure.ts';
import type { Division } from './segments.ts';

/**
 * Two sums, modulo 2^32, of a hash of every row. A sum does not know the order of rows or the file they
 * came from; it guards against accidents, not against forgery.
 */
export interface RowSum {
  readonly columns: readonly string[];
  readonly divisions: readonly Division[];
  a: number;
  b: number;
}

/** No rows yet. Columns of a closed list are hashed by their labels: a list may grow in the middle. */
export const noRows = (columns: readonly string[], divisions: readonly Division[]): RowSum => ({
  columns: [...new Set(columns)].sort(),
  divisions,
  a: 0,
  b: 0,
});

/**
 * Adds rows of a batch, each as often as its weight says: those that were put together have to be equal in all columns
 * of the sum.
 */
export function addRows(sum: RowSum, batch: Batch, rows: Uint32Array): void {
  const { weights } = batch;
  const hashes = sum.columns.map((name) => {
    const labels = sum.divisions.find(({ column }) => column === name)?.labels ?? null;
    return hashesOf(columnOf(batch, name), labels);
  });
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = weights ? weights[row]! : 1;
    let hash = 0x9e3779b9;
    for (const column of hashes) hash = mix(hash ^ column[row]!);
    sum.a = (sum.a + Math.imul(hash, weight)) >>> 0;
    sum.b = (sum.b + Math.imul(mix(hash ^ 0x85ebca6b), weight)) >>> 0;
  }
}

export const digestOf = ({ columns, a, b }: RowSum): RowDigest => ({
  columns,
  digest: [a, b].map((lane) => lane.toString(16).padStart(8, '0')).join(''),
});

const known = new WeakMap<ColumnData, Uint32Array>();

/** A hash of every cell of a column; worked out once, since many KPIs read the same columns. */
function hashesOf(column: ColumnData, labels: readonly string[] | null): Uint32Array {
  const there = known.get(column);
  if (there) return there;
  const hashes = new Uint32Array(column.empty.length);
  for (let i = 0; i < hashes.length; i++)
    hashes[i] = column.empty[i] ? 1 : hashText(textOf(column, column.values[i]!, labels));
  known.set(column, hashes);
  return hashes;
}

function textOf(column: ColumnData, value: number | string, labels: readonly string[] | null): string {
  if (!labels || typeof value === 'string') return String(value);
  if (column.storage === 'numbers') return labels[value] ?? '';
  return labels.filter((_, ordinal) => value & (1 << ordinal)).join('\n');
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The last step of MurmurHash3: every bit of the input moves half of the output. */
function mix(hash: number): number {
  let h = hash >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
