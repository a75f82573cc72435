import type { Batch } from '../model/batch.ts';

/** Which rows of a batch any question counted. */
export interface CountedRows {
  add(rows: Uint32Array): void;
  /** How many rows none did. */
  rest(): number;
}

export function countedRows({ length, weights }: Batch): CountedRows {
  const isCounted = new Uint8Array(length);
  // Questions without a condition about one period have one list.
  const seen = new WeakSet<Uint32Array>();
  return {
    add(rows) {
      if (seen.has(rows)) return;
      seen.add(rows);
      const { length } = rows;
      for (let i = 0; i < length; i++) isCounted[rows[i]!] = 1;
    },
    rest() {
      let rows = 0;
      for (let row = 0; row < length; row++) if (!isCounted[row]) rows += weights ? weights[row]! : 1;
      return rows;
    },
  };
}
