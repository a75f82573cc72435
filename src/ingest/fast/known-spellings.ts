import { type CellValue, isFault } from '../../columns/column-type.ts';
import {
  COLUMN_BYTES,
  COUNT,
  ENTRIES,
  MOST_ENTRIES,
  POOL,
  POOL_END,
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
  /** Makes room for names that the scanner learns by itself. */
  makeRoom(forget: () => void): void;
  /** By entry: its text; '' of a name that the scanner learned by itself. */
  readonly texts: string[];
  /** By entry, for the caller to note: its number in a list of persons; −1 or nothing before that. */
  readonly persons: number[];
  /** How many rows had each value since this was asked last. */
  takeCounts(take: (value: number, rows: number) => void): void;
  /** Notes the place of the text of an entry among those that are kept of a file. */
  setPlace(entry: number, place: number): void;
  /** No text has a place any more. */
  forgetPlaces(): void;
  /** From now on each text is told again when a row has it for the first time. */
  forgetMet(): void;
}

/** Most spellings kept, and their bytes; then all are forgotten, so that cells that all differ fill no memory. */
const MOST = 65_536;
const MOST_BYTES = 1 << 21;

/**
 * `at` is the number of the column in a list of them at `columns`. With `isKey` texts are kept as keys have them;
 * `digitOf` says what a value is in a tuple; for as many spellings as are `expected` there is room from the start.
 */
export function knownSpellings(
  { wasm, bytes, words, numbers, room }: Scanner,
  columns: number,
  at: number,
  read: (cell: string) => CellValue,
  isKey: boolean,
  digitOf: ((value: number | string) => number) | null,
  expected: number,
): KnownSpellings {
  const column = columns + at * COLUMN_BYTES;
  const texts: string[] = [];
  const persons: number[] = [];
  const encoder = new TextEncoder();
  let blanks = 0;
  let bits = Math.max(FIRST_BITS, Math.ceil(Math.log2(expected)) + 1);
  let chunk = Math.max(FIRST_POOL, expected * BYTES);
  let chunkAt = room(chunk);
  /** Bytes in the chunks before. */
  let usedBefore = 0;

  const get = (field: number): number => words()[(column + field) / 4]!;
  const set = (field: number, value: number): void => {
    words()[(column + field) / 4] = value;
  };
  const bytesUsed = (): number => usedBefore + get(POOL) - chunkAt;

  /** The scanner, too, puts names there, up to the most that is kept. */
  const startChunk = (): void => {
    set(POOL, chunkAt);
    set(POOL_END, chunkAt + Math.min(chunk, MOST_BYTES - usedBefore));
  };

  /** Room for so many records, after that of a blank cell. */
  const recordsFor = (most: number): number => {
    const blank = room((most + 1) * RECORD_BYTES);
    bytes().fill(0, blank, blank + RECORD_BYTES);
    return blank + RECORD_BYTES;
  };

  set(RECORDS, recordsFor(mostIn(bits)));
  set(MOST_ENTRIES, mostIn(bits));
  startChunk();
  wasm.startSpellings(column, room((1 << bits) * SLOT_BYTES, true), bits);

  const nextChunk = (length: number): void => {
    usedBefore = bytesUsed();
    chunk = Math.max(chunk * 2, length + 64);
    chunkAt = room(chunk);
    startChunk();
  };

  /** A place for bytes that stay. */
  const pooled = (length: number): number => {
    if (get(POOL) + length > chunkAt + chunk) nextChunk(length);
    const place = get(POOL);
    set(POOL, place + length);
    return place;
  };

  const forget = (): void => {
    const slots = get(SLOTS);
    bytes().fill(0, slots, slots + (1 << bits) * SLOT_BYTES);
    wasm.startSpellings(column, slots, bits);
    texts.length = persons.length = blanks = 0;
    // The last chunk is the largest.
    usedBefore = 0;
    startChunk();
  };

  const grow = (): void => {
    const known = get(RECORDS);
    const knownBytes = mostIn(bits) * RECORD_BYTES;
    bits += bits < 12 ? 2 : 1;
    const records = recordsFor(mostIn(bits));
    bytes().copyWithin(records, known, known + knownBytes);
    set(RECORDS, records);
    set(MOST_ENTRIES, mostIn(bits));
    wasm.moveSpellings(column, room((1 << bits) * SLOT_BYTES, true), bits);
  };

  return {
    texts,
    persons,
    takeCounts(take) {
      const records = get(RECORDS);
      for (let record = records; record < records + get(ENTRIES) * RECORD_BYTES; record += RECORD_BYTES) {
        const rows = words()[(record + COUNT) / 4]!;
        if (rows === 0) continue;
        take(numbers()[(record + VALUE) / 8]!, rows);
        words()[(record + COUNT) / 4] = 0;
      }
    },
    setPlace(entry, place) {
      numbers()[(get(RECORDS) + entry * RECORD_BYTES + VALUE) / 8] = place;
    },
    forgetPlaces() {
      const records = get(RECORDS);
      for (let record = records; record < records + get(ENTRIES) * RECORD_BYTES; record += RECORD_BYTES)
        numbers()[(record + VALUE) / 8] = 0;
    },
    forgetMet() {
      const records = get(RECORDS);
      const entries = get(ENTRIES);
      for (let record = records; record < records + entries * RECORD_BYTES; record += RECORD_BYTES)
        words()[(record + WAS_MET) / 4] = 0;
      // A blank one is in no row by its entry.
      set(UNMET, entries - blanks);
    },
    makeRoom(beforeForgetting) {
      const isFull = get(ENTRIES) >= mostIn(bits);
      if (isFull ? get(ENTRIES) >= MOST : get(POOL_END) < chunkAt + chunk) {
        beforeForgetting();
        forget();
      } else if (isFull) grow();
      else nextChunk(0);
    },
    learn(text, from, to, beforeForgetting) {
      const value = read(text);
      if (isFault(value)) return false;
      if (get(ENTRIES) >= MOST || bytesUsed() > MOST_BYTES) {
        beforeForgetting();
        forget();
      }
      const entry = get(ENTRIES);
      if (entry >= mostIn(bits)) grow();
      fillUp(texts, entry, '');
      fillUp(persons, entry, -1);
      texts.push(typeof value === 'string' ? value : '');
      persons.push(-1);
      if (value === null) blanks++;
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

const FIRST_BITS = 6;
const FIRST_POOL = 2048;
/** Those of a name of four or five characters. */
const BYTES = 16;

/** Entries that the scanner made by itself have none. */
function fillUp<Value>(list: Value[], length: number, value: Value): void {
  while (list.length < length) list.push(value);
}

/** An eighth of few slots, so that hardly two cells claim one; half of many, which fill memory. */
const mostIn = (bits: number): number => Math.min(MOST, 1 << (bits - (bits < 10 ? 3 : bits < 13 ? 2 : 1)));
