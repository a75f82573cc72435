/**
 * One column of a batch. `empty[i]` is 1 where the cell was blank; the value there means nothing.
 * - numbers: a number, an ordinal of a category, 0 or 1 of a flag, a day of a date
 * - sets: several categories in one cell, bit `k` standing for ordinal `k` (at most 31)
 * - texts: text, key or person
 */
export type ColumnData =
  | { readonly storage: 'numbers'; readonly values: Float64Array; readonly empty: Uint8Array }
  | { readonly storage: 'sets'; readonly values: Int32Array; readonly empty: Uint8Array }
  | {
      readonly storage: 'texts';
      readonly values: readonly string[];
      readonly empty: Uint8Array;
      /** The texts that occur, some perhaps twice, and by row the place of its own among them; where they are read so. */
      readonly list?: TextList;
    };

export interface TextList {
  readonly texts: readonly string[];
  readonly places: ArrayLike<number>;
}

/** Accepted rows of one file, by column. */
export interface Batch {
  /** Index into the table's files. */
  readonly file: number;
  readonly length: number;
  readonly columns: ReadonlyMap<string, ColumnData>;
  /** How many rows each one stands for, when equal ones were put together; each for itself without. */
  readonly weights?: Uint32Array;
  /** Byte offset in the file at which each row's record begins; lines are worked out when asked. */
  readonly offsets: Float64Array;
}
