// Adds rows to what is kept, column by column, and their cells to sums and numbers of blanks.
import {
  ARE_SIMPLE,
  BATCH,
  BLANK,
  BLANKS,
  CODES_END,
  COUNT,
  COUNTS,
  EMPTY,
  FIELD,
  FLAGS,
  HAS_BLANK,
  IS_SIMPLE,
  ITSELF,
  KEEPS_ENTRIES,
  KEEPS_NUMBERS,
  KEEPS_SETS,
  KEY_AT,
  KEY_LENGTH,
  LEARNS,
  NAMES_END,
  NEWS,
  NEWS_BYTES,
  NEWS_COUNT,
  NEXT_CODE,
  NUMBER,
  RECORD_BYTES,
  RECORDS,
  SUM,
  TELLS_NEW,
  UNMET,
  UNPLACED,
  VALUE,
  VALUES,
  WAS_MET,
} from '../src/ingest/fast/layout';
import { columnAt, entriesOf } from './read-cells';
import { cells, rowsAt, width } from './split-rows';
import { addToTuples, groups } from './tuples';

const LF: u8 = 0x0a;

let offsets: i32 = 0;
let room: i32 = 0;

/** How many rows are kept. */
export let rows: i32 = 0;

export function setRows(offsetsAt: i32, most: i32): void {
  offsets = offsetsAt;
  room = most;
}

/** All that was taken is taken over. */
export function startRows(): void {
  rows = 0;
}

/** Whether there is room for what a batch may leave behind. */
export function hasRowRoom(): bool {
  return rows + BATCH <= room;
}

/** Keeps so many of the rows at hand, of which byte 0 of memory is `base` in the file. */
export function keepRows(count: i32, columnCount: i32, base: i32): void {
  for (let row = 0; row < count; row++)
    store<f64>(offsets + ((rows + row) << 3), <f64>(load<i32>(rowsAt + (row << 2)) + base));
  for (let c = 0; c < columnCount; c++) {
    const column = columnAt(c);
    const flags = load<i32>(column + FLAGS);
    if (load<i32>(column + HAS_BLANK)) countBlanks(column, entriesOf(c), count);
    if (flags & NUMBER) addUp(column, entriesOf(c), count);
    if (flags & COUNTS) countEach(column, entriesOf(c), count);
    if (flags & TELLS_NEW && load<i32>(column + UNMET) > 0) tellNew(column, entriesOf(c), count);
    if (flags & (KEEPS_NUMBERS | KEEPS_SETS)) keepCells(column, flags, entriesOf(c), count);
    if (flags & KEEPS_ENTRIES) keepTexts(column, entriesOf(c), count);
  }
  if (groups()) addToTuples(count);
  rows += count;
}

function countBlanks(column: i32, entries: i32, count: i32): void {
  let blanks = 0;
  for (let row = 0; row < count; row++) blanks += <i32>(load<i32>(entries + (row << 2)) == BLANK);
  store<i32>(column + BLANKS, load<i32>(column + BLANKS) + blanks);
}

function addUp(column: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  let sum = load<f64>(column + SUM);
  for (let row = 0; row < count; row++) {
    sum += load<f64>(records + load<i32>(entries + (row << 2)) * RECORD_BYTES, VALUE);
  }
  store<f64>(column + SUM, sum);
}

function countEach(column: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  for (let row = 0; row < count; row++) {
    const record = records + load<i32>(entries + (row << 2)) * RECORD_BYTES;
    store<i32>(record, load<i32>(record, COUNT) + 1, COUNT);
  }
}

/** Tells spellings that none of the rows before has, those that the scanner learned by itself with their bytes. */
function tellNew(column: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  const learns = load<i32>(column + FLAGS) & LEARNS;
  let news = load<i32>(column + NEWS) + load<i32>(column + NEWS_COUNT) * NEWS_BYTES;
  let names = load<i32>(column + NAMES_END);
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    if (entry < 0) continue;
    const record = records + entry * RECORD_BYTES;
    if (load<i32>(record + WAS_MET) != 0) continue;
    store<i32>(record + WAS_MET, 1);
    store<i32>(column + UNMET, load<i32>(column + UNMET) - 1);
    store<i32>(column + NEWS_COUNT, load<i32>(column + NEWS_COUNT) + 1);
    store<i32>(news, entry);
    store<i32>(news, rows + row, 4);
    news += NEWS_BYTES;
    if (!learns) continue;
    const length = load<i32>(record + KEY_LENGTH);
    memory.copy(names, load<i32>(record + KEY_AT), length);
    store<u8>(names + length, LF);
    names += length + 1;
    if (!load<i32>(record + IS_SIMPLE)) store<i32>(column + ARE_SIMPLE, 0);
  }
  store<i32>(column + NAMES_END, names);
}

function keepCells(column: i32, flags: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  const values = load<i32>(column + VALUES);
  const empty = load<i32>(column + EMPTY) + rows;
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    const at = rows + row;
    store<u8>(empty + row, <u8>(entry == BLANK));
    const value = entry < 0 ? 0 : load<f64>(records + entry * RECORD_BYTES + VALUE);
    if (flags & KEEPS_NUMBERS) store<f64>(values + (at << 3), value);
    else store<i32>(values + (at << 2), <i32>value);
  }
}

/** Keeps where each text is among those of the file; codes are written down, and have places one after another. */
function keepTexts(column: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  const values = load<i32>(column + VALUES) + (rows << 2);
  const empty = load<i32>(column + EMPTY) + rows;
  const field = cells + (load<i32>(column + FIELD) << 3);
  let codes = load<i32>(column + CODES_END);
  let next = load<i32>(column + NEXT_CODE);
  let unplaced = 0;
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    let place = next;
    if (entry == ITSELF) {
      codes = writeCode(field + ((row * width) << 3), codes);
      next++;
    } else {
      place = <i32>load<f64>(records + entry * RECORD_BYTES, VALUE);
      if (place == 0 && entry != BLANK) {
        place = ~entry;
        unplaced++;
      }
    }
    store<i32>(values + (row << 2), place);
    store<u8>(empty + row, <u8>(entry == BLANK));
  }
  store<i32>(column + CODES_END, codes);
  store<i32>(column + NEXT_CODE, next);
  store<i32>(column + UNPLACED, load<i32>(column + UNPLACED) + unplaced);
}

/** Copies eight bytes at a time, of which there are some more than there is to copy. */
function writeCode(cell: i32, to: i32): i32 {
  const from = load<i32>(cell);
  const length = load<i32>(cell, 4);
  for (let i = 0; i < length; i += 8) store<u64>(to + i, load<u64>(from + i));
  store<u8>(to + length, LF);
  return to + length + 1;
}
