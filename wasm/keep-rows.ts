// Adds rows to what is kept, column by column, and their cells to sums and numbers of blanks.
import {
  BATCH,
  BLANK,
  BLANKS,
  COUNT,
  COUNTS,
  EMPTY,
  FIELD,
  FLAGS,
  HAS_BLANK,
  ITSELF,
  KEEPS_ENTRIES,
  KEEPS_NUMBERS,
  KEEPS_SETS,
  NEWS_BYTES,
  NUMBER,
  RECORD_BYTES,
  RECORDS,
  SPANS,
  SUM,
  TELLS_NEW,
  UNMET,
  VALUE,
  VALUES,
  WAS_MET,
} from '../src/ingest/fast/layout';
import { columnAt, entriesOf } from './read-cells';
import { cells, rowsAt, width } from './split-rows';
import { addToTuples, groups } from './tuples';

let offsets: i32 = 0;
let room: i32 = 0;
let news: i32 = 0;
let newsMost: i32 = 0;

/** How many rows are kept, and how many spellings were in a row for the first time. */
export let rows: i32 = 0;
export let newsCount: i32 = 0;

export function setRows(offsetsAt: i32, most: i32): void {
  offsets = offsetsAt;
  room = most;
}

export function setNews(newsAt: i32, most: i32): void {
  news = newsAt;
  newsMost = most;
}

/** All that was taken is taken over. */
export function startRows(): void {
  rows = 0;
  newsCount = 0;
}

/** Whether there is room for what a batch may leave behind. */
export function hasRowRoom(columnCount: i32): bool {
  return rows + BATCH <= room && newsCount + BATCH * columnCount <= newsMost;
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
    if (flags & TELLS_NEW && load<i32>(column + UNMET) > 0) tellNew(c, column, count);
    if (flags & (KEEPS_NUMBERS | KEEPS_SETS | KEEPS_ENTRIES)) keepCells(column, flags, entriesOf(c), count);
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
    const entry = load<i32>(entries + (row << 2));
    if (entry >= 0) sum += load<f64>(records + entry * RECORD_BYTES + VALUE);
  }
  store<f64>(column + SUM, sum);
}

function countEach(column: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    if (entry < 0) continue;
    const at = records + entry * RECORD_BYTES + COUNT;
    store<i32>(at, load<i32>(at) + 1);
  }
}

function tellNew(c: i32, column: i32, count: i32): void {
  const entries = entriesOf(c);
  const records = load<i32>(column + RECORDS);
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    if (entry < 0) continue;
    const record = records + entry * RECORD_BYTES;
    if (load<i32>(record + WAS_MET) != 0) continue;
    store<i32>(record + WAS_MET, 1);
    store<i32>(column + UNMET, load<i32>(column + UNMET) - 1);
    const at = news + newsCount++ * NEWS_BYTES;
    store<i32>(at, c);
    store<i32>(at + 4, entry);
    store<i32>(at + 8, rows + row);
  }
}

function keepCells(column: i32, flags: i32, entries: i32, count: i32): void {
  const records = load<i32>(column + RECORDS);
  const values = load<i32>(column + VALUES);
  const empty = load<i32>(column + EMPTY) + rows;
  for (let row = 0; row < count; row++) {
    const entry = load<i32>(entries + (row << 2));
    const at = rows + row;
    store<u8>(empty + row, <u8>(entry == BLANK));
    if (flags & KEEPS_ENTRIES) {
      store<i32>(values + (at << 2), entry);
      if (entry == ITSELF) store<u64>(load<i32>(column + SPANS) + (at << 3), cellOf(row, column));
      continue;
    }
    const value = entry < 0 ? 0 : load<f64>(records + entry * RECORD_BYTES + VALUE);
    if (flags & KEEPS_NUMBERS) store<f64>(values + (at << 3), value);
    else store<i32>(values + (at << 2), <i32>value);
  }
}

function cellOf(row: i32, column: i32): u64 {
  return load<u64>(cells + ((row * width + load<i32>(column + FIELD)) << 3));
}
