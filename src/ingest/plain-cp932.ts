import { asBuffer, CR, LF } from './bytes.ts';
import { kindOf } from './decodable.ts';
import type { Text } from './text.ts';

/**
 * Whether every byte of a text is CP932, and no line of it is Japanese in UTF-8: one pass, at a tenth of what
 * decoding costs. False says only that it has to be looked at more closely.
 */
export function isPlainCp932({ bytes, start, end }: Text): boolean {
  for (let at = start; at < end; ) {
    const part = bytes.subarray(at, Math.min(at + PART, end));
    const size = at + part.length === end ? part.length : lastBreak(part);
    // A line as long as that has to be looked at more closely.
    if (size === 0 || !isPlainPart(part, size)) return false;
    at += size;
  }
  return true;
}

const PART = 1 << 20;

/** The offset after the last LF. */
const lastBreak = (part: Uint8Array): number => asBuffer(part).lastIndexOf(LF) + 1;

function isPlainPart(bytes: Uint8Array, end: number): boolean {
  let line = 0;
  let isOther = false;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      if (byte === LF || byte === CR) {
        line = i + 1;
        isOther = false;
      }
      continue;
    }
    if (!isOther) {
      // Most bytes that CP932 begins with cannot begin a character of UTF-8.
      if (byte > 0xc1 && byte < 0xf5 && kindOf(bytes.subarray(line, lineEnd(bytes, i, end))) === 'utf-8')
        return false;
      isOther = true;
    }
    const isSingle = byte > 0xa0 && byte < 0xe0;
    if (isSingle) continue;
    const code = i + 1 < end ? (byte << 8) | bytes[++i]! : byte;
    if (known[code] === UNKNOWN) known[code] = ask(code);
    if (known[code] === BAD) return false;
  }
  return true;
}

const [UNKNOWN, GOOD, BAD] = [0, 1, 2];
/** What the decoder says of two bytes, asked once for each pair that occurs. */
const known = new Uint8Array(0x10000);
const strict = new TextDecoder('shift_jis', { fatal: true });

function ask(code: number): number {
  try {
    // A byte that stands alone would be followed by whatever is next: then this is not plain.
    return [...strict.decode(Uint8Array.of(code >> 8, code & 0xff))].length === 1 ? GOOD : BAD;
  } catch {
    return BAD;
  }
}

function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}
