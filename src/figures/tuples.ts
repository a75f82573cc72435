import type { ColumnData } from '../model/batch.ts';

// A row as the tuple of its cells: one whole number with a digit for each column, so that equal rows have equal codes.

/** Codes of tuples must be exact, and their hashes cheap. */
export const MOST_COMBINATIONS = 2 ** 31;

/** Adds a digit to each code: the value of a column, 0 where it is blank. Gives how many digits there are. */
export function addDigits(
  codes: Float64Array,
  columns: readonly ColumnData[],
  factor: number,
): number | null {
  const texts = new Map<string, number>();
  const [least, most] = rangeOf(columns);
  let at = 0;
  for (const column of columns) {
    const { empty } = column;
    if (column.storage === 'texts') {
      for (let i = 0; i < empty.length; i++, at++) {
        if (empty[i]) continue;
        const text = column.values[i]!;
        let digit = texts.get(text);
        if (digit === undefined) {
          digit = texts.size + 1;
          texts.set(text, digit);
        }
        codes[at]! += digit * factor;
      }
      if (texts.size > MOST_TEXTS) return null;
    } else {
      const { values } = column;
      for (let i = 0; i < empty.length; i++, at++)
        if (empty[i] === 0) codes[at]! += (values[i]! - least + 1) * factor;
    }
  }
  return Math.max(texts.size, most - least + 1) + 1;
}

/** Most different texts of a column. */
const MOST_TEXTS = 1024;

function rangeOf(columns: readonly ColumnData[]): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { storage, values, empty } of columns) {
    if (storage === 'texts') continue;
    for (let i = 0; i < empty.length; i++) {
      if (empty[i]) continue;
      const value = values[i]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return least > most ? [0, 0] : [least, most];
}

/** Rows by tuple. */
export interface Grouped {
  /** By row: the number of its tuple. */
  readonly tuples: Uint32Array;
  /** By tuple: its first row, and how many rows it has. */
  readonly first: Uint32Array;
  readonly weights: Uint32Array;
}

/**
 * Numbers equal codes alike, in the order of their first rows; null where there is little to gain, as they are
 * more than `worth`. A row may have a weight already.
 */
export function numberTuples(
  codes: Float64Array,
  combinations: number,
  worth: number,
  given: Uint32Array | null = null,
): Grouped | null {
  const most = Math.min(combinations, worth);
  let size = 1024;
  while (size < most * 2) size *= 2;
  const isDirect = combinations <= Math.min(DIRECT, codes.length * DIRECT_PER_ROW);
  const slots = new Int32Array(isDirect ? combinations : size);
  const tuples = new Uint32Array(codes.length);
  const first = new Uint32Array(most + 1);
  const weights = new Uint32Array(most + 1);
  const mask = size - 1;
  let used = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    let slot = isDirect ? code : mix(code) & mask;
    if (!isDirect)
      while (slots[slot]! > 0 && codes[first[slots[slot]! - 1]!] !== code) slot = (slot + 1) & mask;
    let tuple = slots[slot]! - 1;
    if (tuple < 0) {
      if (used === most) return null;
      tuple = used++;
      slots[slot] = used;
      first[tuple] = row;
    }
    tuples[row] = tuple;
    weights[tuple]! += given ? given[row]! : 1;
  }
  return { tuples, first: first.subarray(0, used), weights: weights.subarray(0, used) };
}

/** So many combinations have a place of their own each; few rows do not pay for a long table. */
const DIRECT = 2 ** 20;
const DIRECT_PER_ROW = 16;

function mix(code: number): number {
  const hash = Math.imul(code, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
