import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/source.ts';
import { physicalLines } from './physical-lines.ts';
import type { Text } from './text.ts';

/** Lines that cannot be decoded. */
export interface BadLines {
  /** The encoding of most of the file. */
  readonly encoding: Encoding;
  /** The first of them, in order. */
  readonly lines: readonly number[];
  readonly count: number;
}

/** Whether all bytes of a text are of its encoding. */
export function decodable({ bytes, start, end, encoding }: Text): boolean {
  const decoder = new TextDecoder(encoding === 'shift_jis' ? 'shift_jis' : 'utf-8', { fatal: true });
  try {
    for (let at = start; at < end; at += CHUNK)
      decoder.decode(bytes.subarray(at, Math.min(at + CHUNK, end)), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The lines of a text that are not of its encoding. */
export function undecodable(text: Text): BadLines {
  const lines: number[] = [];
  let count = 0;
  for (const line of physicalLines(text)) {
    if (line.text !== null || text.decode(line.start, line.next) !== null) continue;
    count++;
    if (lines.length < NAMED) lines.push(line.number);
  }
  return { encoding: text.encoding, lines, count };
}

/**
 * Lines in UTF-8 and lines in CP932 in one file: the fewer of them, else null. A line of CP932 passes for
 * UTF-8 only by a rare accident, so a line of Japanese in UTF-8 is one; every other non-ASCII line is CP932.
 */
export function mixture(utf8: Text, cp932: Text): BadLines | null {
  const inUtf8: number[] = [];
  const inCp932: number[] = [];
  for (const { number, start, next } of physicalLines(utf8)) {
    const bytes = utf8.bytes.subarray(start, next);
    const kind = kindOf(bytes);
    if (kind === 'utf-8') inUtf8.push(number);
    else if (kind === 'other') inCp932.push(number);
  }
  if (inUtf8.length === 0 || inCp932.length === 0) return null;
  const [encoding, bad] =
    inUtf8.length >= inCp932.length ? [utf8.encoding, inCp932] : [cp932.encoding, inUtf8];
  return { encoding, lines: bad.slice(0, NAMED), count: bad.length };
}

const NAMED = 20;
const CHUNK = 1 << 20;

/** What the bytes of a line can be; `unclear` in UTF-8 is too short to exclude an accident. */
export function kindOf(bytes: Uint8Array): 'ascii' | 'utf-8' | 'unclear' | 'other' {
  let wide = 0;
  let i = 0;
  while (i < bytes.length && bytes[i]! < 0x80) i++;
  if (i === bytes.length) return 'ascii';
  if (!isUtf8(bytes)) return 'other';
  // Two Japanese characters of three bytes side by side, which bytes of CP932 do not give by chance.
  for (; i < bytes.length; i++) {
    if ((bytes[i]! & 0xf0) !== 0xe0) wide = bytes[i]! < 0x80 ? 0 : wide;
    else if (++wide === 2) return 'utf-8';
  }
  return 'unclear';
}
