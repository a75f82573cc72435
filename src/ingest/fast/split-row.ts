import { CR, LF } from '../bytes.ts';
import type { Text } from '../text.ts';

/** Where the cells of a row lie. */
export interface SplitRow {
  /** First byte of each cell, and the byte after its last; quotes around it are left out. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /**
   * Splits the line at an offset and gives the offset of the next one. −1 unless it is sure to be one record:
   * the right number of cells, each without a quote or wholly within plain ones, no line break in it, no
   * character that a message is due for, and no cell that is too long.
   */
  split(from: number): number;
}

/** Bytes of a line of which no cell can be too long. */
const LONGEST = 32_000;
const QUOTE = 0x22;
const ONES = 0x01010101;
const TOPS = 0x80808080 | 0;

export function rowSplitter({ bytes, end, encoding }: Text, separator: string, width: number): SplitRow {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Int32Array(width);
  const ends = new Int32Array(width);
  const delimiter = separator.charCodeAt(0);
  // Four bytes are looked at together: is one of them below the least that need not be looked at?
  const plain = Math.imul(Math.max(delimiter, QUOTE) + 1, ONES);
  const inQuotes = Math.imul(QUOTE + 1, ONES);
  const isUtf8 = encoding !== 'shift_jis';
  // And is one of them high enough to begin an odd character?
  const high = isUtf8 ? 0xee : 0xf0;
  const toTop = Math.imul(0x100 - high, ONES);
  const hasOdd = isUtf8 ? oddInUtf8 : oddInCp932;

  const split = (from: number): number => {
    let at = from;
    let odd = 0;
    let field = 0;
    for (;;) {
      let byte = -1;
      if (at < end && bytes[at] === QUOTE) {
        starts[field] = ++at;
        for (;;) {
          while (at + 4 <= end) {
            const word = view.getInt32(at, true);
            const small = (word - inQuotes) & ~word & TOPS;
            if (small === 0) {
              odd |= ((word & 0x7f7f7f7f) + toTop) & word;
              at += 4;
              continue;
            }
            const first = small & -small;
            odd |= ((word & 0x7f7f7f7f) + toTop) & word & (first - 1);
            at += (31 - Math.clz32(first)) >> 3;
            break;
          }
          if (at >= end) return -1;
          byte = bytes[at]!;
          if (byte === QUOTE) break;
          if (byte === LF || byte === CR) return -1;
          if (byte >= high) odd = TOPS;
          at++;
        }
        ends[field] = at++;
        byte = at < end ? bytes[at]! : -1;
        if (byte !== delimiter && byte !== LF && byte !== CR && byte !== -1) return -1;
      } else {
        starts[field] = at;
        for (;;) {
          while (at + 4 <= end) {
            const word = view.getInt32(at, true);
            const small = (word - plain) & ~word & TOPS;
            if (small === 0) {
              odd |= ((word & 0x7f7f7f7f) + toTop) & word;
              at += 4;
              continue;
            }
            const first = small & -small;
            odd |= ((word & 0x7f7f7f7f) + toTop) & word & (first - 1);
            at += (31 - Math.clz32(first)) >> 3;
            break;
          }
          if (at >= end) {
            byte = -1;
            break;
          }
          byte = bytes[at]!;
          if (byte === delimiter || byte === LF || byte === CR) break;
          if (byte === QUOTE) return -1;
          if (byte >= high) odd = TOPS;
          at++;
        }
        ends[field] = at;
      }
      field++;
      if (byte === delimiter) {
        if (field === width) return -1;
        at++;
        continue;
      }
      if (field !== width) return -1;
      if (byte === CR && bytes[++at] !== LF) return -1;
      if (at >= end && byte === CR) return -1;
      const next = byte === -1 ? at : at + 1;
      if (next - from > LONGEST) return -1;
      return (odd & TOPS) !== 0 && hasOdd(bytes, from, at) ? -1 : next;
    }
  };
  return { starts, ends, split };
}

/** U+E000–F8FF, U+FFFD and planes 15 and 16: what `odd-characters.ts` looks for, and a little more. */
function oddInUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0xee) continue;
    if (byte !== 0xef || bytes[i + 1]! < 0xa4 || (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd))
      return true;
  }
  return false;
}

/** F040–F9FC, the user-defined characters. */
function oddInCp932(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0x81 || (byte > 0x9f && byte < 0xe0)) continue;
    if (byte >= 0xf0 && byte <= 0xf9) return true;
    i++;
  }
  return false;
}
