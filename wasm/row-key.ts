// The bytes by which rows are one: the key, or all cells, in UTF-8 whatever the encoding of the file.
import { BLANK, ITSELF } from '../src/ingest/fast/layout';
import { ends, isUtf8, starts, width } from './split-row';

/** Where the bytes are put together, and how many there are. */
let scratch: i32 = 0;
let filled: i32 = 0;
/** By code of CP932, of one byte or two: its UTF-8 in the low three bytes, and its length in the top one; 0 is not known. */
let codes: i32 = 0;

/** A code that `putCells` met and does not know. */
export let unknownCode: i32 = -1;

export function setKeyRoom(room: i32, codesAt: i32): void {
  scratch = room;
  codes = codesAt;
}

export function startKey(): void {
  filled = scratch;
}

export function keyFrom(): i32 {
  return scratch;
}

export function keyTo(): i32 {
  return filled;
}

export function put(from: i32, length: i32): void {
  memory.copy(filled, from, length);
  filled += length;
}

export function putByte(byte: u8): void {
  store<u8>(filled++, byte);
}

/** All cells, each with an end; false when a character of them is not known. */
export function putCells(): bool {
  for (let field = 0; field < width; field++) {
    const from = load<i32>(starts + (field << 2));
    const to = load<i32>(ends + (field << 2));
    if (isUtf8) put(from, to - from);
    else if (!putCp932(from, to)) return false;
    putByte(0x1f);
  }
  return true;
}

function putCp932(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte = <i32>load<u8>(i);
    if (byte >= 0x20 && byte < 0x7f) {
      putByte(<u8>byte);
      continue;
    }
    const isSingle = byte < 0x81 || (byte > 0x9f && byte < 0xe0) || byte > 0xfc || i + 1 == to;
    const code = isSingle ? byte : (byte << 8) | <i32>load<u8>(++i);
    const known = load<u32>(codes + (code << 2));
    if (known == 0) {
      unknownCode = code;
      return false;
    }
    store<u32>(filled, known);
    filled += known >> 24;
  }
  return true;
}
