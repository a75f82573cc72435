import type { Text } from '../text.ts';

/** Text of bytes of a file that is known to be of its encoding. */
export function decoderOf({ bytes, encoding, decode }: Text): (from: number, to: number) => string {
  if (encoding === 'shift_jis')
    return (from, to) => {
      const text = decode(from, to);
      if (text === null) throw new Error('a cell is not of the encoding of its file');
      return text;
    };
  // Five times as fast as a TextDecoder on a few bytes.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (from, to) => buffer.toString('utf8', from, to);
}
