// Which keys were there: numbers by 64-bit hashes, 16 bytes an entry, open addressing.
import { KEY_BYTES } from '../src/ingest/fast/layout';

let keys: i32 = 0;
let mask: i32 = 0;
let used: i32 = 0;
/** What was loaded only to have it near. */
let near: i32 = 0;

/** Puts in another table, of a power of two of free entries, and takes over what the last one held. */
export function setKeys(table: i32, size: i32, takeOver: i32): void {
  const old = keys;
  const count = mask + 1;
  keys = table;
  mask = size - 1;
  if (!takeOver) {
    used = 0;
    return;
  }
  for (let i = 0; i < count; i++) {
    const at = old + i * KEY_BYTES;
    if (load<i32>(at + 12) != 0) put(load<i32>(at), load<i32>(at + 4), load<i32>(at + 8), load<i32>(at + 12));
  }
}

export function keysUsed(): i32 {
  return used;
}

/** Whether it is at most three quarters full with so many more. */
export function hasRoom(more: i32): bool {
  return (used + more) * 4 <= (mask + 1) * 3;
}

/** The place of the first entry with a hash at a place or after it, or −1. */
export function findKey(from: i32, low: i32, high: i32): i32 {
  let place = from & mask;
  let at = keys + place * KEY_BYTES;
  while (load<i32>(at + 12) != 0) {
    if (load<i32>(at) == low && load<i32>(at + 4) == high) return place;
    place = (place + 1) & mask;
    at = keys + place * KEY_BYTES;
  }
  return -1;
}

/**
 * Adds rows by their hashes, a low and a high word each, up to the first of which there is one already, and
 * gives how many. `offsets` are addresses, of which 0 is `base` in the file.
 */
export function addFresh(hashes: i32, count: i32, offsets: i32, base: i32, second: i32): i32 {
  // The table is far away: what will be looked at is asked for at once.
  let sum = 0;
  for (let i = 0; i < count; i++) sum += load<i32>(keys + (load<i32>(hashes + (i << 3)) & mask) * KEY_BYTES);
  near = sum;
  for (let i = 0; i < count; i++) {
    const low = load<i32>(hashes + (i << 3));
    const high = load<i32>(hashes + (i << 3) + 4);
    let place = low & mask;
    let at = keys + place * KEY_BYTES;
    while (load<i32>(at + 12) != 0) {
      if (load<i32>(at) == low && load<i32>(at + 4) == high) return i;
      place = (place + 1) & mask;
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
  let place = low & mask;
  while (load<i32>(keys + place * KEY_BYTES + 12) != 0) place = (place + 1) & mask;
  const at = keys + place * KEY_BYTES;
  store<i32>(at, low);
  store<i32>(at + 4, high);
  store<i32>(at + 8, first);
  store<i32>(at + 12, last);
}
