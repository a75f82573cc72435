import type { HashTable } from '../hash-table.ts';
import { KEY_BYTES } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** The numbers by hashes that a scanner adds to by itself, for whoever else looks at them. */
export interface ScannedKeys extends HashTable {
  /** Doubles the room. */
  grow(): void;
  /** All places as they lie in memory, until that grows: `KEY_BYTES` each, of which the last word of a free one is 0. */
  places(): Int32Array;
}

/** `expected` entries have room before it grows. */
export function scannedKeys({ wasm, words, room }: Scanner, expected: number): ScannedKeys {
  let size = 1024;
  while (size * 3 < expected * 4) size *= 2;
  let table = room(size * KEY_BYTES, true);
  wasm.setKeys(table, size, 0);
  const wordOf = (place: number, word: number): number => (table + place * KEY_BYTES) / 4 + word;

  const grow = (): void => {
    size *= 2;
    table = room(size * KEY_BYTES, true);
    wasm.setKeys(table, size, 1);
  };
  return {
    grow,
    places: () => words().subarray(table / 4, (table + size * KEY_BYTES) / 4),
    find: (low, high) => wasm.findKey(low, low, high),
    after: (place) => wasm.findKey(place + 1, words()[wordOf(place, 0)]!, words()[wordOf(place, 1)]!),
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
