import type { Text } from '../text.ts';
import { BATCH } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** What the scanner has to know of single characters. */
export interface Codes {
  /** Where it is said of each byte whether a code may hold it. */
  readonly plainBytes: number;
  /** Tells it the UTF-8 of a code of CP932, of one byte or two. False when that is not one character. */
  learn(code: number): boolean;
}

export function cp932Codes({ wasm, bytes, words, lasting }: Scanner, text: Text): Codes {
  const plainBytes = lasting('plain bytes', 256);
  for (let i = 0; i < 256; i++) bytes()[plainBytes + i] = PLAIN[i]!;
  // The longest row, each byte of it a character of three bytes, or a key of several texts.
  const scratch = lasting('key', SCRATCH);
  const isCp932 = text.encoding === 'shift_jis';
  // What one file taught is known of the next.
  const codes = isCp932 ? lasting('codes', 0x10000 * 4, true) : 0;
  wasm.setKeyRoom(scratch, codes, lasting('hashes', BATCH * 8 + 8));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  return {
    plainBytes,
    learn(code) {
      decoder ??= new TextDecoder('shift_jis', { fatal: true });
      const own = code > 0xff ? Uint8Array.of(code >> 8, code & 0xff) : Uint8Array.of(code);
      const utf8 = Buffer.from(decoder.decode(own));
      if (utf8.length > 3) return false;
      words()[codes / 4 + code] =
        (utf8.length << 24) | (utf8[0]! | ((utf8[1] ?? 0) << 8) | ((utf8[2] ?? 0) << 16));
      return true;
    },
  };
}

const SCRATCH = 1 << 19;

const PLAIN = new Uint8Array(256);
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_/:@')
  PLAIN[character.charCodeAt(0)] = 1;
