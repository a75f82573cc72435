import type { HashTable } from '../hash-table.ts';
import { KEY_BYTES } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** The numbers by hashes that a scanner adds to by itself, for whoever else looks at them. */
export interface ScannedKeys extends HashTable {
  /** Told before a file is read: how many lines and bytes it has. */
  expect(rows: number, bytes: number): void;
  /** Makes more room. */
  grow(): void;
  /** All places as they lie in memory, until that grows: `KEY_BYTES` each, of which the last word of a free one is 0. */
  places(): Int32Array;
}

/** `allBytes` are those of all files: by the first of them it is guessed how many rows will come. */
export function scannedKeys({ wasm, words, room }: Scanner, allBytes: number): ScannedKeys {
  let size = 1024;
  let table = room(size * KEY_BYTES, true);
  wasm.setKeys(table, size, 0);
  const wordOf = (place: number, word: number): number => (table + place * KEY_BYTES) / 4 + word;

  const make = (entries: number): void => {
    size = Math.ceil(entries);
    table = room(size * KEY_BYTES, true);
    wasm.setKeys(table, size, 1);
  };
  const grow = (): void => make(size * 2);
  return {
    grow,
    places: () => words().subarray(table / 4, (table + size * KEY_BYTES) / 4),
    expect(rows, bytes) {
      const used = wasm.keysUsed();
      const each = bytes < SAMPLE ? LONG : Math.max(bytes / rows, SHORT);
      const all = used + (used === 0 ? allBytes : bytes) / each;
      const entries = Math.min(all, MOST) * SPARE;
      if (entries > size) make(Math.max(entries, used === 0 ? 0 : size * 1.5));
    },
    find: (low, high) => wasm.findKey(-1, low, high),
    after: (place) => wasm.findKey(place, words()[wordOf(place, 0)]!, words()[wordOf(place, 1)]!),
    add(low, high, first, second) {
      if (!wasm.hasRoom(1)) grow();
      wasm.addKey(low, high, first, second);
    },
    first: (place) => words()[wordOf(place, 2)]!,
    second: (place) => words()[wordOf(place, 3)]! - 1,
    set(place, first, second) {
      words()[wordOf(place, 2)] = first;
      words()[wordOf(place, 3)] = second + 1;
    },
  };
}

/** Entries for each row that is expected: it grows from four fifths on. */
const SPARE = 1.4;
/** A file of fewer bytes says little about others: long rows are assumed. Lines may be blank, or be in quotes. */
const SAMPLE = 1 << 16;
const [SHORT, LONG] = [32, 256];
/** More rows than that are believed when they are there. */
const MOST = 1 << 24;
