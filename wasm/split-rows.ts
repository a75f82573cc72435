// Splits lines into cells.
import { LONGEST, STRETCH } from '../src/ingest/fast/layout';
import { forgetSpecials, head, looked, lookOn, setHead, setSpecials, specialsFrom, tail } from './specials';

const LF: i32 = 0x0a;
const CR: i32 = 0x0d;
const QUOTE: i32 = 0x22;

/** Why there is no next row. */
export const NOT_SURE = -1;
export const INCOMPLETE = -2;
const MORE = -3;
const NO_ROOM = -4;

// Set by JavaScript before a file is read.
let delimiter: i32 = 0x2c;
export let width: i32 = 0;
export let isUtf8: i32 = 1;
/** The bytes to read end here; after them come 64 bytes of 0. */
export let limit: i32 = 0;
/** Whether the file ends there too. */
let isLast: i32 = 0;
/** Cells by row, `width` of eight bytes each: the address of the first byte, and the number of bytes, without quotes around them. */
export let cells: i32 = 0;
/** Addresses of the rows, and of what follows them; and where the list of specials was before each. */
export let rowsAt: i32 = 0;
let heads: i32 = 0;

export function setFormat(
  separator: i32,
  count: i32,
  utf8: i32,
  firstOdd: i32,
  cellsAt: i32,
  rows: i32,
  headsAt: i32,
  listAt: i32,
  listBytes: i32,
): void {
  delimiter = separator;
  width = count;
  isUtf8 = utf8;
  cells = cellsAt;
  rowsAt = rows;
  heads = headsAt;
  setSpecials(separator, firstOdd, listAt, listBytes);
}

export function setLimit(end: i32, last: i32): void {
  limit = end;
  isLast = last;
  forgetSpecials();
}

/** Why there are no more rows than `splitRows` gave: `NOT_SURE`, `INCOMPLETE`, or 0 for no reason. */
export let ended: i32 = 0;

/**
 * Splits at most so many lines from an address on, and gives how many. Each is one record for sure: the right
 * number of cells, each without a quote or wholly within plain ones, no line break in it, no character that a
 * message is due for, and no cell that is too long.
 */
export function splitRows(from: i32, most: i32): i32 {
  specialsFrom(from);
  let at = from;
  let count = 0;
  ended = 0;
  while (count < most && at < limit) {
    store<i32>(rowsAt + (count << 2), at);
    store<i32>(heads + (count << 2), head);
    let next = splitRow(at, cells + count * (width << 3));
    while (next == MORE) {
      if (looked - at > LONGEST + STRETCH) next = NOT_SURE;
      else next = lookOn(limit) ? splitRow(at, cells + count * (width << 3)) : NO_ROOM;
    }
    if (next < 0) {
      if (next != NO_ROOM) ended = next;
      break;
    }
    at = next;
    count++;
  }
  store<i32>(rowsAt + (count << 2), at);
  return count;
}

/** What follows is looked at again from a row on. */
export function returnTo(row: i32): void {
  setHead(load<i32>(heads + (row << 2)));
}

/** A row without quotes, of which all separators are known; else it is looked at more closely. */
function splitRow(from: i32, into: i32): i32 {
  const comma = delimiter;
  const end = into + (width << 3);
  let special = head;
  if (special + (width << 2) > tail) return splitAny(from, into);
  let start = from;
  let others = 0;
  let at = 0;
  let cell = into;
  while (true) {
    at = load<i32>(special);
    store<i32>(cell, start);
    store<i32>(cell, at - start, 4);
    special += 4;
    cell += 8;
    if (cell == end) break;
    others |= <i32>load<u8>(at) ^ comma;
    start = at + 1;
  }
  if (others != 0 || load<u8>(at) != LF || at - from >= LONGEST) return splitAny(from, into);
  setHead(special);
  return at + 1;
}

function splitAny(from: i32, into: i32): i32 {
  const comma = delimiter;
  const end = into + (width << 3);
  let special = head;
  let cell = into;
  let start = from;
  while (true) {
    let at = limit;
    let byte = LF;
    if (special == tail) {
      if (looked < limit) return MORE;
      if (!isLast) return unfinished(from);
    } else {
      at = load<i32>(special);
      byte = <i32>load<u8>(at);
      special += 4;
    }
    if (byte == QUOTE) {
      if (at != start) return NOT_SURE;
      start++;
      while (true) {
        if (special == tail) return looked < limit ? MORE : unfinished(from);
        at = load<i32>(special);
        byte = <i32>load<u8>(at);
        special += 4;
        if (byte == QUOTE) break;
        if (byte == LF || byte == CR || (byte != comma && isOdd(from, at))) return NOT_SURE;
      }
      store<i32>(cell, start);
      store<i32>(cell, at - start, 4);
      at++;
      if (special == tail) {
        if (looked < limit) return MORE;
        if (at < limit) return NOT_SURE;
        if (!isLast) return unfinished(from);
        byte = LF;
      } else {
        if (load<i32>(special) != at) return NOT_SURE;
        byte = <i32>load<u8>(at);
        special += 4;
        if (byte != comma && byte != LF && byte != CR) return NOT_SURE;
      }
    } else if (byte == comma || byte == LF || byte == CR) {
      store<i32>(cell, start);
      store<i32>(cell, at - start, 4);
    } else {
      if (isOdd(from, at)) return NOT_SURE;
      continue;
    }
    cell += 8;
    if (byte == comma) {
      if (cell == end) return NOT_SURE;
      start = at + 1;
      continue;
    }
    if (cell != end) return NOT_SURE;
    let next = min(at + 1, limit);
    if (byte == CR) {
      if (next >= limit) return isLast ? NOT_SURE : unfinished(from);
      if (load<u8>(next) != LF) return NOT_SURE;
      if (special == tail && looked < limit) return MORE;
      special += 4;
      next++;
    }
    if (next - from > LONGEST) return NOT_SURE;
    setHead(special);
    return next;
  }
}

/** A row of which the end is not in sight: more bytes are wanted, unless it is too long for a row anyway. */
function unfinished(from: i32): i32 {
  return isLast || limit - from > LONGEST ? NOT_SURE : INCOMPLETE;
}

/** Whether a character of a row that starts at `from` is one of those that `odd-characters.ts` looks for, or nearly. */
function isOdd(from: i32, at: i32): bool {
  return isUtf8 ? oddInUtf8(at) : oddInCp932(from, at);
}

/** U+E000–F8FF, U+FFFD and planes 15 and 16, and a little more. */
function oddInUtf8(at: i32): bool {
  const first = load<u8>(at);
  const second = load<u8>(at + 1);
  // A byte of 0xEE and more is the first of a character.
  return first != 0xef || second < 0xa4 || (second == 0xbf && load<u8>(at + 2) == 0xbd);
}

/** F040–F9FC, the user-defined characters. */
function oddInCp932(from: i32, at: i32): bool {
  if (load<u8>(at) > 0xf9) return false;
  // Before it may lie bytes that begin a character of two or end one: each of those that follow each other.
  let first = at;
  while (first > from && isLead(load<u8>(first - 1))) first--;
  return ((at - first) & 1) == 0;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isLead(byte: u8): bool {
  return byte >= 0x81 && (byte <= 0x9f || byte >= 0xe0) && byte <= 0xfc;
}
