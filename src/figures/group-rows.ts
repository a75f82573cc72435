import { columnOf } from '../measures/conditions.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import { partOf, pickThrough } from '../model/pick-rows.ts';
import { addDigits, type Grouped, MOST_COMBINATIONS, numberTuples } from './tuples.ts';

/** Rows to be asked, each as often as its weight says, and where the rows of a tuple begin. */
export interface Asked {
  readonly batch: Batch;
  /**
   * Byte offsets of the first `most` rows that have one of the batch's rows, in the order of the file. Null when
   * they were put together before.
   */
  readonly offsets: ((rows: readonly number[], most: number) => readonly number[]) | null;
}

/** Rows as they are, each for itself. */
export const asTheyAre = (batches: readonly Batch[]): readonly Asked[] =>
  batches.map((batch) => ({
    batch,
    offsets: batch.weights ? null : (rows, most) => rows.slice(0, most).map((row) => batch.offsets[row]!),
  }));

/**
 * The rows of a file that are equal in all columns asked for, as one row with a weight: they are counted once
 * and asked many times, so that a KPI more costs next to nothing. Where hardly two rows are equal, and where
 * values lie too far apart to be numbered, rows stay as they are.
 */
export function groupRows(batches: readonly Batch[], columns: readonly string[]): readonly Asked[] {
  const files = new Map<number, Batch[]>();
  const together = batches.filter(({ weights }) => weights);
  for (const batch of batches) {
    if (batch.weights) continue;
    const known = files.get(batch.file);
    if (known) known.push(batch);
    else files.set(batch.file, [batch]);
  }
  const names = [...new Set(columns)];
  return [
    ...asTheyAre(together),
    ...[...files.values()].flatMap((own) => groupFile(own, names) ?? asTheyAre(own)),
  ];
}

/** Few rows are asked as fast as they are grouped. */
const FEW = 2048;

function groupFile(batches: readonly Batch[], names: readonly string[]): readonly Asked[] | null {
  const length = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (length < FEW) return null;
  const codes = new Float64Array(length);
  let combinations = 1;
  for (const name of names) {
    const columns = batches.map((batch) => columnOf(batch, name));
    const radix = addDigits(codes, columns, combinations);
    combinations *= radix ?? Number.POSITIVE_INFINITY;
    if (combinations > MOST_COMBINATIONS) return null;
  }
  const grouped = numberTuples(codes, combinations, Math.floor(length / 3));
  return grouped && [asked(batches, names, grouped)];
}

function asked(
  batches: readonly Batch[],
  names: readonly string[],
  { tuples, first, weights }: Grouped,
): Asked {
  const starts: number[] = [];
  let rows = 0;
  for (const { length } of batches) {
    starts.push(rows);
    rows += length;
  }
  const pick = (name: string): ColumnData =>
    pickThrough(
      batches.map((batch) => columnOf(batch, name)),
      starts,
      first,
    );
  const offsetOf = (row: number): number => {
    const at = partOf(starts, row);
    return batches[at]!.offsets[row - starts[at]!]!;
  };
  const batch: Batch = {
    file: batches[0]!.file,
    length: first.length,
    columns: new Map(names.map((name) => [name, pick(name)] as const)),
    offsets: Float64Array.from(first, offsetOf),
    weights,
  };
  return {
    batch,
    offsets(wanted, most) {
      const isWanted = new Uint8Array(first.length);
      for (const tuple of wanted) isWanted[tuple] = 1;
      const found: number[] = [];
      for (let row = 0; row < tuples.length && found.length < most; row++)
        if (isWanted[tuples[row]!]) found.push(offsetOf(row));
      return found;
    },
  };
}
