import { type CellValue, isFault } from '../../columns/column-type.ts';
import {
  COLUMN_BYTES,
  COUNT,
  RECORD_BYTES,
  RECORDS,
  SLOT_BYTES,
  SLOTS,
  UNMET,
  VALUE,
  WAS_MET,
} from './layout.ts';
import type { Scanner } from './scanner.ts';

/**
 * The values of a column by the bytes of a cell, as the column's own reader gave them: a term has at most 366
 * dates, and a category has its spellings. Each is decoded and read once; where it lies is the scanner's.
 */
export interface KnownSpellings {
  /**
   * Learns the cell at [from, to) of the scanner's memory. False when the column's reader finds fault with it.
   * `forget` is called before all are forgotten.
   */
  learn(text: string, from: number, to: number, forget: () => void): boolean;
  /** By entry: its text. */
  readonly texts: string[];
  /** By entry, for the caller to note: its place among the kept texts of a file. */
  readonly places: number[];
  /** By entry, for the caller to note: its number in a list of persons; −1 before that. */
  readonly persons: number[];
  /** How many rows had each value since this was asked last. */
  takeCounts(take: (value: number, rows: number) => void): void;
  /** From now on each text is told again when a row has it for the first time. */
  forgetMet(): void;
}

/** Most spellings kept, and their bytes; then all are forgotten, so that cells that all differ fill no memory. */
const MOST = 65_536;
const MOST_BYTES = 1 << 21;

/**
 * `at` is the number of the column in a list of them at `columns`. With `isKey` texts are kept as keys have them;
 * `digitOf` says what a value is in a tuple.
 */
export function knownSpellings(
  { wasm, bytes, words, numbers, room }: Scanner,
  columns: number,
  at: number,
  read: (cell: string) => CellValue,
  isKey: boolean,
  digitOf: ((value: number | string) => number) | null,
): KnownSpellings {
  const column = columns + at * COLUMN_BYTES;
  const texts: string[] = [];
  const places: number[] = [];
  const persons: number[] = [];
  const encoder = new TextEncoder();
  let bits = 6;
  let pool = room(FIRST_POOL);
  let poolEnd = pool + FIRST_POOL;
  let chunk = FIRST_POOL;
  let bytesUsed = 0;
  words()[(column + RECORDS) / 4] = room(mostIn(bits) * RECORD_BYTES);
  wasm.startSpellings(column, room((1 << bits) * SLOT_BYTES, true), bits);

  /** A place for bytes that stay. */
  const pooled = (length: number): number => {
    if (pool + length > poolEnd) {
      chunk = Math.max(chunk * 2, length + 64);
      pool = room(chunk);
      poolEnd = pool + chunk;
    }
    const place = pool;
    pool += length;
    bytesUsed += length;
    return place;
  };

  const forget = (): void => {
    const slots = words()[(column + SLOTS) / 4]!;
    bytes().fill(0, slots, slots + (1 << bits) * SLOT_BYTES);
    wasm.startSpellings(column, slots, bits);
    texts.length = places.length = persons.length = 0;
    // The last chunk is the largest.
    pool = poolEnd - chunk;
    bytesUsed = 0;
  };

  const grow = (): void => {
    const known = words()[(column + RECORDS) / 4]!;
    const knownBytes = mostIn(bits) * RECORD_BYTES;
    bits += bits < 12 ? 2 : 1;
    const records = room(mostIn(bits) * RECORD_BYTES);
    bytes().copyWithin(records, known, known + knownBytes);
    words()[(column + RECORDS) / 4] = records;
    wasm.moveSpellings(column, room((1 << bits) * SLOT_BYTES, true), bits);
  };

  return {
    texts,
    places,
    persons,
    takeCounts(take) {
      const records = words()[(column + RECORDS) / 4]!;
      for (let record = records; record < records + texts.length * RECORD_BYTES; record += RECORD_BYTES) {
        const rows = words()[(record + COUNT) / 4]!;
        if (rows === 0) continue;
        take(numbers()[(record + VALUE) / 8]!, rows);
        words()[(record + COUNT) / 4] = 0;
      }
    },
    forgetMet() {
      const records = words()[(column + RECORDS) / 4]!;
      for (let record = records; record < records + texts.length * RECORD_BYTES; record += RECORD_BYTES)
        words()[(record + WAS_MET) / 4] = 0;
      // A blank one is in no row by its entry.
      words()[(column + UNMET) / 4] = texts.filter((text) => text !== '').length;
    },
    learn(text, from, to, beforeForgetting) {
      const value = read(text);
      if (isFault(value)) return false;
      if (texts.length >= MOST || bytesUsed > MOST_BYTES) {
        beforeForgetting();
        forget();
      }
      const entry = texts.length;
      if (entry >= mostIn(bits)) grow();
      texts.push(typeof value === 'string' ? value : '');
      places.push(-1);
      persons.push(-1);
      let keyAt = 0;
      let keyLength = 0;
      if (isKey && value !== null) {
        const key = encoder.encode(String(value));
        keyAt = pooled(key.length);
        keyLength = key.length;
        bytes().set(key, keyAt);
      }
      const number = typeof value === 'number' ? value : 0;
      const place = pooled(to - from);
      const blank = value === null ? 1 : 0;
      const digit = value === null || digitOf === null ? 0 : digitOf(value);
      wasm.learn(column, from, to - from, entry, number, blank, place, keyAt, keyLength, digit);
      return true;
    },
  };
}

const FIRST_POOL = 2048;

/** A quarter of few slots, so that hardly two cells claim one; three quarters of many, which fill memory. */
const mostIn = (bits: number): number =>
  bits < 10 ? 1 << (bits - 2) : bits < 13 ? 1 << (bits - 1) : 3 << (bits - 2);
