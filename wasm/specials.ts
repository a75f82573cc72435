// Where separators, ends of lines and quotes are, and bytes that may begin a character that a message is due for.
import { STRETCH } from '../src/ingest/fast/layout';

const LF: u8 = 0x0a;
const CR: u8 = 0x0d;
const QUOTE: u8 = 0x22;
/** By the low half of a byte: the separator, quote or end of a line with that half, or a byte with another one. */
const MARKS: usize = memory.data(16, 16);
/** Bytes from here on are odd. */
let odd: i32 = 0;
/** What was found, an address each, and up to where it is used and filled. */
let list: i32 = 0;
let listEnd: i32 = 0;
export let head: i32 = 0;
export let tail: i32 = 0;
/** Up to where was looked; 0 after other bytes came into the window. */
export let looked: i32 = 0;

export function setSpecials(delimiter: i32, firstOdd: i32, listAt: i32, listBytes: i32): void {
  for (let half = 0; half < 16; half++) store<u8>(MARKS + half, ~half);
  mark(<u8>delimiter);
  mark(QUOTE);
  mark(LF);
  mark(CR);
  odd = firstOdd;
  list = listAt;
  listEnd = listAt + listBytes;
  looked = 0;
}

function mark(byte: u8): void {
  store<u8>(MARKS + (byte & 0x0f), byte);
}

export function forgetSpecials(): void {
  looked = 0;
}

/** What is found from here on comes next. */
export function specialsFrom(from: i32): void {
  if (looked < from || from < last) {
    head = tail = list;
    looked = from;
  }
  last = from;
  while (head < tail && load<i32>(head) < from) head += 4;
  if (head == list) return;
  memory.copy(list, head, tail - head);
  tail -= head - list;
  head = list;
}

let last: i32 = 0;

/** What comes next is what lies at a place in the list, which has not been moved since. */
export function setHead(place: i32): void {
  head = place;
}

/** Looks further, at most up to `limit`. False when nothing is left there, or no room for what is found. */
export function lookOn(limit: i32): bool {
  if (looked >= limit || tail + ((STRETCH + 64) << 2) > listEnd) return false;
  const marks = v128.load(MARKS);
  const firstOdd = i8x16.splat(<u8>odd);
  const end = min(limit, looked + STRETCH);
  let at = looked;
  let to = tail;
  for (; at < end; at += 64) {
    let mask =
      specials(v128.load(at), marks, firstOdd) |
      (specials(v128.load(at, 16), marks, firstOdd) << 16) |
      (specials(v128.load(at, 32), marks, firstOdd) << 32) |
      (specials(v128.load(at, 48), marks, firstOdd) << 48);
    if (mask == 0) continue;
    const next = to + (<i32>popcnt(mask) << 2);
    // Four at once without asking how many there are: what is too much is written over.
    while (to < next) {
      store<i32>(to, at + <i32>ctz(mask));
      mask &= mask - 1;
      store<i32>(to, at + <i32>ctz(mask), 4);
      mask &= mask - 1;
      store<i32>(to, at + <i32>ctz(mask), 8);
      mask &= mask - 1;
      store<i32>(to, at + <i32>ctz(mask), 12);
      mask &= mask - 1;
      to += 16;
    }
    to = next;
  }
  // Beyond the end are bytes of 0, which are nothing.
  tail = to;
  looked = at;
  return true;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function specials(block: v128, marks: v128, firstOdd: v128): u64 {
  // A byte is compared with the one of its low half.
  const likely = i8x16.swizzle(marks, v128.and(block, i8x16.splat(0x0f)));
  return <u64>(<u32>i8x16.bitmask(v128.or(i8x16.eq(block, likely), i8x16.ge_u(block, firstOdd))));
}
