import { keyHash } from '../key-hash.ts';
import type { KnownKeys } from '../known-keys.ts';
import { LONGEST_KEY, MOST_RUNS, RUN_BYTES } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** The keys that a scanner adds to by itself, for whoever else looks at them. */
export interface ScannedKeys extends KnownKeys {
  /** Told before a file is read: its number, how many lines and bytes it has. */
  expect(file: number, rows: number, bytes: number): void;
  /** Makes more room. */
  grow(): void;
  /** Whether a row has a key of this hash. */
  has(low: number, high: number): boolean;
  /** The hashes of the keys, low and high half in turn, by number of the file. */
  byFile(): readonly Int32Array[];
}

/**
 * `allBytes` are those of all files: by the first of them it is guessed how many rows will come. Keys may be in order,
 * and then are not looked for, unless there is none.
 */
export function scannedKeys(
  { wasm, bytes, words, room }: Scanner,
  hasKey: boolean,
  allBytes: number,
): ScannedKeys {
  const hash = keyHash();
  const encoder = new TextEncoder();
  /** A key that was asked for, and its length when it comes after all. */
  const askedAt = room(ASKED);
  let asked = '';
  let next = 0;
  /** The first row of each file. */
  const starts: number[] = [];
  let size = 0;
  let hashesAt = 0;
  let offsetsAt = 0;
  wasm.startKeys(room(MOST_RUNS * RUN_BYTES), hasKey ? 1 : 0);

  const make = (rows: number): void => {
    size = Math.ceil(rows);
    hashesAt = room(size * 8);
    offsetsAt = room(size * 4);
    const slots = Math.ceil(size * SLOTS);
    wasm.moveKeys(hashesAt, offsetsAt, size, room(slots * 4), slots);
  };
  make(1024);
  const grow = (): void => make(size * 2);
  const makeRoom = (): void => {
    if (!wasm.hasLogRoom(1)) grow();
  };

  /** Its length in bytes when it comes after all keys before; else 0. */
  const lengthOfNext = (key: string): number => {
    if (key.length > LONGEST_KEY) return 0;
    const { written } = encoder.encodeInto(key, bytes().subarray(askedAt, askedAt + ASKED));
    return wasm.isNext(askedAt, written) ? written : 0;
  };

  const hashOf = (row: number, half: number): number => words()[hashesAt / 4 + row * 2 + half]!;
  const offsetOf = (row: number): number => words()[offsetsAt / 4 + row]!;

  return {
    grow,
    expect(file, rows, bytes) {
      starts[file] = wasm.used.value;
      const used = wasm.used.value;
      const each = bytes < SAMPLE ? LONG : Math.max(bytes / rows, SHORT);
      const all = used + (used === 0 ? allBytes : bytes) / each;
      const expected = Math.min(all, MOST) * SPARE;
      if (expected > size) make(Math.max(expected, used === 0 ? 0 : size * 1.5));
    },
    find(key) {
      asked = key;
      next = lengthOfNext(key);
      if (next > 0) return -1;
      hash.ofText(key);
      return wasm.findKey(-1, hash.low, hash.high);
    },
    after: (row) => wasm.findKey(row, hashOf(row, 0), hashOf(row, 1)),
    add(offset) {
      makeRoom();
      if (next > 0 && wasm.addKeyNext(askedAt, next, offset)) return;
      hash.ofText(asked);
      wasm.addKey(hash.low, hash.high, offset);
    },
    offset: (row) => offsetOf(row) & ~DISPUTED,
    file: (row) => starts.findLastIndex((start) => start <= row),
    replace(row, offset) {
      makeRoom();
      wasm.replaceKey(row, offset);
    },
    dispute(row) {
      words()[offsetsAt / 4 + row]! |= DISPUTED;
    },
    isDisputed: (row) => offsetOf(row) < 0,
    has: (low, high) => wasm.findKey(-1, low, high) >= 0,
    byFile() {
      wasm.indexKeys();
      const hashes = words().slice(hashesAt / 4, hashesAt / 4 + wasm.used.value * 2);
      return starts.map((start, file) =>
        hashes.subarray(start * 2, (starts[file + 1] ?? wasm.used.value) * 2),
      );
    },
  };
}

/** Room for the UTF-8 of a key that may be the next in order, and what is loaded beyond. */
const ASKED = LONGEST_KEY * 3 + 8;
/** A file is smaller than 2 GiB: the last bit of an offset is free. */
const DISPUTED = 1 << 31;
/** Rows that there is room for, by rows that are expected, and slots by rows. */
const SPARE = 1.1;
const SLOTS = 1.5;
/** A file of fewer bytes says little about others: long rows are assumed. Lines may be blank, or be in quotes. */
const SAMPLE = 1 << 16;
const [SHORT, LONG] = [32, 256];
/** More rows than that are believed when they are there. */
const MOST = 1 << 24;
