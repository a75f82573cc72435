// The bytes by which rows are one, and their hashes: the key, or all cells, in UTF-8 whatever the encoding of the file.
import {
  BLANK,
  FIELD,
  ITSELF,
  KEY_AT,
  KEY_LENGTH,
  RECORD_BYTES,
  RECORDS,
} from '../src/ingest/fast/layout';
import { addNext } from './keys-in-order';
import { hashBytes, high, low } from './key-hash';
import { columnAt, entriesOf } from './read-cells';
import { cells, isUtf8, width } from './split-rows';

/** Columns of the key by number, −1 for one that the file lacks. */
let parts: i32 = 0;
let partCount: i32 = 0;
/** Where the bytes are put together, and how many there are. */
let scratch: i32 = 0;
let filled: i32 = 0;
/** The bytes of a row. */
let keyFrom: i32 = 0;
let keyTo: i32 = 0;
/** By code of CP932, of one byte or two: its UTF-8 in the low three bytes, and its length in the top one; 0 is not known. */
let codes: i32 = 0;
/** By row: the hash, a low and a high word. */
export let hashes: i32 = 0;

/** A code of CP932 of which the UTF-8 has to be told; −1 when a row has no key. */
export let code: i32 = -1;
/** Whether a row was not added since it has no key. */
export let lacksKey: bool = false;

export function setKeyRoom(room: i32, codesAt: i32, hashesAt: i32): void {
  scratch = room;
  codes = codesAt;
  hashes = hashesAt;
}

export function setKey(partsAt: i32, count: i32): void {
  parts = partsAt;
  partCount = count;
}

/**
 * Adds rows to the log from one on, up to one of which the key does not come after the one before, or is none,
 * and gives it. `offsets` are addresses, of which 0 is `base` in the file.
 */
export function addInOrder(from: i32, to: i32, offsets: i32, base: i32): i32 {
  const itself = onlyEntries();
  let cell = onlyCell(from);
  for (let row = from; row < to; row++) {
    lacksKey = !putRow(row, itself, cell);
    if (lacksKey) return row;
    if (!addNext(keyFrom, keyTo - keyFrom, load<i32>(offsets + (row << 2)) + base)) return row;
    cell += width << 3;
  }
  return to;
}

/** Hashes rows from one on, up to one that has to wait for a `code`, or has no key, and gives it. */
export function hashRows(from: i32, to: i32): i32 {
  const itself = onlyEntries();
  let cell = onlyCell(from);
  code = -1;
  for (let row = from; row < to; row++) {
    if (!putRow(row, itself, cell)) return row;
    hashBytes(keyFrom, keyTo);
    store<i32>(hashes + (row << 3), low);
    store<i32>(hashes + (row << 3), high, 4);
    cell += width << 3;
  }
  return to;
}

/** Of a key of one column: what is known of its cells, and the cell of a row; else 0. */
function onlyEntries(): i32 {
  return partCount == 1 && load<i32>(parts) >= 0 ? entriesOf(load<i32>(parts)) : 0;
}

function onlyCell(row: i32): i32 {
  return onlyEntries() ? cells + ((row * width + load<i32>(columnAt(load<i32>(parts)) + FIELD)) << 3) : 0;
}

/** Finds the bytes of a row where they lie, or puts them together; false when it has no key, or waits for a `code`. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function putRow(row: i32, itself: i32, cell: i32): bool {
  if (itself != 0 && load<i32>(itself + (row << 2)) == ITSELF) {
    keyFrom = load<i32>(cell);
    keyTo = keyFrom + load<i32>(cell, 4);
    return true;
  }
  keyFrom = scratch;
  filled = scratch;
  const found = partCount == 0 ? putCells(row) : putKey(row);
  keyTo = filled;
  return found;
}

/** The key as `keyText` gives it; false when all of it is blank. */
function putKey(row: i32): bool {
  let any = false;
  for (let k = 0; k < partCount; k++) {
    if (k > 0) putByte(0);
    const c = load<i32>(parts + (k << 2));
    const entry = c < 0 ? BLANK : load<i32>(entriesOf(c) + (row << 2));
    if (entry == BLANK) continue;
    any = true;
    const column = columnAt(c);
    if (entry == ITSELF) {
      const cell = cells + ((row * width + load<i32>(column + FIELD)) << 3);
      put(load<i32>(cell), load<i32>(cell, 4));
    } else {
      const record = load<i32>(column + RECORDS) + entry * RECORD_BYTES;
      put(load<i32>(record + KEY_AT), load<i32>(record + KEY_LENGTH));
    }
  }
  return any;
}

/** All cells, each with an end; false when a character of them is not known. */
function putCells(row: i32): bool {
  const end = cells + (((row + 1) * width) << 3);
  for (let cell = cells + ((row * width) << 3); cell < end; cell += 8) {
    const from = load<i32>(cell);
    const length = load<i32>(cell, 4);
    if (isUtf8) put(from, length);
    else if (!putCp932(from, from + length)) return false;
    putByte(0x1f);
  }
  return true;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function put(from: i32, length: i32): void {
  // What is too much is written over.
  for (let i = 0; i < length; i += 8) store<u64>(filled + i, load<u64>(from + i));
  filled += length;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function putByte(byte: u8): void {
  store<u8>(filled++, byte);
}

function putCp932(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte = <i32>load<u8>(i);
    if (byte >= 0x20 && byte < 0x7f) {
      putByte(<u8>byte);
      continue;
    }
    const isSingle = byte < 0x81 || (byte > 0x9f && byte < 0xe0) || byte > 0xfc || i + 1 == to;
    const own = isSingle ? byte : (byte << 8) | <i32>load<u8>(++i);
    const known = load<u32>(codes + (own << 2));
    if (known == 0) {
      code = own;
      return false;
    }
    store<u32>(filled, known);
    filled += known >> 24;
  }
  return true;
}
