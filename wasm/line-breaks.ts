const LF: u8 = 0x0a;
const CR: u8 = 0x0d;

/**
 * Ends of lines in [from, to): LF, CRLF or a lone CR. A CR at the very end is counted when no LF is at `to`;
 * at least 16 bytes after it can be read.
 */
export function lineBreaks(from: i32, to: i32): i32 {
  let breaks = 0;
  let at = from;
  for (; at + 16 <= to; at += 16) {
    const block = v128.load(at);
    const lf = i8x16.bitmask(i8x16.eq(block, i8x16.splat(LF)));
    const cr = i8x16.bitmask(i8x16.eq(block, i8x16.splat(CR)));
    breaks += popcnt(lf);
    if (cr != 0) {
      const after = i8x16.bitmask(i8x16.eq(v128.load(at + 1), i8x16.splat(LF)));
      breaks += popcnt(cr & ~after);
    }
  }
  for (; at < to; at++) {
    const byte = load<u8>(at);
    if (byte == LF || (byte == CR && load<u8>(at + 1) != LF)) breaks++;
  }
  return breaks;
}
