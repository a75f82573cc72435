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
 * looked at) of a line that may be UTF-8. 16 bytes after `to` can be read.
 */
export function plainCp932(from: i32, to: i32, lines: i32, asked: i32): i32 {
  let at = from;
  while (at < to) {
    const block = v128.load(at);
    const high = i8x16.bitmask(block);
    if (high == 0) {
      at += 16;
      continue;
    }
    at += ctz(high);
    while (at < to) {
      // Eight characters of two bytes, as most text of Japanese is.
      if (at + 16 <= to && areCommon(v128.load(at))) {
        at += 16;
        continue;
      }
      const byte = load<u8>(at);
      if (byte < 0x80) break;
      if (byte > 0xc1 && byte < 0xf5 && at != asked && isFirst(at, lines)) return at;
      if (byte > 0xa0 && byte < 0xe0) {
        at++;
        continue;
      }
      if (at + 1 == to) return at;
      const known = load<u8>(codes + <i32>load<u16>(at));
      if (known != CODE_GOOD) {
        if (known != CODE_OWN) return at;
        own = true;
      }
      at += 2;
    }
  }
  return to;
}

/** Whether all are hiragana, katakana, usual signs or usual kanji. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function areCommon(block: v128): bool {
  const trails = i16x8.shr_u(block, 8);
  const pairs = v128.or(i16x8.shl(block, 8), trails);
  const isCode = v128.or(
    v128.or(isWithin(pairs, 0x829f, 0x82f1), isWithin(pairs, 0x8340, 0x8396)),
    v128.or(isWithin(pairs, 0x8140, 0x81ac), isWithin(pairs, 0x889f, 0x97fc)),
  );
  const isTrail = v128.andnot(isWithin(trails, 0x40, 0xfc), i16x8.eq(trails, i16x8.splat(0x7f)));
  return i16x8.all_true(v128.and(isCode, isTrail));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isWithin(words: v128, first: u16, last: u16): v128 {
  return i16x8.le_u(i16x8.sub(words, i16x8.splat(first)), i16x8.splat(last - first));
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
