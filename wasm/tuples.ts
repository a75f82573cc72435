// Rows that are equal in some columns are one tuple with a weight: its digits, a word each, and how many rows.
import { DIGIT, RECORD_BYTES, RECORDS } from '../src/ingest/fast/layout';
import { columnAt, entriesOf } from './read-cells';

/** The columns, of which there are none while rows are kept one by one. */
let list: i32 = 0;
let width: i32 = 0;
/** Numbers of tuples from 1, by hash; 0 is free. */
let slots: i32 = 0;
let mask: i32 = 0;
let records: i32 = 0;
let used: i32 = 0;

/** By row: the hash. */
let hashes: i32 = 0;

export function setTuples(columns: i32, count: i32, hashesAt: i32): void {
  list = columns;
  width = count;
  hashes = hashesAt;
}

/** Other room, for half as many tuples as slots, which are all free; with what was in the last one, or empty. */
export function setTupleRoom(slotsAt: i32, size: i32, recordsAt: i32, takeOver: i32): void {
  const old = records;
  slots = slotsAt;
  mask = size - 1;
  records = recordsAt;
  if (!takeOver) {
    used = 0;
    return;
  }
  const bytes = (width + 1) << 2;
  memory.copy(records, old, used * bytes);
  for (let i = 0; i < used; i++) {
    const record = records + i * bytes;
    let hash: u32 = 0;
    for (let c = 0; c < width; c++) hash = mix(hash, load<i32>(record + (c << 2)));
    let place = <i32>((hash ^ (hash >> 15)) & mask);
    while (load<i32>(slots + (place << 2)) != 0) place = (place + 1) & mask;
    store<i32>(slots + (place << 2), i + 1);
  }
}

export function tuplesUsed(): i32 {
  return used;
}

export function groups(): bool {
  return width > 0;
}

/** Whether there is room for so many more; as many records as rows are tried where the next would be. */
export function hasTupleRoom(more: i32): bool {
  return width == 0 || (used + more) * 2 <= mask + 1;
}

/** Adds the first of the rows at hand. */
export function addToTuples(count: i32): void {
  const bytes = (width + 1) << 2;
  // Digits are written where the next records would be, and hashed, column by column.
  const next = records + used * bytes;
  for (let k = 0; k < width; k++) {
    const c = load<i32>(list + (k << 2));
    const entries = entriesOf(c);
    const known = load<i32>(columnAt(c) + RECORDS);
    let at = next + (k << 2);
    for (let row = 0; row < count; row++) {
      const entry = load<i32>(entries + (row << 2));
      const digit = entry < 0 ? 0 : load<i32>(known + entry * RECORD_BYTES + DIGIT);
      const before = k == 0 ? 0 : load<u32>(hashes + (row << 2));
      store<i32>(at, digit);
      store<u32>(hashes + (row << 2), mix(before, digit));
      at += bytes;
    }
  }
  for (let row = 0; row < count; row++) {
    const hash = load<u32>(hashes + (row << 2));
    addTuple(next + row * bytes, <i32>((hash ^ (hash >> 15)) & mask), bytes);
  }
}

/** Adds a row of which the digits lie at an address, not before the end of the records. */
function addTuple(row: i32, from: i32, bytes: i32): void {
  let place = from;
  while (true) {
    const tuple = load<i32>(slots + (place << 2));
    if (tuple == 0) {
      const record = records + used * bytes;
      memory.copy(record, row, bytes - 4);
      store<i32>(record + bytes - 4, 1);
      store<i32>(slots + (place << 2), ++used);
      return;
    }
    const record = records + (tuple - 1) * bytes;
    if (isSame(record, row)) {
      store<i32>(record + bytes - 4, load<i32>(record + bytes - 4) + 1);
      return;
    }
    place = (place + 1) & mask;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function mix(hash: u32, digit: i32): u32 {
  const mixed = (hash ^ <u32>digit) * 0x9e3779b1;
  return mixed ^ (mixed >> 15);
}

function isSame(a: i32, b: i32): bool {
  for (let c = 0; c < width; c++) if (load<i32>(a + (c << 2)) != load<i32>(b + (c << 2))) return false;
  return true;
}
