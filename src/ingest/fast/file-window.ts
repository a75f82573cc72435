import type { Text } from '../text.ts';
import { decoderOf } from './decode-cell.ts';
import type { Scanner } from './scanner.ts';

/** The part of a file that lies in the scanner's memory. */
export interface FileWindow {
  /**
   * Sees to it that the bytes from an offset on are there, and gives the offset in the file of byte 0 of the
   * memory. `beforeMoving` is called before other bytes take the place of those that were there.
   */
  show(offset: number, beforeMoving: () => void): number;
  /** Text of bytes [from, to) of the memory. */
  textOf(from: number, to: number): string;
}

/** As large as the nearest cache, and many times as large as the longest row. */
const WINDOW = 1 << 18;
/** Bytes that a row may have: with as many left before its end, a window goes on being used. */
const LONGEST_ROW = 1 << 15;
/** Zeros after the end, so that whole words can be looked at. */
const PAD = 64;

export function fileWindow({ wasm, bytes, room }: Scanner, text: Text): FileWindow {
  const size = Math.min(WINDOW, text.end - text.start);
  const place = room(size + PAD);
  const decode = decoderOf(text);
  let from = -1;
  let to = -1;
  const base = (): number => from - place;
  return {
    show(offset, beforeMoving) {
      const fits = offset >= from && (to === text.end || offset + LONGEST_ROW < to);
      if (from >= 0 && offset < to && fits) return base();
      beforeMoving();
      from = offset;
      to = Math.min(offset + size, text.end);
      bytes().set(text.bytes.subarray(from, to), place);
      bytes().fill(0, place + to - from, place + to - from + PAD);
      wasm.setLimit(place + to - from, to === text.end ? 1 : 0);
      return base();
    },
    textOf: (start, end) => decode(start + base(), end + base()),
  };
}
