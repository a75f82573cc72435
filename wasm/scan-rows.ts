// Takes rows that are sure straight from bytes; whatever else a line may be is said, and left where it is.
import {
  BLANK,
  BLANKS,
  COLUMN_BYTES,
  COUNT,
  COUNTS,
  EMPTY,
  ENTRY,
  FIELD,
  FLAGS,
  HOW,
  HOW_CODE,
  HOW_TEXT,
  HOW_VALUE,
  IS_BLANK,
  ITSELF,
  KEEPS_ENTRIES,
  KEEPS_NUMBERS,
  KEEPS_SETS,
  KEY_AT,
  KEY_LENGTH,
  LENGTH,
  NEWS_BYTES,
  NUMBER,
  REQUIRED,
  SPANS,
  STOP_CAREFUL,
  STOP_CODE,
  STOP_END,
  STOP_FULL,
  STOP_KEYS,
  STOP_NAME,
  STOP_TUPLES,
  STOP_UNKNOWN,
  SUM,
  TELLS_NEW,
  TYPED,
  VALUE,
  VALUES,
  WAS_MET,
} from '../src/ingest/fast/layout';
import { hashBytes, high, low } from './key-hash';
import { addFresh, hasRoom } from './known-keys';
import { keyFrom, keyTo, put, putByte, putCells, setKeyRoom, startKey, unknownCode } from './row-key';
import { slotOf } from './spellings';
import { addToTuple, groups, hasTupleRoom } from './tuples';
import { ends, INCOMPLETE, isUtf8, limit, setFormat, setLimit, splitRow, starts } from './split-row';

export { addKey, findKey, hasRoom, keysUsed, setKeys } from './known-keys';
export { lineBreaks } from './line-breaks';
export { setTupleRoom, setTuples, tuplesUsed } from './tuples';
export { learn, moveSpellings } from './spellings';
export { setFormat, setKeyRoom, setLimit };

let columns: i32 = 0;
let columnCount: i32 = 0;
/** By column: the slot of the row's cell, or `BLANK` or `ITSELF`. */
let cells: i32 = 0;
/** Columns of the key by number, −1 for one that the file lacks. */
let parts: i32 = 0;
let partCount: i32 = 0;
/** What is kept of a row beside its hash and offset. */
let fileNumber: i32 = 0;
/** The first name of the header; `nameIsExact` when equal bytes are equal names and others others. */
let nameAt: i32 = 0;
let nameLength: i32 = 0;
let nameIsExact: i32 = 0;
let nameIsAscii: i32 = 0;
/** The bytes that a code may hold. */
let codeBytes: i32 = 0;
let offsets: i32 = 0;
let room: i32 = 0;
let news: i32 = 0;
let newsMost: i32 = 0;

/** Where a scan stopped, how many rows are taken, and the column and cell that it stopped at. */
export let at: i32 = 0;
export let rows: i32 = 0;
export let column: i32 = 0;
export let cellFrom: i32 = 0;
export let cellTo: i32 = 0;
export let code: i32 = 0;
/** How many spellings were in a row for the first time. */
export let newsCount: i32 = 0;

export function setColumns(
  columnsAt: i32,
  count: i32,
  cellsAt: i32,
  offsetsAt: i32,
  rowsMost: i32,
  codeBytesAt: i32,
): void {
  columns = columnsAt;
  columnCount = count;
  cells = cellsAt;
  offsets = offsetsAt;
  room = rowsMost;
  codeBytes = codeBytesAt;
}

export function setIdentity(partsAt: i32, count: i32, file: i32): void {
  parts = partsAt;
  partCount = count;
  fileNumber = file;
}

