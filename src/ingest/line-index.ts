import type { Bytes } from '../model/bytes.ts';
import { lineBreaks } from './bytes.ts';

/** Remembers every so many records where they begin, to work out the line of any other when asked. */
export interface LineIndex {
  note(offset: number, line: number): void;
  /** Takes note of records of one line each, the first of them at a line. */
  noteRows(rows: Float64Array, line: number): void;
  /** Physical line, from 1, at which a byte offset lies. */
  lineAt(offset: number): number;
}

export function lineIndex(bytes: Bytes): LineIndex {
  const offsets: number[] = [];
  const lines: number[] = [];
  let noted = 0;
  // Whoever asks for many lines asks for them in order.
  let last = { offset: 0, line: 1 };
  return {
    note(offset, line) {
      if (noted++ % EVERY !== 0) return;
      offsets.push(offset);
      lines.push(line);
    },
    noteRows(rows, line) {
      for (let i = (EVERY - (noted % EVERY)) % EVERY; i < rows.length; i += EVERY) {
        offsets.push(rows[i]!);
        lines.push(line + i);
      }
      noted += rows.length;
    },
    lineAt(offset) {
      let low = 0;
      let high = offsets.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (offsets[middle]! <= offset) low = middle + 1;
        else high = middle;
      }
      const noted = low === 0 ? { offset: 0, line: 1 } : { offset: offsets[low - 1]!, line: lines[low - 1]! };
      const from = last.offset > noted.offset && last.offset <= offset ? last : noted;
      last = { offset, line: from.line + lineBreaks(bytes, from.offset, offset) };
      return last.line;
    },
  };
}

const EVERY = 512;
