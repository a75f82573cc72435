import { parseTerm } from '../../src/calendar/term.ts';
import type { Period } from '../../src/measures/measure.ts';
import type { Batch, ColumnData } from '../../src/model/batch.ts';

export type Cell = number | string | null;
export type Row = Readonly<Record<string, Cell>>;

/** Rows as a batch: a column is text when one of its cells is. */
export function batchOf(rows: readonly Row[], names: readonly string[], file = 0): Batch {
  return {
    file,
    length: rows.length,
    offsets: Float64Array.from(rows, (_, i) => i * 10),
    columns: new Map(names.map((name) => [name, columnOf(rows.map((row) => row[name] ?? null))])),
  };
}

function columnOf(cells: readonly Cell[]): ColumnData {
  const empty = Uint8Array.from(cells, (cell) => Number(cell === null));
  if (cells.some((cell) => typeof cell === 'string'))
    return { storage: 'texts', values: cells.map((cell) => String(cell ?? '')), empty };
  return { storage: 'numbers', values: Float64Array.from(cells, (cell) => Number(cell ?? 0)), empty };
}

export function periodOf(text: string, asOf?: number): Period {
  const term = parseTerm(text, 4);
  if (!term) throw new Error(text);
  return { first: term.first, last: term.last, asOf: asOf ?? term.last, term, language: 'ja' };
}
