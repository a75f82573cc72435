// Rows that are equal in some columns are one tuple with a weight: its digits, a word each, and how many rows.
import { BLANK, DIGIT } from '../src/ingest/fast/layout';

/** The columns, of which there are none while rows are kept one by one. */
let list: i32 = 0;
let width: i32 = 0;
/** Numbers of tuples from 1, by hash; 0 is free. */
let slots: i32 = 0;
let mask: i32 = 0;
let records: i32 = 0;
let used: i32 = 0;

export function setTuples(columns: i32, count: i32): void {
  list = columns;
  width = count;
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

export function hasTupleRoom(): bool {
  return width == 0 || used * 2 <= mask;
}

/** Adds a row, of which the slots of its cells lie at `cells`. */
export function addToTuple(cells: i32): void {
  const bytes = (width + 1) << 2;
  // The digits are written where the next record would be.
  const next = records + used * bytes;
  let hash: u32 = 0;
  for (let c = 0; c < width; c++) {
    const slot = load<i32>(cells + (load<i32>(list + (c << 2)) << 2));
    const digit = slot == BLANK ? 0 : load<i32>(slot + DIGIT);
    store<i32>(next + (c << 2), digit);
    hash = mix(hash, digit);
  }
  let place = <i32>((hash ^ (hash >> 15)) & mask);
  while (true) {
    const tuple = load<i32>(slots + (place << 2));
    if (tuple == 0) {
      store<i32>(slots + (place << 2), ++used);
      store<i32>(next + (width << 2), 1);
      return;
    }
    const record = records + (tuple - 1) * bytes;
    if (isSame(record, next)) {
      store<i32>(record + (width << 2), load<i32>(record + (width << 2)) + 1);
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
