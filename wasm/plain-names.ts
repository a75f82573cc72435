// Names that the reader of persons takes as they are written, and need not be asked about one by one.
import { LONGEST_NAME } from '../src/ingest/fast/layout';
import { isUtf8 } from './split-rows';

/** What a name is: one to ask the column's reader about; read as it is written; and not to be folded either. */
export const ASKED: i32 = 0;
export const PLAIN: i32 = 1;
export const SIMPLE: i32 = 2;
/** A character that is read as it is written between others. */
const BETWEEN: i32 = 3;

/** Fewer bytes may be one character, or a number of three digits, which prose is not searched for. */
const SHORTEST: i32 = 4;

/**
 * What the name at [from, from + length) is. Plain are those of kana, kanji, ・ and what `codeBytes` says of ASCII,
 * with blanks between. Simple are those of kana, kanji and digits that do not begin with 0, but for characters that
 * are one name in another register: `foldName` leaves them alone, and prose is searched for them as they are.
 */
export function kindOfName(from: i32, length: i32, codeBytes: i32): i32 {
  if (length < SHORTEST || length > LONGEST_NAME || mayBeDitto(from, length)) return ASKED;
  const end = from + length;
  let kind = load<u8>(from) == 0x30 ? PLAIN : SIMPLE;
  let own: i32 = BETWEEN;
  for (let at = from; at < end; ) {
    const byte = <i32>load<u8>(at);
    const before = own;
    if (byte < 0x80) {
      own = kindOfAscii(byte, codeBytes);
      at++;
    } else if (isUtf8) {
      if (byte < 0xe3 || byte > 0xe9) return ASKED;
      own = kindOfPoint(((byte & 0x0f) << 12) | (tailBits(at + 1) << 6) | tailBits(at + 2));
      at += 3;
    } else {
      own = kindOfCode((byte << 8) | <i32>load<u8>(at + 1));
      at += 2;
    }
    if (own == ASKED || (own == BETWEEN && before == BETWEEN)) return ASKED;
    kind = min(kind, own == BETWEEN ? PLAIN : own);
  }
  return own == BETWEEN ? ASKED : kind;
}

/** Two characters of which the first is that of 同上, 同右, 同左 or 上同. */
function mayBeDitto(from: i32, length: i32): bool {
  if (isUtf8) {
    const first = load<u32>(from) & 0xffffff;
    return length == 6 && (first == 0x8c90e5 || first == 0x8ab8e4);
  }
  const first = load<u16>(from);
  return length == 4 && (first == 0xaf93 || first == 0xe38f);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function tailBits(at: i32): i32 {
  return <i32>load<u8>(at) & 0x3f;
}

function kindOfAscii(byte: i32, codeBytes: i32): i32 {
  if (byte >= 0x30 && byte <= 0x39) return SIMPLE;
  if (byte == 0x20) return BETWEEN;
  return load<u8>(codeBytes + byte) ? PLAIN : ASKED;
}

/** Of a character by its number: the wide space, 々, kana, ・, kanji; 德, 濵, 瀨 and 髙 are 徳, 浜, 瀬 and 高. */
function kindOfPoint(point: i32): i32 {
  if (point >= 0x4e00)
    return point == 0x5fb7 || point == 0x6ff5 || point == 0x7028 || point == 0x9ad9 ? PLAIN : SIMPLE;
  if ((point >= 0x3041 && point <= 0x3096) || (point >= 0x30a1 && point <= 0x30fa) || point == 0x30fc || point == 0x3005)
    return SIMPLE;
  if (point == 0x30fb) return PLAIN;
  return point == 0x3000 ? BETWEEN : ASKED;
}

/** The same of a code of CP932 of two bytes. Those of JIS X 0208 have no other register among its kanji. */
function kindOfCode(code: i32): i32 {
  if ((code >= 0x889f && code < 0xa000) || (code >= 0xe040 && code <= 0xeaa4)) return SIMPLE;
  if ((code >= 0x829f && code <= 0x82f1) || (code >= 0x8340 && code <= 0x8396)) return SIMPLE;
  if (code == 0x815b || code == 0x8158) return SIMPLE;
  if (code == 0x8145) return PLAIN;
  return code == 0x8140 ? BETWEEN : ASKED;
}