export function setName(name: i32, length: i32, isExact: i32, isAscii: i32): void {
  nameAt = name;
  nameLength = length;
  nameIsExact = isExact;
  nameIsAscii = isAscii;
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

/**
 * Takes rows from an address on, of which byte 0 of memory is `base` in the file. `noName` is the address of a
 * row that is known not to begin with the header's first name.
 */
export function scan(from: i32, base: i32, noName: i32): i32 {
  at = from;
  while (at < limit) {
    if (rows == room || newsCount + columnCount > newsMost) return STOP_FULL;
    if (!hasTupleRoom()) return STOP_TUPLES;
    const next = splitRow(at);
    if (next < 0) return next == INCOMPLETE ? STOP_END : STOP_CAREFUL;
    if (at != noName) {
      const first = mayBeName();
      if (first != STOP_END) return first;
    }
    const read = readCells();
    if (read != STOP_END) return read;
    const fresh = claim(at + base);
    if (fresh != STOP_END) return fresh;
    keep(at + base);
    at = next;
  }
  return STOP_END;
}

/** Whether the first cell is the first name of the header: then the row may be the header again. */
function mayBeName(): i32 {
  const from = load<i32>(starts);
  const to = load<i32>(ends);
  if (to - from != nameLength) return STOP_END;
  if (nameIsExact) {
    for (let i = 0; i < nameLength; i++) if (load<u8>(from + i) != load<u8>(nameAt + i)) return STOP_END;
    return STOP_CAREFUL;
  }
  if (nameLength == 0) return STOP_CAREFUL;
  if (<i32>(load<u8>(from) < 0x80) != nameIsAscii) return STOP_END;
  cellFrom = from;
  cellTo = to;
  return STOP_NAME;
}

/** Finds what is known of each cell. */
function readCells(): i32 {
  let typed = false;
  for (let c = 0; c < columnCount; c++) {
    const column_ = columns + c * COLUMN_BYTES;
    const field = load<i32>(column_ + FIELD);
    const from = field < 0 ? 0 : load<i32>(starts + (field << 2));
    const to = field < 0 ? 0 : load<i32>(ends + (field << 2));
    let entry: i32 = BLANK;
    if (from != to) {
      const how = load<i32>(column_ + HOW);
      if ((how == HOW_TEXT && isSolid(from)) || (how == HOW_CODE && isPlainCode(from, to))) entry = ITSELF;
      else {
        const slot = slotOf(column_, from, to - from);
        if (load<i32>(slot + LENGTH) == 0) {
          column = c;
          cellFrom = from;
          cellTo = to;
          return STOP_UNKNOWN;
        }
        if (load<i32>(slot + IS_BLANK) == 0) entry = how == HOW_TEXT ? ITSELF : slot;
      }
    }
    const flags = load<i32>(column_ + FLAGS);
    if (entry == BLANK) {
      if (flags & REQUIRED) return STOP_CAREFUL;
    } else if (flags & TYPED) typed = true;
    store<i32>(cells + (c << 2), entry);
  }
  return typed ? STOP_END : STOP_CAREFUL;
}

/** Whether a first byte (and the next) show that a cell of text is neither blank, armoured nor an error of Excel. */
function isSolid(from: i32): bool {
  const first = load<u8>(from);
  if (first < 0x80) return first > 0x20 && first < 0x7f && first != 0x23 && first != 0x3d;
  // Kana and kanji in UTF-8; CP932 has nothing invisible but the wide space.
  if (isUtf8) return (first > 0xe3 && first < 0xea) || (first == 0xe3 && load<u8>(from + 1) > 0x80);
  return first > 0x81 ? first != 0xa0 : load<u8>(from + 1) > 0x40;
}

/** Whether a cell is ASCII that no reader of text changes or finds fault with. */
function isPlainCode(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (load<u8>(codeBytes + <i32>load<u8>(i)) == 0) return false;
  return true;
}

/** Whether the row is the first of its kind: then it has its key from now on. */
function claim(offset: i32): i32 {
  if (!hasRoom()) return STOP_KEYS;
  if (partCount == 0) {
    startKey();
    if (!putCells()) {
      code = unknownCode;
      return STOP_CODE;
    }
    hashBytes(keyFrom(), keyTo());
  } else {
    const only = partCount == 1 ? load<i32>(parts) : -1;
    if (only >= 0 && load<i32>(cells + (only << 2)) == ITSELF) {
      const field = load<i32>(columns + only * COLUMN_BYTES + FIELD) << 2;
      hashBytes(load<i32>(starts + field), load<i32>(ends + field));
    } else if (putKey()) hashBytes(keyFrom(), keyTo());
    else return STOP_CAREFUL;
  }
  return addFresh(low, high, offset, fileNumber) ? STOP_END : STOP_CAREFUL;
}

/** The key as `keyText` gives it, in UTF-8; false when all of it is blank. */
function putKey(): bool {
  let any = false;
  startKey();
  for (let k = 0; k < partCount; k++) {
    if (k > 0) putByte(0);
    const c = load<i32>(parts + (k << 2));
    const entry = c < 0 ? BLANK : load<i32>(cells + (c << 2));
    if (entry == BLANK) continue;
    any = true;
    if (entry == ITSELF) {
      const field = load<i32>(columns + c * COLUMN_BYTES + FIELD) << 2;
      const from = load<i32>(starts + field);
      put(from, load<i32>(ends + field) - from);
    } else put(load<i32>(entry + KEY_AT), load<i32>(entry + KEY_LENGTH));
  }
  return any;
}

/** Adds the row to what is kept, and its cells to sums and numbers of blanks. */
function keep(offset: i32): void {
  store<f64>(offsets + (rows << 3), <f64>offset);
  for (let c = 0; c < columnCount; c++) {
    const column_ = columns + c * COLUMN_BYTES;
    const entry = load<i32>(cells + (c << 2));
    const flags = load<i32>(column_ + FLAGS);
    const isBlank = entry == BLANK;
    if (isBlank) store<i32>(column_ + BLANKS, load<i32>(column_ + BLANKS) + 1);
    else {
      if (flags & NUMBER) store<f64>(column_ + SUM, load<f64>(column_ + SUM) + load<f64>(entry + VALUE));
      if (flags & COUNTS) store<i32>(entry + COUNT, load<i32>(entry + COUNT) + 1);
      if (flags & TELLS_NEW && load<i32>(entry + WAS_MET) == 0) tell(c, entry);
    }
    if ((flags & (KEEPS_NUMBERS | KEEPS_SETS | KEEPS_ENTRIES)) == 0) continue;
    const values = load<i32>(column_ + VALUES);
    store<u8>(load<i32>(column_ + EMPTY) + rows, <u8>isBlank);
    if (flags & KEEPS_NUMBERS) store<f64>(values + (rows << 3), isBlank ? 0 : load<f64>(entry + VALUE));
    else if (flags & KEEPS_SETS)
      store<i32>(values + (rows << 2), isBlank ? 0 : <i32>load<f64>(entry + VALUE));
    else {
      store<i32>(values + (rows << 2), entry < 0 ? entry : load<i32>(entry + ENTRY));
      if (entry == ITSELF) {
        const field = load<i32>(column_ + FIELD) << 2;
        const from = load<i32>(starts + field);
        store<i32>(load<i32>(column_ + SPANS) + (rows << 3), from);
        store<i32>(load<i32>(column_ + SPANS) + (rows << 3) + 4, load<i32>(ends + field) - from);
      }
    }
  }
  if (groups()) addToTuple(cells);
  rows++;
}

/** A spelling is in a row for the first time. */
function tell(column: i32, slot: i32): void {
  const at = news + newsCount++ * NEWS_BYTES;
  store<i32>(slot + WAS_MET, 1);
  store<i32>(at, column);
  store<i32>(at + 4, load<i32>(slot + ENTRY));
  store<i32>(at + 8, rows);
}
