import { columnOf } from '../measures/conditions.ts';
import { Fate } from '../measures/measure.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { Segments } from '../model/figure.ts';

/** A column by whose values rows are divided, with its labels in declared order. Never a personal one. */
export interface Division {
  readonly column: string;
  readonly labels: readonly string[];
}

/** Rows of one figure by value, as they are added up; `-1` stands for a blank cell. */
export type SegmentCounts = readonly {
  readonly division: Division;
  readonly base: Map<number, number>;
  readonly hits: Map<number, number>;
  sets: boolean;
}[];

export const noSegments = (divisions: readonly Division[]): SegmentCounts =>
  divisions.map((division) => ({ division, base: new Map(), hits: new Map(), sets: false }));

/** Adds counted rows of a batch, each to one value of every column; a cell of several values is one of its own. */
export function addSegments(into: SegmentCounts, batch: Batch, rows: Uint32Array, fates: Uint8Array): void {
  for (const counts of into) {
    const column = columnOf(batch, counts.division.column);
    if (column.storage === 'texts') throw new Error(`${counts.division.column} has no values`);
    counts.sets = column.storage === 'sets';
    if (column.storage === 'numbers') addOrdinals(counts, column, rows, fates);
    else addSets(counts, column, rows, fates);
  }
}

type Counts = SegmentCounts[number];

/** Counted in arrays first, by ordinal and 0 for a blank cell: there are many rows and few values. */
function addOrdinals(
  { division, base, hits }: Counts,
  { values, empty }: Extract<ColumnData, { storage: 'numbers' }>,
  rows: Uint32Array,
  fates: Uint8Array,
): void {
  const all = new Uint32Array(division.labels.length + 1);
  const hit = new Uint32Array(division.labels.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const at = empty[row] ? 0 : values[row]! + 1;
    all[at]!++;
    if (fates[row] === Fate.Hit) hit[at]!++;
  }
  for (let at = 0; at < all.length; at++) {
    if (all[at]) base.set(at - 1, (base.get(at - 1) ?? 0) + all[at]!);
    if (hit[at]) hits.set(at - 1, (hits.get(at - 1) ?? 0) + hit[at]!);
  }
}

function addSets(
  { base, hits }: Counts,
  { values, empty }: Extract<ColumnData, { storage: 'sets' }>,
  rows: Uint32Array,
  fates: Uint8Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = empty[row] ? -1 : values[row]!;
    base.set(value, (base.get(value) ?? 0) + 1);
    if (fates[row] === Fate.Hit) hits.set(value, (hits.get(value) ?? 0) + 1);
  }
}

/** The counts by label: declared order, combinations after, blank last; values without a row are not there. */
export const segmentsOf = (counted: SegmentCounts): Segments =>
  new Map(
    counted.map(({ division, base, hits, sets }) => [
      division.column,
      new Map(
        [...base]
          .sort(([a], [b]) => Number(a < 0) - Number(b < 0) || a - b)
          .map(([value, n]) => [labelOf(value, division.labels, sets), [hits.get(value) ?? 0, n]] as const),
      ),
    ]),
  );

function labelOf(value: number, labels: readonly string[], sets: boolean): string {
  if (value === -1) return '';
  if (!sets) return labels[value] ?? '';
  return labels.filter((_, ordinal) => value & (1 << ordinal)).join('・');
}
