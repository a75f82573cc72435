// Which keys were there: numbers by 64-bit hashes, 16 bytes an entry, open addressing.
import { KEY_BYTES } from '../src/ingest/fast/layout';

let keys: i32 = 0;
let mask: i32 = 0;
let used: i32 = 0;

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

/** Whether it is at most three quarters full with one more. */
export function hasRoom(): bool {
  return used * 4 < (mask + 1) * 3;
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

/** Adds a key unless there is one of the same hash. */
export function addFresh(low: i32, high: i32, first: i32, second: i32): bool {
  let place = low & mask;
  let at = keys + place * KEY_BYTES;
  while (load<i32>(at + 12) != 0) {
    if (load<i32>(at) == low && load<i32>(at + 4) == high) return false;
    place = (place + 1) & mask;
    at = keys + place * KEY_BYTES;
  }
  store<i32>(at, low);
  store<i32>(at + 4, high);
  store<i32>(at + 8, first);
  store<i32>(at + 12, second + 1);
  used++;
  return true;
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
