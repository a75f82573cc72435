import { columnOf } from '../measures/conditions.ts';
import type { Batch } from '../model/batch.ts';
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
  for (const name of columns) {
    combinations *= addDigits(codes, [columnOf(batch, name)], combinations) ?? Number.POSITIVE_INFINITY;
    if (combinations > MOST_COMBINATIONS) return batch;
  }
  for (let row = 0; row < length; row++) {
    if (excluded?.[row]) codes[row] = lies[row]! + EXCLUDED;
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

const LIES = Object.keys(Lies).length;

/** No other code is odd. */
const EXCLUDED = 1;
