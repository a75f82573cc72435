// Splits lines into cells, 32 bytes at a look.

/** Bytes of a line of which no cell can be too long. */
const LONGEST = 32000;
const LF: u8 = 0x0a;
const CR: u8 = 0x0d;
const QUOTE: u8 = 0x22;

/** What `splitRow` gives when there is no next row. */
export const NOT_SURE = -1;
export const INCOMPLETE = -2;

// Set by JavaScript before a file is read.
export let delimiter: i32 = 0x2c;
export let width: i32 = 0;
export let isUtf8: i32 = 1;
/** The bytes to read end here; after them come 64 bytes of 0. */
export let limit: i32 = 0;
/** Whether the file ends there too. */
export let isLast: i32 = 0;
/** First byte of each cell, and the byte after its last; quotes around it are left out. */
export let starts: i32 = 0;
export let ends: i32 = 0;

export function setFormat(separator: i32, cells: i32, utf8: i32, startsAt: i32, endsAt: i32): void {
  delimiter = separator;
  width = cells;
  isUtf8 = utf8;
  starts = startsAt;
  ends = endsAt;
}

export function setLimit(end: i32, last: i32): void {
  limit = end;
  isLast = last;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function specials(block: v128, separator: v128): u32 {
  const lf = i8x16.eq(block, i8x16.splat(LF));
  const cr = i8x16.eq(block, i8x16.splat(CR));
  const quote = i8x16.eq(block, i8x16.splat(QUOTE));
  return i8x16.bitmask(v128.or(v128.or(lf, cr), v128.or(quote, i8x16.eq(block, separator))));
}

/**
 * Splits the line at an address and gives that of the next one. `NOT_SURE` unless it is one record for sure:
 * the right number of cells, each without a quote or wholly within plain ones, no line break in it, no
 * character that a message is due for, and no cell that is too long.
 */
export function splitRow(from: i32): i32 {
  const separator = i8x16.splat(<u8>delimiter);
  const high = i8x16.splat(<u8>(isUtf8 ? 0xee : 0xf0));
  const comma = <u8>delimiter;
  let block = from;
  let low = v128.load(block);
  let top = v128.load(block, 16);
  let odd = v128.or(i8x16.ge_u(low, high), i8x16.ge_u(top, high));
  let mask = specials(low, separator) | (specials(top, separator) << 16);
  let field = 0;
  let start = from;
  let at = from;
  while (true) {
    // The cell begins at `start`; all specials before it are gone from the mask.
    const isQuoted = load<u8>(start) == QUOTE && start < limit;
    if (isQuoted) {
      start++;
      let opened = false;
      while (true) {
        while (mask == 0) {
          block += 32;
          if (block >= limit) return unfinished(from);
          low = v128.load(block);
          top = v128.load(block, 16);
          odd = v128.or(odd, v128.or(i8x16.ge_u(low, high), i8x16.ge_u(top, high)));
          mask = specials(low, separator) | (specials(top, separator) << 16);
        }
        at = block + ctz(mask);
        mask &= mask - 1;
        const byte = load<u8>(at);
        if (byte == QUOTE) {
          if (opened) break;
          opened = true;
        } else if (byte != comma) return NOT_SURE;
      }
      store<i32>(starts + (field << 2), start);
      store<i32>(ends + (field << 2), at);
      at++;
      if (at < limit) {
        const byte = load<u8>(at);
        if (byte != comma && byte != LF && byte != CR) return NOT_SURE;
        // The next special is this very byte.
        if (mask == 0) {
          block += 32;
          low = v128.load(block);
          top = v128.load(block, 16);
          odd = v128.or(odd, v128.or(i8x16.ge_u(low, high), i8x16.ge_u(top, high)));
          mask = specials(low, separator) | (specials(top, separator) << 16);
        }
        mask &= mask - 1;
      } else if (!isLast) return unfinished(from);
    } else {
      let more = true;
      while (mask == 0) {
        block += 32;
        if (block >= limit) {
          more = false;
          break;
        }
        low = v128.load(block);
        top = v128.load(block, 16);
        odd = v128.or(odd, v128.or(i8x16.ge_u(low, high), i8x16.ge_u(top, high)));
        mask = specials(low, separator) | (specials(top, separator) << 16);
      }
      if (more) {
        at = block + ctz(mask);
        mask &= mask - 1;
        if (load<u8>(at) == QUOTE) return NOT_SURE;
      } else {
        if (!isLast) return unfinished(from);
        at = limit;
      }
      store<i32>(starts + (field << 2), start);
      store<i32>(ends + (field << 2), at);
    }
    field++;
    if (at >= limit) break;
    if (load<u8>(at) != comma) break;
    if (field == width) return NOT_SURE;
    start = ++at;
  }
  if (field != width) return NOT_SURE;
  let next = at;
  if (at < limit) {
    if (load<u8>(at) == CR) {
      at++;
      if (at >= limit) return isLast ? NOT_SURE : unfinished(from);
      if (load<u8>(at) != LF) return NOT_SURE;
    }
    next = at + 1;
  }
  if (next - from > LONGEST) return NOT_SURE;
  if (v128.any_true(odd) && (isUtf8 ? oddInUtf8(from, at) : oddInCp932(from, at))) return NOT_SURE;
  return next;
}

/** A row of which the end is not in sight: more bytes are wanted, unless it is too long for a row anyway. */
function unfinished(from: i32): i32 {
  return isLast || limit - from > LONGEST ? NOT_SURE : INCOMPLETE;
}

/** U+E000–F8FF, U+FFFD and planes 15 and 16: what `odd-characters.ts` looks for, and a little more. */
function oddInUtf8(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte = load<u8>(i);
    if (byte < 0xee) continue;
    if (byte != 0xef) return true;
    const second = load<u8>(i + 1);
    if (second < 0xa4 || (second == 0xbf && load<u8>(i + 2) == 0xbd)) return true;
  }
  return false;
}

/** F040–F9FC, the user-defined characters. */
function oddInCp932(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte = load<u8>(i);
    if (byte < 0x81 || (byte > 0x9f && byte < 0xe0)) continue;
    if (byte >= 0xf0 && byte <= 0xf9) return true;
    i++;
  }
  return false;
}
