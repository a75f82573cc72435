import { type CellValue, isFault } from '../../columns/column-type.ts';
import type { Text } from '../text.ts';

/**
 * The values of a column by the bytes of a cell, as the column's own reader gave them: a term has at most 366
 * dates, and a category has its spellings. Each is decoded and read once.
 */
export interface KnownSpellings {
  /** The entry of the cell [from, to), which is not empty; −1 when the column's reader finds fault with it. */
  find(bytes: Uint8Array, view: DataView, from: number, to: number): number;
  /** By entry: the value of each, in the one that its column stores. */
  numbers: Float64Array;
  texts: string[];
  /** By entry: 1 where the value is blank. */
  blank: Uint8Array;
  /** By entry: the place of its text among the kept ones, for the caller to note; −1 at first. */
  places: Int32Array;
  /** By entry, for the caller to mark; 0 at first. */
  marked: Uint8Array;
}

/** Most spellings kept; then all are forgotten, so that a column without two equal cells fills no memory. */
const MOST = 65_536;

export function knownSpellings(text: Text, read: (cell: string) => CellValue): KnownSpellings {
  const decode = decoderOf(text);
  let size = 256;
  let slots = new Int32Array(size).fill(-1);
  let used = 0;
  let room = size / 2;
  // Length, first and last four bytes of each spelling; what is longer than both is compared as a whole.
  let lengths = new Int32Array(room);
  let heads = new Int32Array(room);
  let tails = new Int32Array(room);
  let starts = new Int32Array(room);
  let pool = new Uint8Array(4096);
  let pooled = 0;

  const known: KnownSpellings = {
    numbers: new Float64Array(room),
    texts: [],
    blank: new Uint8Array(room),
    places: new Int32Array(room),
    marked: new Uint8Array(room),
    find(bytes, view, from, to) {
      const length = to - from;
      let head: number;
      let tail = 0;
      if (length >= 4) {
        head = view.getInt32(from, true);
        tail = view.getInt32(to - 4, true);
      } else {
        head = bytes[from]!;
        if (length > 1) head |= bytes[from + 1]! << 8;
        if (length > 2) head |= bytes[from + 2]! << 16;
      }
      const mask = size - 1;
      let place = slotOf(head, tail, length) & mask;
      for (let entry = slots[place]!; entry >= 0; entry = slots[place]!) {
        if (
          heads[entry] === head &&
          tails[entry] === tail &&
          lengths[entry] === length &&
          (length <= 8 || isSame(pool, starts[entry]! + 4, bytes, from + 4, length - 8))
        )
          return entry;
        place = (place + 1) & mask;
      }
      return learn(bytes, from, to, head, tail);
    },
  };

  const learn = (bytes: Uint8Array, from: number, to: number, head: number, tail: number): number => {
    const value = read(decode(from, to));
    if (isFault(value)) return -1;
    if (used === room) makeRoom();
    const length = to - from;
    while (pooled + length > pool.length) pool = longer(pool, new Uint8Array(pool.length * 2));
    pool.set(bytes.subarray(from, to), pooled);
    const entry = used++;
    heads[entry] = head;
    tails[entry] = tail;
    lengths[entry] = length;
    starts[entry] = pooled;
    pooled += length;
    known.blank[entry] = value === null ? 1 : 0;
    known.marked[entry] = 0;
    known.places[entry] = -1;
    known.numbers[entry] = typeof value === 'number' ? value : 0;
    known.texts[entry] = typeof value === 'string' ? value : '';
    place(entry);
    return entry;
  };

  const place = (entry: number): void => {
    const mask = size - 1;
    let at = slotOf(heads[entry]!, tails[entry]!, lengths[entry]!) & mask;
    while (slots[at]! >= 0) at = (at + 1) & mask;
    slots[at] = entry;
  };

  const makeRoom = (): void => {
    if (used >= MOST) {
      slots.fill(-1);
      known.texts.length = 0;
      pooled = used = 0;
      return;
    }
    size *= 4;
    room = size / 2;
    slots = new Int32Array(size).fill(-1);
    lengths = longer(lengths, new Int32Array(room));
    heads = longer(heads, new Int32Array(room));
    tails = longer(tails, new Int32Array(room));
    starts = longer(starts, new Int32Array(room));
    known.numbers = longer(known.numbers, new Float64Array(room));
    known.blank = longer(known.blank, new Uint8Array(room));
    known.places = longer(known.places, new Int32Array(room));
    known.marked = longer(known.marked, new Uint8Array(room));
    for (let entry = 0; entry < used; entry++) place(entry);
  };

  return known;
}

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

const slotOf = (head: number, tail: number, length: number): number => {
  const hash = Math.imul(Math.imul(head ^ length, 0x9e3779b1) ^ tail, 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

function isSame(a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[aFrom + i] !== b[bFrom + i]) return false;
  return true;
}

function longer<Numbers extends Uint8Array | Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
