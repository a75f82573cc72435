import type { Batch } from '../model/batch.ts';
import { rowsStoodFor } from '../model/row-count.ts';

/** Which rows of a batch any question counted. */
export interface CountedRows {
  add(rows: Uint32Array): void;
  /** How many rows none did. */
  rest(): number;
}

export function countedRows(batch: Batch): CountedRows {
  const { length, weights } = batch;
  const isCounted = new Uint8Array(length);
  // Questions without a condition about one period have one list.
  const seen = new WeakSet<Uint32Array>();
  let rest = rowsStoodFor(batch);
  return {
    add(rows) {
      if (seen.has(rows)) return;
      seen.add(rows);
      const { length } = rows;
      for (let i = 0; i < length; i++) {
        const row = rows[i]!;
        if (isCounted[row] === 1) continue;
        isCounted[row] = 1;
        rest -= weights ? weights[row]! : 1;
      }
    },
    rest: () => rest,
  };
}
