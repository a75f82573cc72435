// Whether bytes are plain CP932: see `src/ingest/plain-cp932.ts`, which is asked about what is not known.
import { CODE_GOOD, CODE_OWN } from '../src/ingest/fast/layout';

const LF: u8 = 0x0a;
const CR: u8 = 0x0d;

/** What the decoder says of two bytes, a byte for each pair, by the number that they are in memory. */
let codes: i32 = 0;

/** Whether user-defined characters were met. */
let own: bool = false;

export function setPlainCodes(codesAt: i32): void {
  codes = codesAt;
  own = false;
}

export function hasOwn(): bool {
  return own;
}

/**
 * Looks from a byte on that begins a character, in lines that begin at `lines`, and gives `to`, or less where somebody
 * has to say more: of a pair of bytes that is not known to be a character, or (unless that is `asked`, which was
 * looked at) of a line that may be UTF-8. 64 bytes after `to` can be read.
 */
export function plainCp932(from: i32, to: i32, lines: i32, asked: i32): i32 {
  let at = from;
  // A character begins at each block.
  while (at < to) {
    const size = min(to - at, 64);
    const within = ~(<u64>0) >> (64 - size);
    const block0 = v128.load(at);
    const block1 = v128.load(at, 16);
    const block2 = v128.load(at, 32);
    const block3 = v128.load(at, 48);
    const high =
      (bits(block0, 0) | bits(block1, 16) | bits(block2, 32) | bits(block3, 48)) & within;
    if (high == 0) {
      at += size;
      continue;
    }
    const mayLead =
      bits(areLeads(block0), 0) |
      bits(areLeads(block1), 16) |
      bits(areLeads(block2), 32) |
      bits(areLeads(block3), 48);
    const common =
      bits(areCommon(block0, v128.load(at, 1)), 0) |
      bits(areCommon(block1, v128.load(at, 17)), 16) |
      bits(areCommon(block2, v128.load(at, 33)), 32) |
      bits(areCommon(block3, v128.load(at, 49)), 48);
    // Of bytes that may begin a character, one after another, every second one ends it instead, as does the byte after an odd number of them.
    const firstsAndEnds = (((mayLead << 1) | ODD) - mayLead) ^ ODD;
    const ends = firstsAndEnds ^ mayLead;
    // A character that the block cuts is the first of the next.
    const isCut = <i32>((firstsAndEnds & mayLead) >> 63);
    const looked = size < 64 ? within : within >> isCut;
    // What follows the last byte is no part of it.
    let rest = high & looked & ~ends & ~(common & (within >> 1));
    while (rest != 0) {
      const place = at + <i32>ctz(rest);
      rest &= rest - 1;
      const byte = load<u8>(place);
      if (byte > 0xc1 && byte < 0xf5 && place != asked && isFirst(place, lines)) return place;
      if (byte > 0xa0 && byte < 0xe0) continue;
      if (place + 1 == to) return place;
      const known = load<u8>(codes + <i32>load<u16>(place));
      if (known == CODE_GOOD) continue;
      if (known != CODE_OWN) return place;
      own = true;
    }
    at += size < 64 ? size : 64 - isCut;
  }
  return to;
}

const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

// @ts-expect-error: a decorator of AssemblyScript
@inline
function bits(bytes: v128, shift: u64): u64 {
  return <u64>(<u32>i8x16.bitmask(bytes)) << shift;
}

/** Which bytes may be the first of two. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function areLeads(bytes: v128): v128 {
  return v128.or(isWithin(bytes, 0x81, 0x9f), isWithin(bytes, 0xe0, 0xfc));
}

/** Which are, with the byte that follows, a hiragana, katakana, usual sign or kanji, if they begin a character. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function areCommon(bytes: v128, next: v128): v128 {
  const isKanji = v128.andnot(
    v128.and(isWithin(bytes, 0x89, 0x9f), isWithin(next, 0x40, 0xfc)),
    v128.and(isByte(bytes, 0x98), isWithin(next, 0x73, 0x9e)),
  );
  const isKana = v128.or(
    v128.and(isByte(bytes, 0x82), isWithin(next, 0x9f, 0xf1)),
    v128.and(isByte(bytes, 0x83), isWithin(next, 0x40, 0x96)),
  );
  const isOther = v128.or(
    v128.and(isByte(bytes, 0x81), isWithin(next, 0x40, 0xac)),
    v128.and(isByte(bytes, 0x88), isWithin(next, 0x9f, 0xfc)),
  );
  return v128.andnot(v128.or(v128.or(isKanji, isKana), isOther), isByte(next, 0x7f));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isByte(bytes: v128, byte: u8): v128 {
  return i8x16.eq(bytes, i8x16.splat(byte));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isWithin(bytes: v128, first: u8, last: u8): v128 {
  return i8x16.le_u(i8x16.sub(bytes, i8x16.splat(first)), i8x16.splat(last - first));
}

/** Whether no byte before it in its line is other than ASCII. */
function isFirst(at: i32, lines: i32): bool {
  for (let i = at - 1; i >= lines; i--) {
    const byte = load<u8>(i);
    if (byte >= 0x80) return false;
    if (byte == LF || byte == CR) return true;
  }
  return true;
}
