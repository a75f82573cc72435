// Which keys were there: rows of the log by the hash of their key, open addressing. Made when it is first asked:
// as long as keys are in order, nobody need ask.
import { areInOrder, hashRuns, startRuns } from './keys-in-order';
import { addToLog, forget, isForgotten, moveLog, startLog, used, wordOf } from './key-log';

/** Words of four bytes: above, bits of the hash; below, the number of the row and one more; 0 is free. */
let slots: i32 = 0;
let size: i32 = 0;
/** The bits of the row. */
let rowBits: i32 = 0;

/** Starts without a row. */
export function startKeys(runsAt: i32, mayBeInOrder: i32): void {
  startLog();
  startRuns(runsAt, mayBeInOrder != 0);
}

/** Other room, for so many rows, and more slots than that. */
export function moveKeys(wordsAt: i32, offsetsAt: i32, rows: i32, slotsAt: i32, slotCount: i32): void {
  moveLog(wordsAt, offsetsAt, rows);
  slots = slotsAt;
  size = slotCount;
  rowBits = (1 << (32 - clz(rows + 1))) - 1;
  if (!areInOrder) fillSlots();
}

/** Makes the index, if there is none yet. */
export function indexKeys(): void {
  if (!areInOrder) return;
  hashRuns();
  fillSlots();
}

function fillSlots(): void {
  memory.fill(slots, 0, size << 2);
  for (let row = 0; row < used; row++) if (!isForgotten(row)) put(wordOf(row), row);
}

/** The first row with a hash after one, or of all when that is −1; −1 if there is none. */
export function findKey(after: i32, low: i32, high: i32): i32 {
  indexKeys();
  const hash = (<u64><u32>high << 32) | <u64><u32>low;
  let place = after < 0 ? placeOf(hash) : next(slotOf(after));
  while (true) {
    const slot = load<i32>(slots + (place << 2));
    if (slot == 0) return -1;
    if (isOf(slot, hash)) return (slot & rowBits) - 1;
    place = next(place);
  }
}

/**
 * Adds rows by their hashes, up to the first of which there is one already, and
 * gives its number. `offsets` are addresses, of which 0 is `base` in the file.
 */
export function addFresh(hashes: i32, from: i32, count: i32, offsets: i32, base: i32): i32 {
  // The slots are far away: what will be looked at is asked for at once, and used, or it would not be asked for.
  let sum = 0;
  for (let i = from; i < count; i++) sum += load<i32>(slots + (placeOf(load<u64>(hashes + (i << 3))) << 2));
  store<i32>(hashes + (count << 3), sum);
  for (let i = from; i < count; i++) {
    const hash = load<u64>(hashes + (i << 3));
    let place = placeOf(hash);
    while (true) {
      const slot = load<i32>(slots + (place << 2));
      if (slot == 0) break;
      if (isOf(slot, hash)) return i;
      place = next(place);
    }
    store<i32>(slots + (place << 2), asSlot(hash, used));
    addToLog(hash, load<i32>(offsets + (i << 2)) + base);
  }
  return count;
}

export function addKey(low: i32, high: i32, offset: i32): void {
  indexKeys();
  const hash = (<u64><u32>high << 32) | <u64><u32>low;
  put(hash, used);
  addToLog(hash, offset);
}

/** A row takes the place of another of the same key. */
export function replaceKey(row: i32, offset: i32): void {
  const hash = wordOf(row);
  store<i32>(slots + (slotOf(row) << 2), asSlot(hash, used));
  forget(row);
  addToLog(hash, offset);
}

function put(hash: u64, row: i32): void {
  let place = placeOf(hash);
  while (load<i32>(slots + (place << 2)) != 0) place = next(place);
  store<i32>(slots + (place << 2), asSlot(hash, row));
}

/** The place of the slot that a row has. */
function slotOf(row: i32): i32 {
  let place = placeOf(wordOf(row));
  while ((load<i32>(slots + (place << 2)) & rowBits) != row + 1) place = next(place);
  return place;
}

/** Whether the row of a slot has a hash. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function isOf(slot: i32, hash: u64): bool {
  return ((slot ^ <i32>(hash >> 32)) & ~rowBits) == 0 && wordOf((slot & rowBits) - 1) == hash;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function asSlot(hash: u64, row: i32): i32 {
  return (<i32>(hash >> 32) & ~rowBits) | (row + 1);
}

/** Keys that follow each other are hashed side by side; among slots that are rather full they are kept apart. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function placeOf(hash: u64): i32 {
  return <i32>((<u64>(<u32>hash * <u32>0x9e3779b1) * <u64>size) >> 32);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function next(place: i32): i32 {
  return place + 1 == size ? 0 : place + 1;
}
