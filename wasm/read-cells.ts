// What is known of the cells of a column, of all rows at hand.
import {
  BATCH,
  BLANK,
  COLUMN_BYTES,
  FIELD,
  FLAGS,
  HAS_BLANK,
  HOW,
  HOW_CODE,
  HOW_TEXT,
  HOW_VALUE,
  ITSELF,
  LEARNS,
  LEARNS_DAYS,
  REQUIRED,
  SHIFT,
  SLOTS,
} from '../src/ingest/fast/layout';
import { entryOf, learnDay, learnName, NO_ROOM, readKnown, UNKNOWN } from './spellings';
import { cells, isUtf8, width } from './split-rows';

let columns: i32 = 0;
/** By column and row: the entry of the cell, or `BLANK` or `ITSELF`. */
let entries: i32 = 0;
/** The bytes that a code may hold. */
let codeBytes: i32 = 0;

/** A cell that is asked about; 0 when none is. */
export let cellFrom: i32 = 0;
export let cellTo: i32 = 0;
/** Whether it is one that needs no more than room. */
export let lacksRoom: bool = false;

export function setCell(from: i32, length: i32): void {
  cellFrom = from;
  cellTo = from + length;
}

export function setCells(columnsAt: i32, entriesAt: i32, codeBytesAt: i32): void {
  columns = columnsAt;
  entries = entriesAt;
  codeBytes = codeBytesAt;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function columnAt(column: i32): i32 {
  return columns + column * COLUMN_BYTES;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function entriesOf(column: i32): i32 {
  return entries + ((column * BATCH) << 2);
}

/**
 * Reads the cells of a column from a row on, up to one that is not known, or that is blank and must not be, and
 * gives its row. What there is to say of the column's blanks is noted.
 */
export function readCells(c: i32, from: i32, to: i32): i32 {
  const column = columnAt(c);
  const field = load<i32>(column + FIELD);
  const out = entriesOf(c);
  cellFrom = 0;
  lacksRoom = false;
  if (from == 0) store<i32>(column + HAS_BLANK, 0);
  if (field < 0) {
    store<i32>(column + HAS_BLANK, 1);
    for (let row = from; row < to; row++) store<i32>(out + (row << 2), BLANK);
    return load<i32>(column + FLAGS) & REQUIRED ? from : to;
  }
  const how = load<i32>(column + HOW);
  if (how == HOW_VALUE) return readValues(column, field, out, from, to);
  return readTexts(column, field, out, from, to, how == HOW_TEXT);
}

function readValues(column: i32, field: i32, out: i32, from: i32, to: i32): i32 {
  const learns = load<i32>(column + FLAGS) & (LEARNS | LEARNS_DAYS);
  const step = width << 3;
  const first = cells + (field << 3);
  let row = from;
  while (true) {
    const slots = load<i32>(column + SLOTS);
    const shift = <u64>load<i32>(column + SHIFT);
    row += readKnown(slots, shift, first + row * step, step, out + (row << 2), to - row);
    if (row == to) break;
    const cell = first + row * step;
    const start = load<i32>(cell);
    const length = load<i32>(cell, 4);
    let entry = entryOf(slots, shift, start, length);
    if (entry == UNKNOWN) {
      if (learns & LEARNS) entry = learnName(column, start, length, codeBytes);
      else if (learns) entry = learnDay(column, start, length);
      if (entry == UNKNOWN || entry == NO_ROOM) {
        lacksRoom = entry == NO_ROOM;
        break;
      }
    }
    store<i32>(out + (row << 2), entry);
    row++;
  }
  return stopped(column, out, from, row, to, isAnyBlank(out, from, row), first + row * step);
}

function isAnyBlank(out: i32, from: i32, to: i32): bool {
  let any = 0;
  for (let row = from; row < to; row++) any |= load<i32>(out + (row << 2));
  return any < 0;
}

function readTexts(column: i32, field: i32, out: i32, from: i32, to: i32, isText: bool): i32 {
  const slots = load<i32>(column + SLOTS);
  const shift = <u64>load<i32>(column + SHIFT);
  const step = width << 3;
  let cell = cells + (field << 3) + from * step;
  let row = from;
  let anyBlank = false;
  for (; row < to; row++) {
    const start = load<i32>(cell);
    const length = load<i32>(cell, 4);
    let entry: i32 = ITSELF;
    if (isText ? !isSolid(start, length) : !isPlainCode(start, length)) {
      entry = entryOf(slots, shift, start, length);
      if (entry == UNKNOWN) break;
      if (entry == BLANK) anyBlank = true;
      else if (isText) entry = ITSELF;
    }
    store<i32>(out + (row << 2), entry);
    cell += step;
  }
  return stopped(column, out, from, row, to, anyBlank, cell);
}

/** The row to stop at: the first that is blank and must not be, else one of which the cell is not known. */
function stopped(column: i32, out: i32, from: i32, row: i32, to: i32, anyBlank: bool, cell: i32): i32 {
  if (anyBlank) {
    store<i32>(column + HAS_BLANK, 1);
    if (load<i32>(column + FLAGS) & REQUIRED)
      for (let i = from; i < row; i++) if (load<i32>(out + (i << 2)) == BLANK) return i;
  }
  if (row < to) setCell(load<i32>(cell), load<i32>(cell, 4));
  return row;
}

/** Whether a first byte (and the next) show that a cell of text is neither blank, armoured nor an error of Excel. */
function isSolid(from: i32, length: i32): bool {
  if (length == 0) return false;
  const first = load<u8>(from);
  if (first < 0x80) return first > 0x20 && first < 0x7f && first != 0x23 && first != 0x3d;
  // Kana and kanji in UTF-8; CP932 has nothing invisible but the wide space.
  if (isUtf8) return (first > 0xe3 && first < 0xea) || (first == 0xe3 && load<u8>(from + 1) > 0x80);
  return first > 0x81 ? first != 0xa0 : load<u8>(from + 1) > 0x40;
}

/** Whether a cell is ASCII that no reader of text changes or finds fault with. */
function isPlainCode(from: i32, length: i32): bool {
  for (let i = from; i < from + length; i++) if (load<u8>(codeBytes + <i32>load<u8>(i)) == 0) return false;
  return length > 0;
}
