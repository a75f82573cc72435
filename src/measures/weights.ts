import type { Batch } from '../model/batch.ts';
import { Fate } from './measure.ts';

/** How many rows of the source some rows of a batch stand for. */
export function weightOf({ weights }: Batch, rows: Uint32Array): number {
  if (!weights) return rows.length;
  let sum = 0;
  const { length } = rows;
  for (let i = 0; i < length; i++) sum += weights[rows[i]!]!;
  return sum;
}

/** The same of those among them that are in the numerator. */
export function hitsOf({ weights }: Batch, rows: Uint32Array, fates: Uint8Array): number {
  let sum = 0;
  const { length } = rows;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    if (fates[row] === Fate.Hit) sum += weights ? weights[row]! : 1;
  }
  return sum;
}
