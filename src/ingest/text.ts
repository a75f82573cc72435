import type { Bytes } from '../model/bytes.ts';
import type { Encoding } from '../model/source.ts';
import { SUBSTITUTE, startsWith } from './bytes.ts';
import { utf16ToUtf8 } from './utf16.ts';

/**
 * A file as bytes in which line ends and separators are single ASCII bytes: UTF-8 or CP932. UTF-16 was
 * turned into UTF-8, so its offsets are those of the turned bytes. Content runs from `start` (after a
 * byte order mark) to `end` (before Ctrl-Z).
 */
export interface Text {
  readonly bytes: Bytes;
  readonly start: number;
  readonly end: number;
  readonly encoding: Encoding;
  /** Whether user-defined characters of CP932 may be in it. */
  readonly hasOwn: boolean;
  /** Text of bytes [from, to), strictly; null when they are not of this encoding. */
  decode(from: number, to: number): string | null;
}

/** The bytes of a file as text of an encoding, not yet checked. UTF-16 that is broken gives null. */
export function textOf(bytes: Bytes, encoding: Encoding): Text | null {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const content = wide ? utf16ToUtf8(bytes.subarray(0, bytes.length), encoding) : bytes;
  if (content === null) return null;
  const start = encoding !== 'shift_jis' && startsWith(content, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  let end = content.length;
  while (end > start && content.subarray(end - 1, end)[0] === SUBSTITUTE) end--;
  // `ignoreBOM` keeps U+FEFF within the text as it is; the one at the start is cut off by `start`.
  const decoder = new TextDecoder(encoding === 'shift_jis' ? 'shift_jis' : 'utf-8', {
    fatal: true,
    ignoreBOM: true,
  });
  const decode = (from: number, to: number): string | null => {
    try {
      return decoder.decode(content.subarray(from, to));
    } catch {
      return null;
    }
  };
  return { bytes: content, start, end, encoding, hasOwn: encoding === 'shift_jis', decode };
}
