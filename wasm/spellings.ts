// The values of a column by the bytes of a cell, as the column's own reader gave them.
import {
  ENTRY,
  HEAD,
  IS_BLANK,
  KEY_AT,
  KEY_LENGTH,
  LENGTH,
  DIGIT,
  COUNT,
  WAS_MET,
  MASK,
  POOLED,
  SLOT_BYTES,
  SLOTS,
  TAIL,
  VALUE,
} from '../src/ingest/fast/layout';

/** The slot of a cell, which is not empty, or of the free one in which it belongs. */
export function slotOf(column: i32, from: i32, length: i32): i32 {
  const head = headOf(from, length);
  const tail = tailOf(from, length);
  const slots = load<i32>(column + SLOTS);
  const mask = load<i32>(column + MASK);
  let place = placeOf(head, tail, length) & mask;
  while (true) {
    const slot = slots + place * SLOT_BYTES;
    const known = load<i32>(slot + LENGTH);
    if (known == 0) return slot;
    if (
      known == length &&
      load<u64>(slot + HEAD) == head &&
      load<u64>(slot + TAIL) == tail &&
      (length <= 16 || isSame(load<i32>(slot + POOLED), from, length))
    )
      return slot;
    place = (place + 1) & mask;
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
  const slot = slotOf(column, from, length);
  store<u64>(slot + HEAD, headOf(from, length));
  store<u64>(slot + TAIL, tailOf(from, length));
  store<f64>(slot + VALUE, value);
  store<i32>(slot + LENGTH, length);
  store<i32>(slot + ENTRY, entry);
  store<i32>(slot + POOLED, pooled);
  store<i32>(slot + IS_BLANK, isBlank);
  store<i32>(slot + KEY_AT, keyAt);
  store<i32>(slot + KEY_LENGTH, keyLength);
  store<i32>(slot + DIGIT, digit);
  store<i32>(slot + COUNT, 0);
  store<i32>(slot + WAS_MET, 0);
}

/** Gives a column more slots, all free, and moves what it knows into them. */
export function moveSpellings(column: i32, slots: i32, size: i32): void {
  const old = load<i32>(column + SLOTS);
  const count = load<i32>(column + MASK) + 1;
  store<i32>(column + SLOTS, slots);
  store<i32>(column + MASK, size - 1);
  for (let i = 0; i < count; i++) {
    const from = old + i * SLOT_BYTES;
    const length = load<i32>(from + LENGTH);
    if (length == 0) continue;
    let place = placeOf(load<u64>(from + HEAD), load<u64>(from + TAIL), length) & (size - 1);
    while (load<i32>(slots + place * SLOT_BYTES + LENGTH) != 0) place = (place + 1) & (size - 1);
    memory.copy(slots + place * SLOT_BYTES, from, SLOT_BYTES);
  }
}

// Bytes after the cell may be loaded with it: they are cut off.
// @ts-expect-error: a decorator of AssemblyScript
@inline
function headOf(from: i32, length: i32): u64 {
  const word = load<u64>(from);
  return length >= 8 ? word : word & ((<u64>1 << (<u64>length << 3)) - 1);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function tailOf(from: i32, length: i32): u64 {
  return length > 8 ? load<u64>(from + length - 8) : 0;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function placeOf(head: u64, tail: u64, length: i32): i32 {
  // Multiplying carries upwards only, and digits stand in the high bytes: they are folded down before.
  const first = (head ^ (head >> 32) ^ <u64>length) * 0x9e3779b97f4a7c15;
  const last = (tail ^ (tail >> 32)) * 0xff51afd7ed558ccd;
  return <i32>((first ^ last) >> 33);
}

/** Whether cells are equal between their first eight bytes and their last, which were compared. */
function isSame(a: i32, b: i32, length: i32): bool {
  for (let i = 8; i < length - 8; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false;
  return true;
}
