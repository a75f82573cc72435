import { readBytes } from '../../model/bytes.ts';
import type { Text } from '../text.ts';
import type { Scanner } from './scanner.ts';

/** The part of a file that lies in the scanner's memory. */
export interface FileWindow {
  /** Most bytes of the file that are there at once. */
  readonly size: number;
  /**
   * Sees to it that the bytes from an offset on are there, and gives the offset in the file of byte 0 of the
   * memory. `beforeMoving` is called before other bytes take the place of those that were there.
   */
  show(offset: number, beforeMoving: () => void): number;
  /** Text of bytes [from, to) of the memory. */
  textOf(from: number, to: number): string;
  /** The same of ASCII. */
  asciiOf(from: number, to: number): string;
}

/** As large as the nearest cache, and many times as large as the longest row. */
const WINDOW = 1 << 18;
/** Bytes that a row may have: with as many left before its end, a window goes on being used. */
const LONGEST_ROW = 1 << 15;
/** Zeros after the end, so that whole words can be looked at. */
const PAD = 64;

export function fileWindow({ wasm, bytes, lasting }: Scanner, text: Text): FileWindow {
  const size = Math.min(WINDOW, text.end - text.start);
  const place = lasting('window', size + PAD);
  const decoder = text.encoding === 'shift_jis' ? new TextDecoder('shift_jis', { fatal: true }) : null;
  let known = Buffer.from(bytes().buffer);
  const buffer = (): Buffer => {
    if (known.buffer !== bytes().buffer) known = Buffer.from(bytes().buffer);
    return known;
  };
  let from = -1;
  let to = -1;
  return {
    size,
    show(offset, beforeMoving) {
      const fits = offset >= from && (to === text.end || offset + LONGEST_ROW < to);
      if (from >= 0 && offset < to && fits) return from - place;
      beforeMoving();
      from = offset;
      to = Math.min(offset + size, text.end);
      const all = bytes();
      readBytes(text.bytes, all.subarray(place, place + to - from), from);
      all.fill(0, place + to - from, place + to - from + PAD);
      wasm.setLimit(place + to - from, to === text.end ? 1 : 0);
      return from - place;
    },
    textOf(start, end) {
      if (decoder) return decoder.decode(bytes().subarray(start, end));
      // Five times as fast as a TextDecoder on a few bytes.
      return buffer().toString('utf8', start, end);
    },
    asciiOf: (start, end) => buffer().toString('latin1', start, end),
  };
}
