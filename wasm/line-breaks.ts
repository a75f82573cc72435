const LF: u8 = 0x0a;
const CR: u8 = 0x0d;

/** Bytes that are looked at together, and so many of them that no lane counts more than a byte holds. */
const GROUP = 64;
const STRETCH = 63 * GROUP;

/**
 * Ends of lines in [from, to): LF, CRLF or a lone CR. A CR at the very end is counted when no LF is at `to`;
 * at least 16 bytes after it can be read.
 */
export function lineBreaks(from: i32, to: i32): i32 {
  let breaks = 0;
  let at = from;
  while (at + GROUP <= to) {
    const end = at + min(STRETCH, (to - at) & -GROUP);
    let count = i8x16.splat(0);
    let returns = count;
    for (let group = at; group < end; group += GROUP) {
      const a = v128.load(group);
      const b = v128.load(group, 16);
      const c = v128.load(group, 32);
      const d = v128.load(group, 48);
      // What is equal is −1.
      count = i8x16.sub(count, i8x16.add(bothEqual(a, b, LF), bothEqual(c, d, LF)));
      returns = v128.or(returns, v128.or(bothEqual(a, b, CR), bothEqual(c, d, CR)));
    }
    breaks += sumOf(count);
    if (v128.any_true(returns)) breaks += loneReturns(at, end);
    at = end;
  }
  for (; at < to; at++) {
    const byte = load<u8>(at);
    if (byte == LF || (byte == CR && load<u8>(at + 1) != LF)) breaks++;
  }
  return breaks;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function bothEqual(a: v128, b: v128, byte: u8): v128 {
  return i8x16.add(i8x16.eq(a, i8x16.splat(byte)), i8x16.eq(b, i8x16.splat(byte)));
}

/** Each CR of a stretch that no LF follows. */
function loneReturns(from: i32, to: i32): i32 {
  let count = i8x16.splat(0);
  for (let at = from; at < to; at += 16) {
    const returns = i8x16.eq(v128.load(at), i8x16.splat(CR));
    const feeds = i8x16.eq(v128.load(at, 1), i8x16.splat(LF));
    count = i8x16.sub(count, v128.andnot(returns, feeds));
  }
  return sumOf(count);
}

/** Of sixteen bytes. */
function sumOf(bytes: v128): i32 {
  const words = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return (
    i32x4.extract_lane(words, 0) +
    i32x4.extract_lane(words, 1) +
    i32x4.extract_lane(words, 2) +
    i32x4.extract_lane(words, 3)
  );
}
