// What is known of the cells of a column by their bytes, as the column's own reader gave it.
import {
  BLANK,
  COUNT,
  CUT_COUNT,
  CUTS,
  DIGIT,
  DIGITS,
  ENTRIES,
  ENTRY,
  HEAD,
  IS_SIMPLE,
  KEY_AT,
  KEY_LENGTH,
  LENGTH,
  MOST_ENTRIES,
  POOL,
  POOL_END,
  POOLED,
  RECORD_BYTES,
  RECORDS,
  SHIFT,
  SLOT_BYTES,
  SLOTS,
  TAIL,
  UNMET,
  VALUE,
  WAS_MET,
} from '../src/ingest/fast/layout';
import { ownBytes, tailOf } from './ends-of-cells';
import { dayAt, NO_DAY } from './plain-days';
import { ASKED, kindOfName, SIMPLE } from './plain-names';

/** A cell that is not known. */
export const UNKNOWN: i32 = i32.MIN_VALUE;
/** A cell that could be learned if there were room. */
export const NO_ROOM: i32 = i32.MIN_VALUE + 1;

/** A cell of so many bytes is told from others by its first eight and its last. */
const TOLD = 16;
/**
 * By a length modulo 32, sixteen bytes: which of the first and of the last word belong to a cell, and how far the
 * last begins after the first. Of longer cells it is wrong, and none of them is known by its words alone.
 */
const WORDS: usize = memory.data(32 << 4, 16);
for (let length = 0; length < 32; length++) {
  store<u64>(WORDS + (length << 4), ownBytes(length));
  store<i32>(WORDS + (length << 4) + 8, tailOf(0, length));
}

/**
 * Reads cells of which the spelling is in the first slot that is looked at, up to one of another, and gives how many.
 * Nothing is decided by length, which differs from row to row, and the processor need not guess.
 */
export function readKnown(slots: i32, shift: u64, cells: i32, step: i32, out: i32, count: i32): i32 {
  const end = out + (count << 2);
  let at = out;
  for (let cell = cells; at < end; cell += step) {
    const from = load<i32>(cell);
    const length = load<i32>(cell, 4);
    const words = (length & 31) << 4;
    const own = load<u64>(words, WORDS);
    const head = load<u64>(from) & own;
    const tail = load<u64>(from + load<i32>(words, WORDS + 8)) & own;
    const slot = slots + placeOf(head, tail, shift) * SLOT_BYTES;
    if (((load<u64>(slot, HEAD) ^ head) | (load<u64>(slot, TAIL) ^ tail)) != 0) break;
    if (load<i32>(slot, LENGTH) != length + 1) break;
    store<i32>(at, load<i32>(slot, ENTRY));
    at += 4;
  }
  return (at - out) >> 2;
}

/** The entry of any cell, `BLANK` or `UNKNOWN`. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function entryOf(slots: i32, shift: u64, from: i32, length: i32): i32 {
  const own = ownBytes(length);
  const head = load<u64>(from) & own;
  const tail = load<u64>(tailOf(from, length)) & own;
  let place = placeOf(head, tail, shift);
  while (true) {
    const slot = slots + place * SLOT_BYTES;
    const known = load<i32>(slot, LENGTH);
    if (known == 0) return UNKNOWN;
    if (known == lengthIn(length) && load<u64>(slot, HEAD) == head && load<u64>(slot, TAIL) == tail)
      if (length <= TOLD || isSame(load<i32>(slot, POOLED), from, length)) return load<i32>(slot, ENTRY);
    place = (place + 1) & <i32>((<u64>-1) >> shift);
  }
}

/** Remembers a cell, which must not be known, and what is to know of it. */
export function learn(
  column: i32,
  from: i32,
  length: i32,
  entry: i32,
  value: f64,
  isBlank: i32,
  pooled: i32,
  keyAt: i32,
  keyLength: i32,
  digit: i32,
): void {
  memory.copy(pooled, from, length);
  const own = ownBytes(length);
  const slot = freeSlot(column, load<u64>(from) & own, load<u64>(tailOf(from, length)) & own, length);
  store<i32>(slot + ENTRY, isBlank ? BLANK : entry);
  store<i32>(slot + POOLED, pooled);
  const record = load<i32>(column + RECORDS) + entry * RECORD_BYTES;
  store<f64>(record + VALUE, value);
  store<i32>(record + KEY_AT, keyAt);
  store<i32>(record + KEY_LENGTH, keyLength);
  store<i32>(record + DIGIT, digit);
  store<i32>(record + COUNT, 0);
  store<i32>(record + WAS_MET, 0);
  store<i32>(record + IS_SIMPLE, 0);
  store<i32>(column + ENTRIES, entry + 1);
  if (!isBlank) store<i32>(column + UNMET, load<i32>(column + UNMET) + 1);
}

