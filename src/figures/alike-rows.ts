import { Answer, columnOf } from '../measures/conditions.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import { pickRows } from '../model/pick-rows.ts';
import { Lies, type Placing } from './placing.ts';
import { addDigits, MOST_COMBINATIONS, numberTuples } from './tuples.ts';

/** What tells the rows of a batch apart. */
export interface Apart {
  /** Columns whose cells do. */
  readonly columns: Iterable<string>;
  /** How rows lie to each period that is asked about. */
  readonly placings: readonly Placing[];
  /** Whether rows outside of every period are asked about too. */
  readonly outside: boolean;
  /** By row: of excluded ones it is asked in which period they lie, no more. */
  readonly excluded: Uint8Array | null;
}

/**
 * Rows that were put together as they were read, now as far as questions do not tell them apart: of a date that
 * only places a row it counts where it lies, and rows that nobody asks about are one. The batch as it is where
 * it would hardly become shorter.
 */
export function alikeRows(batch: Batch, { columns, placings, outside, excluded }: Apart): Batch {
  const { weights, length } = batch;
  if (!weights) return batch;
  const codes = new Float64Array(length);
  let combinations = 2;
  for (const placing of placings) {
    for (let row = 0; row < length; row++) codes[row]! += placing[row]! * combinations;
    combinations *= LIES;
  }
  const lies = codes.slice();
  const staying = stayingAmong(lies, outside, excluded);
  if (staying.length > length / 2 && areAllTold(batch, new Set(columns), staying)) return batch;
  for (const name of columns) {
    combinations *= addDigits(codes, [columnOf(batch, name)], combinations) ?? Number.POSITIVE_INFINITY;
    if (combinations > MOST_COMBINATIONS) return batch;
  }
  for (let row = 0; row < length; row++) {
    if (excluded?.[row] === Answer.Yes) codes[row] = lies[row]! + EXCLUDED;
    else if (!outside && lies[row] === 0) codes[row] = 0;
  }
  const alike = numberTuples(codes, combinations, Math.floor(length / 2), weights);
  if (!alike) return batch;
  const { first } = alike;
  return {
    file: batch.file,
    length: first.length,
    columns: new Map([...batch.columns].map(([name, column]) => [name, pickRows(column, first)] as const)),
    offsets: Float64Array.from(first, (row) => batch.offsets[row]!),
    weights: alike.weights,
  };
}

/** Rows of which it is asked more than in which period they lie. */
function stayingAmong(lies: Float64Array, outside: boolean, excluded: Uint8Array | null): Uint32Array {
  const { length } = lies;
  const rows = new Uint32Array(length);
  let taken = 0;
  for (let row = 0; row < length; row++)
    if ((outside || lies[row] !== 0) && excluded?.[row] !== Answer.Yes) rows[taken++] = row;
  return rows.subarray(0, taken);
}

/** Whether nothing but what is asked tells some rows apart: then no two of them are alike, as they were read so. */
const areAllTold = ({ columns }: Batch, asked: ReadonlySet<string>, rows: Uint32Array): boolean =>
  [...columns].every(([name, column]) => asked.has(name) || isSame(column, rows));

/** Whether a column has the same cell in some rows. */
function isSame({ values, empty }: ColumnData, rows: Uint32Array): boolean {
  const { length } = rows;
  const first = rows[0]!;
  const isBlank = empty[first];
  const value = values[first];
  for (let i = 1; i < length; i++) {
    const row = rows[i]!;
    if (empty[row] !== isBlank || (isBlank === 0 && values[row] !== value)) return false;
  }
  return true;
}

const LIES = Object.keys(Lies).length;

/** No other code is odd. */
const EXCLUDED = 1;
