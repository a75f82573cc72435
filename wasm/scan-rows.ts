// Takes rows that are sure straight from bytes; whatever else a line may be is said, and left where it is.
import {
  BATCH,
  BLANK,
  FLAGS,
  HAS_BLANK,
  STOP_CAREFUL,
  STOP_CODE,
  STOP_END,
  STOP_FULL,
  STOP_KEYS,
  STOP_NAME,
  STOP_ROOM,
  STOP_TUPLES,
  STOP_UNKNOWN,
  TYPED,
} from '../src/ingest/fast/layout';
import { hasRowRoom, keepRows } from './keep-rows';
import { areInOrder } from './keys-in-order';
import { hasLogRoom } from './key-log';
import { addFresh, indexKeys } from './known-keys';
import { cellFrom, columnAt, entriesOf, lacksRoom, readCells, setCell, setCells } from './read-cells';
import { addInOrder, code, hashes, hashRows, lacksKey } from './row-key';
import { INCOMPLETE, cells, ended, limit, returnTo, rowsAt, splitRows, width } from './split-rows';
import { hasTupleRoom } from './tuples';

export { addKeyNext, isNext } from './keys-in-order';
export { hasLogRoom, used } from './key-log';
export { addKey, findKey, indexKeys, moveKeys, replaceKey, startKeys } from './known-keys';
export { rows, setRows, startRows } from './keep-rows';
export { lineBreaks } from './line-breaks';
export { hasOwn, plainCp932, setPlainCodes } from './plain-cp932';
export { cellFrom, cellTo } from './read-cells';
export { code, setKey, setKeyRoom } from './row-key';
export { dayAt } from './plain-days';
export { kindOfName } from './plain-names';
export { learn, moveSpellings, startSpellings } from './spellings';
export { setFormat, setLimit } from './split-rows';
export { setTupleRoom, setTuples, tuplesUsed } from './tuples';

/** What is done next with the rows at hand. */
const SPLIT = 0;
const NAME = 1;
const READ = 2;
const HASH = 3;
let step: i32 = SPLIT;
/** How many rows are at hand, and the one to go on at. */
let count: i32 = 0;
let row: i32 = 0;
/** Of how many of them the keys are in the log. */
let added: i32 = 0;
/** Why no more of them are taken. */
let why: i32 = STOP_END;
/** What byte 0 of memory is in the file. */
let base: i32 = 0;

let columnCount: i32 = 0;
/** Whether a row has a typed cell, a byte each. */
let typed: i32 = 0;
/** The first name of the header; `nameIsExact` when equal bytes are equal names and others others. */
let nameAt: i32 = 0;
let nameLength: i32 = 0;
let nameIsExact: i32 = 0;
let nameIsAscii: i32 = 0;

/** Where a scan stopped, and the column of the cell that it stopped at. */
export let at: i32 = 0;
export let column: i32 = 0;

export function setColumns(columnsAt: i32, count: i32, entriesAt: i32, typedAt: i32, codeBytesAt: i32): void {
  columnCount = count;
  typed = typedAt;
  setCells(columnsAt, entriesAt, codeBytesAt);
}

export function setName(name: i32, length: i32, isExact: i32, isAscii: i32): void {
  nameAt = name;
  nameLength = length;
  nameIsExact = isExact;
  nameIsAscii = isAscii;
}

/** Takes rows from an address on, of which byte 0 of memory is `offset` in the file. */
export function scan(from: i32, offset: i32): i32 {
  at = from;
  base = offset;
  step = SPLIT;
  return goOn();
}

/** The row that a scan stopped at is one for the careful reader. */
export function refuse(): void {
  stopAt(row);
}

/** The rows at hand are looked at anew: what was found out about them is no longer so. */
export function startAgain(): void {
  returnTo(0);
  step = SPLIT;
}

