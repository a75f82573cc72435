// Which keys were there: numbers by 64-bit hashes, 16 bytes an entry, open addressing.
import { KEY_BYTES } from '../src/ingest/fast/layout';

let keys: i32 = 0;
let size: i32 = 0;
let used: i32 = 0;

/** Puts in another table, of so many free entries, and takes over what the last one held. */
export function setKeys(table: i32, entries: i32, takeOver: i32): void {
  const old = keys;
  const end = old + size * KEY_BYTES;
  keys = table;
  size = entries;
  if (!takeOver) {
    used = 0;
    return;
  }
  for (let at = old; at < end; at += KEY_BYTES)
    if (load<i32>(at + 12) != 0) put(load<i32>(at), load<i32>(at + 4), load<i32>(at + 8), load<i32>(at + 12));
}

export function keysUsed(): i32 {
  return used;
}

/** Whether it is at most four fifths full with so many more. */
export function hasRoom(more: i32): bool {
  return (used + more) * 5 <= size * 4;
}

/** The place of the first entry with a hash after a place, or from where it belongs when that is −1; −1 if there is none. */
export function findKey(after: i32, low: i32, high: i32): i32 {
  let place = after < 0 ? placeOf(low) : next(after);
  while (true) {
    const at = keys + place * KEY_BYTES;
    if (load<i32>(at + 12) == 0) return -1;
    if (load<i32>(at) == low && load<i32>(at + 4) == high) return place;
    place = next(place);
  }
}

/**
 * Adds rows by their hashes, a low and a high word each, up to the first of which there is one already, and
 * gives how many. `offsets` are addresses, of which 0 is `base` in the file.
 */
export function addFresh(hashes: i32, count: i32, offsets: i32, base: i32, second: i32): i32 {
  // The table is far away: what will be looked at is asked for at once, and used, or it would not be asked for.
  let sum = 0;
  for (let i = 0; i < count; i++) sum += load<i32>(keys + placeOf(load<i32>(hashes + (i << 3))) * KEY_BYTES);
  store<i32>(hashes + (count << 3), sum);
  for (let i = 0; i < count; i++) {
    const low = load<i32>(hashes + (i << 3));
    const high = load<i32>(hashes + (i << 3) + 4);
    let place = placeOf(low);
    let at = keys + place * KEY_BYTES;
    while (load<i32>(at + 12) != 0) {
      if (load<i32>(at) == low && load<i32>(at + 4) == high) return i;
      place = next(place);
      at = keys + place * KEY_BYTES;
    }
    store<i32>(at, low);
    store<i32>(at + 4, high);
    store<i32>(at + 8, load<i32>(offsets + (i << 2)) + base);
    store<i32>(at + 12, second + 1);
    used++;
  }
  return count;
}

export function addKey(low: i32, high: i32, first: i32, second: i32): void {
  put(low, high, first, second + 1);
  used++;
}

function put(low: i32, high: i32, first: i32, last: i32): void {
  let place = placeOf(low);
  while (load<i32>(keys + place * KEY_BYTES + 12) != 0) place = next(place);
  const at = keys + place * KEY_BYTES;
  store<i32>(at, low);
  store<i32>(at + 4, high);
  store<i32>(at + 8, first);
  store<i32>(at + 12, last);
}

/** Keys that follow each other are hashed side by side; in a table that is rather full they are kept apart. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function placeOf(low: i32): i32 {
  return <i32>((<u64><u32>(low * 0x9e3779b1) * <u64>size) >> 32);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function next(place: i32): i32 {
  return place + 1 == size ? 0 : place + 1;
}