/** Remembers a name that its column's reader takes as it is, and gives its entry; `UNKNOWN` when somebody has to be asked, or `NO_ROOM`. */
export function learnName(column: i32, from: i32, length: i32, codeBytes: i32): i32 {
  const kind = kindOfName(from, length, codeBytes);
  if (kind == ASKED) return UNKNOWN;
  const pooled = load<i32>(column + POOL);
  const entry = nextEntry(column, length);
  if (entry == NO_ROOM) return NO_ROOM;
  learn(column, from, length, entry, 0, 0, pooled, pooled, length, 0);
  if (kind == SIMPLE) store<i32>(load<i32>(column + RECORDS) + entry * RECORD_BYTES + IS_SIMPLE, 1);
  return entry;
}

/** The same of a day, of which it has to be known what it is in a tuple. */
export function learnDay(column: i32, from: i32, length: i32): i32 {
  const day = dayAt(from, length);
  if (day == NO_DAY) return UNKNOWN;
  let digit = 0;
  const digits = load<i32>(column + DIGITS);
  if (digits != 0) {
    digit = load<i32>(digits + (cutsBefore(column, day) << 2));
    if (digit == 0) return UNKNOWN;
  }
  const pooled = load<i32>(column + POOL);
  const entry = nextEntry(column, length);
  if (entry != NO_ROOM) learn(column, from, length, entry, <f64>day, 0, pooled, 0, 0, digit);
  return entry;
}

/** Days that divide others, up to a day. */
function cutsBefore(column: i32, day: i32): i32 {
  const cuts = load<i32>(column + CUTS);
  const count = load<i32>(column + CUT_COUNT);
  let passed = 0;
  while (passed < count && load<i32>(cuts + (passed << 2)) <= day) passed++;
  return passed;
}

/** The entry of a cell that is learned next, for the bytes of which there is room in the pool. */
function nextEntry(column: i32, length: i32): i32 {
  const entry = load<i32>(column + ENTRIES);
  const end = load<i32>(column + POOL) + length;
  if (entry >= load<i32>(column + MOST_ENTRIES) || end > load<i32>(column + POOL_END)) return NO_ROOM;
  store<i32>(column + POOL, end);
  return entry;
}

/** Gives a column slots, all free, of which there are 2 ** bits; of an empty cell it is known that it is blank. */
export function startSpellings(column: i32, slots: i32, bits: i32): void {
  store<i32>(column + SLOTS, slots);
  store<i32>(column + SHIFT, 64 - bits);
  store<i32>(column + UNMET, 0);
  store<i32>(column + ENTRIES, 0);
  store<i32>(freeSlot(column, 0, 0, 0) + ENTRY, BLANK);
}

/** Gives a column more slots, and moves what it knows into them. */
export function moveSpellings(column: i32, slots: i32, bits: i32): void {
  const old = load<i32>(column + SLOTS);
  const count = 1 << (64 - load<i32>(column + SHIFT));
  store<i32>(column + SLOTS, slots);
  store<i32>(column + SHIFT, 64 - bits);
  for (let from = old; from < old + count * SLOT_BYTES; from += SLOT_BYTES) {
    const known = load<i32>(from + LENGTH);
    if (known == 0) continue;
    const slot = freeSlot(column, load<u64>(from + HEAD), load<u64>(from + TAIL), max(known - 1, ~known));
    store<i32>(slot + ENTRY, load<i32>(from + ENTRY));
    store<i32>(slot + POOLED, load<i32>(from + POOLED));
  }
}

/** The slot that a cell has from now on. */
function freeSlot(column: i32, head: u64, tail: u64, length: i32): i32 {
  const slots = load<i32>(column + SLOTS);
  const shift = <u64>load<i32>(column + SHIFT);
  let place = placeOf(head, tail, shift);
  while (load<i32>(slots + place * SLOT_BYTES + LENGTH) != 0) place = (place + 1) & <i32>((<u64>-1) >> shift);
  const slot = slots + place * SLOT_BYTES;
  store<u64>(slot + HEAD, head);
  store<u64>(slot + TAIL, tail);
  store<i32>(slot + LENGTH, lengthIn(length));
  return slot;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function lengthIn(length: i32): i32 {
  return length > TOLD ? ~length : length + 1;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function placeOf(head: u64, tail: u64, shift: u64): i32 {
  // Multiplying carries upwards only, and digits stand in the high bytes: they are folded down before.
  return <i32>(((head ^ rotl<u64>(tail, 32)) * 0x9e3779b97f4a7c15) >> shift);
}

/** Whether cells are equal between their first eight bytes and their last, which were compared. */
function isSame(pooled: i32, from: i32, length: i32): bool {
  for (let i = 8; i < length - 8; i += 8) if (load<u64>(pooled + i) != load<u64>(from + i)) return false;
  return true;
}