/** Goes on where a scan stopped: what it asked for is there now, and the name was another. */
export function goOn(): i32 {
  if (step == NAME && row < count) row++;
  while (true) {
    if (step == SPLIT) {
      const full = roomLeft();
      if (full != STOP_END) return full;
      count = splitRows(at, BATCH);
      why = ended == 0 || ended == INCOMPLETE ? STOP_END : STOP_CAREFUL;
      if (count == 0) return why;
      row = 0;
      step = NAME;
    }
    if (step == NAME) {
      row = nextName(row);
      if (row < count) {
        if (nameIsExact || nameLength == 0) stopAt(row);
        else return askName();
      }
      column = 0;
      row = 0;
      step = READ;
    }
    if (step == READ) {
      const stop = readColumns();
      if (stop != STOP_END) return stop;
      stopAtUntyped();
      row = 0;
      added = 0;
      step = HASH;
    }
    if (areInOrder) addWhileInOrder();
    if (!areInOrder) {
      row = hashRows(row, count);
      if (row < count) {
        if (code >= 0) return STOP_CODE;
        stopAt(row);
      }
      stopAt(addFresh(hashes, added, count, rowsAt, base));
    }
    keepRows(count, columnCount, base);
    at = load<i32>(rowsAt + (count << 2));
    step = SPLIT;
    if (why != STOP_END) {
      returnTo(count);
      return why;
    }
    if (ended != 0 || at >= limit) return STOP_END;
  }
}

/** Adds keys that are in order; at one that is not, the index of them is made. */
function addWhileInOrder(): void {
  added = row = addInOrder(0, count, rowsAt, base);
  if (lacksKey) stopAt(row);
  else if (row < count) indexKeys();
}

/** Why no further rows can be taken for now. */
function roomLeft(): i32 {
  if (!hasRowRoom()) return STOP_FULL;
  if (!hasTupleRoom(BATCH)) return STOP_TUPLES;
  return hasLogRoom(BATCH) ? STOP_END : STOP_KEYS;
}

/** Rows from one on are not taken, which is for the careful reader. */
function stopAt(first: i32): void {
  if (first >= count) return;
  count = first;
  why = STOP_CAREFUL;
}

/** The next row of which the first cell may be the first name of the header: then the row may be the header again. */
function nextName(from: i32): i32 {
  for (let row = from; row < count; row++) {
    const cell = cells + ((row * width) << 3);
    if (load<i32>(cell, 4) == nameLength && mayBeName(load<i32>(cell))) return row;
  }
  return count;
}

function mayBeName(from: i32): bool {
  if (nameIsExact) {
    for (let i = 0; i < nameLength; i++) if (load<u8>(from + i) != load<u8>(nameAt + i)) return false;
    return true;
  }
  return nameLength == 0 || <i32>(load<u8>(from) < 0x80) == nameIsAscii;
}

function askName(): i32 {
  const cell = cells + ((row * width) << 3);
  setCell(load<i32>(cell), load<i32>(cell, 4));
  return STOP_NAME;
}

/** Reads all columns; a row that lacks what must not be blank is the first that is not taken. */
function readColumns(): i32 {
  for (; column < columnCount; column++) {
    row = readCells(column, row, count);
    if (row < count) {
      if (cellFrom != 0) return lacksRoom ? STOP_ROOM : STOP_UNKNOWN;
      stopAt(row);
    }
    row = 0;
  }
  return STOP_END;
}

/** Without a date, category or flag a row might be a total. */
function stopAtUntyped(): void {
  for (let c = 0; c < columnCount; c++)
    if (load<i32>(columnAt(c) + FLAGS) & TYPED && !load<i32>(columnAt(c) + HAS_BLANK)) return;
  memory.fill(typed, 0, BATCH);
  for (let c = 0; c < columnCount; c++) {
    if (!(load<i32>(columnAt(c) + FLAGS) & TYPED)) continue;
    const entries = entriesOf(c);
    for (let row = 0; row < count; row++)
      if (load<i32>(entries + (row << 2)) != BLANK) store<u8>(typed + row, 1);
  }
  for (let row = 0; row < count; row++) {
    if (load<u8>(typed + row) != 0) continue;
    stopAt(row);
    return;
  }
}
