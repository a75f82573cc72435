// Rows that are equal in some columns are one tuple with a weight: its digits, a word each, and how many rows.
import { BATCH, DIGIT, RECORD_BYTES, RECORDS, TUPLE_MORE } from '../src/ingest/fast/layout';
import { columnAt, entriesOf } from './read-cells';

/** The columns, of which there are none while rows are kept one by one, and the digits of a tuple: a multiple of four. */
let list: i32 = 0;
let columnCount: i32 = 0;
let digits: i32 = 0;
/** Bytes of a tuple. */
let bytes: i32 = 0;
/** Numbers of tuples from 1, by hash; 0 is free. */
let slots: i32 = 0;
let shift: u64 = 0;
let size: i32 = 0;
let records: i32 = 0;
let used: i32 = 0;

/** By row: the hash. */
let hashes: i32 = 0;

/** Entries, and records of them, of a column that is none: all its digits are 0. */
const NOTHING: usize = memory.data(BATCH * 4, 16);

export function setTuples(columns: i32, count: i32, hashesAt: i32): void {
  list = columns;
  columnCount = count;
  digits = (count + 3) & ~3;
  bytes = (digits + TUPLE_MORE) << 2;
  hashes = hashesAt;
}

/** Other room, for half as many tuples as slots, 2 ** bits that are all free; with what was in the last one, or empty. */
export function setTupleRoom(slotsAt: i32, bits: i32, recordsAt: i32, takeOver: i32): void {
  const old = records;
  slots = slotsAt;
  size = 1 << bits;
  shift = 64 - bits;
  records = recordsAt;
  if (!takeOver) {
    used = 0;
    return;
  }
  memory.copy(records, old, used * bytes);
  for (let i = 0; i < used; i++) {
    const record = records + i * bytes;
    let hash: u64 = 0;
    for (let at = record; at < record + (digits << 2); at += 16) hash = mix(hash, load<u64>(at), load<u64>(at, 8));
    let place = <i32>(hash >> shift);
    while (load<i32>(slots + (place << 2)) != 0) place = next(place);
    store<i32>(slots + (place << 2), i + 1);
  }
}

export function tuplesUsed(): i32 {
  return used;
}

export function groups(): bool {
  return columnCount > 0;
}

/** Whether there is room for so many more; as many records as rows are tried where the next would be. */
export function hasTupleRoom(more: i32): bool {
  return columnCount == 0 || (used + more) * 2 <= size;
}

/** Adds the first of the rows at hand. */
export function addToTuples(count: i32): void {
  // Digits are written where the next records would be, and hashed, four columns at a time.
  const next = records + used * bytes;
  memory.fill(hashes, 0, count << 3);
  for (let k = 0; k < columnCount; k += 4) addDigits(k, next + (k << 2), count);
  for (let row = 0; row < count; row++) addTuple(next + row * bytes, load<u64>(hashes + (row << 3)));
}

function addDigits(k: i32, to: i32, count: i32): void {
  const a = entriesFor(k);
  const b = entriesFor(k + 1) - a;
  const c = entriesFor(k + 2) - a;
  const d = entriesFor(k + 3) - a;
  const ofA = recordsFor(k);
  const ofB = recordsFor(k + 1);
  const ofC = recordsFor(k + 2);
  const ofD = recordsFor(k + 3);
  const end = a + (count << 2);
  const step = bytes;
  let into = to;
  let hash = hashes;
  for (let entry = a; entry < end; entry += 4) {
    const first = digitAt(ofA, entry) | (digitAt(ofB, entry + b) << 32);
    const second = digitAt(ofC, entry + c) | (digitAt(ofD, entry + d) << 32);
    store<u64>(into, first);
    store<u64>(into, second, 8);
    store<u64>(hash, mix(load<u64>(hash), first, second));
    into += step;
    hash += 8;
  }
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function digitAt(known: i32, entry: i32): u64 {
  // Of a blank, which is −1, there is a record, too.
  return <u64>load<u32>(known + load<i32>(entry) * RECORD_BYTES, DIGIT);
}

function entriesFor(k: i32): i32 {
  return k < columnCount ? entriesOf(load<i32>(list + (k << 2))) : <i32>NOTHING;
}

function recordsFor(k: i32): i32 {
  return k < columnCount ? load<i32>(columnAt(load<i32>(list + (k << 2))) + RECORDS) : <i32>NOTHING;
}

/** Adds a row of which the digits lie at an address, not before the end of the records. */
function addTuple(row: i32, hash: u64): void {
  let place = <i32>(hash >> shift);
  const length = digits << 2;
  while (true) {
    const tuple = load<i32>(slots + (place << 2));
    if (tuple == 0) {
      const record = records + used * bytes;
      memory.copy(record, row, length);
      store<i32>(record + length, 1);
      store<i32>(slots + (place << 2), ++used);
      return;
    }
    const record = records + (tuple - 1) * bytes;
    let other = v128.xor(v128.load(record), v128.load(row));
    for (let i = 16; i < length; i += 16)
      other = v128.or(other, v128.xor(v128.load(record + i), v128.load(row + i)));
    if (!v128.any_true(other)) {
      store<i32>(record + length, load<i32>(record + length) + 1);
      return;
    }
    place = next(place);
  }
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function next(place: i32): i32 {
  return (place + 1) & (size - 1);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function mix(hash: u64, first: u64, second: u64): u64 {
  return (((hash ^ first) * 0x9e3779b97f4a7c15) ^ second) * 0xff51afd7ed558ccd;
}
