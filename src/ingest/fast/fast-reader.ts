import type { Source } from '../../model/source.ts';
import type { Cursor } from '../cursor.ts';
import type { FileReading } from '../file-reading.ts';
import type { Judges, RecordJudge } from '../judge-record.ts';
import type { Text } from '../text.ts';
import { cp932Codes } from './cp932-codes.ts';
import { fileWindow } from './file-window.ts';
import { setFirstName } from './first-name.ts';
import {
  BATCH,
  BLANKS,
  COLUMN_BYTES,
  FIELD,
  SPECIALS_BYTES,
  STOP_CODE,
  STOP_END,
  STOP_FULL,
  STOP_KEYS,
  STOP_NAME,
  STOP_ROOM,
  STOP_TUPLES,
  STOP_UNKNOWN,
  SUM,
} from './layout.ts';
import type { Speed } from './speed.ts';
import { takenRows } from './taken-rows.ts';

/**
 * Takes rows that it is sure of straight from bytes: each a line of the right number of plain cells, with a
 * date, category or flag in it, every cell a spelling that its column's own reader has read, and a key that
 * no row had before. Whatever else a line may be is for the careful reader, which defines what it means.
 * The rows are found by `wasm/scan-rows.ts`, which needs no time to warm up; here is what it has to ask.
 */
export interface FastReader {
  /** Takes rows from the cursor on and moves it, up to a line that it is not sure of, or the end. */
  read(cursor: Cursor): void;
  /** Hands over what was put together of the file. */
  end(): void;
}

export function fastReader(
  reading: FileReading,
  source: Source,
  judges: Judges,
  judge: RecordJudge,
  speed: Speed,
): FastReader {
  const { text, header } = reading;
  const { scanner, keys, days } = speed;
  const { wasm, words, numbers } = scanner;
  const tables = speed.tables(text.encoding);
  const { columns } = tables;
  const declared = [...source.columns.values()];
  const window = fileWindow(scanner, text);
  const codes = cp932Codes(scanner, text);
  const taken = takenRows(speed, tables, reading, judges.spellings, window);
  const isFirstName = setFirstName(scanner, text, header);
  setUp();

  const sums = new Float64Array(columns.length);
  const blank = new Float64Array(columns.length);

  function setUp(): void {
    const { lasting } = scanner;
    const isCp932 = text.encoding === 'shift_jis';
    wasm.setFormat(
      header.delimiter.charCodeAt(0),
      header.width,
      isCp932 ? 0 : 1,
      firstOdd(text),
      lasting('cells', header.width * 8 * BATCH),
      lasting('rows', (BATCH + 1) * 4),
      lasting('heads', BATCH * 4 + 4),
      lasting('specials', SPECIALS_BYTES),
      SPECIALS_BYTES,
    );
    const parts = source.key.map((name) => declared.findIndex((column) => column.name === name));
    const partsAt = lasting('key columns', parts.length * 4);
    words().set(parts, partsAt / 4);
    wasm.setKey(partsAt, parts.length);
    keys.expect(judges.identity.numberOf(reading), reading.linesExpected, text.end - text.start);
    for (const [at, column] of declared.entries())
      words()[(tables.at + at * COLUMN_BYTES + FIELD) / 4] = header.columns.indexOf(column);
    wasm.setColumns(tables.at, columns.length, tables.entries, tables.typed, codes.plainBytes);
    wasm.setRows(tables.offsets, tables.rows);
    wasm.startRows();
  }

  /** The column of which a cell is learnt. */
  let learnt = 0;
  const beforeForgetting = (): void => {
    taken.flush();
    countDays(learnt);
    wasm.startAgain();
  };

  /** Whether the scanner knows the cell that it stopped at from now on. */
  const learn = (): boolean => {
    const from = wasm.cellFrom.value;
    const to = wasm.cellTo.value;
    learnt = wasm.column.value;
    return columns[learnt]!.spellings.learn(window.textOf(from, to), from, to, beforeForgetting);
  };

  const countDays = (column: number): void => {
    if (days?.columns.includes(column))
      columns[column]!.spellings.takeCounts((day, rows) => days.add(column, day, rows));
  };

  const endGroups = (): void => {
    const batch = speed.groups?.take(reading.file) ?? null;
    if (batch) reading.rows.addBatch(batch);
  };

  /** More tuples than pay: rows are kept from here on. */
  const keepRows = (): void => {
    taken.flush();
    endGroups();
    speed.keepRows();
  };

  /** Whether the scan can go on. */
  const answer = (stop: number): boolean => {
    if (stop === STOP_UNKNOWN) {
      if (!learn()) wasm.refuse();
    } else if (stop === STOP_CODE) {
      if (!codes.learn(wasm.code.value)) wasm.refuse();
    } else if (stop === STOP_NAME) {
      if (isFirstName(window.textOf(wasm.cellFrom.value, wasm.cellTo.value))) wasm.refuse();
    } else if (stop === STOP_KEYS) keys.grow();
    else if (stop === STOP_ROOM) {
      learnt = wasm.column.value;
      columns[learnt]!.spellings.makeRoom(beforeForgetting);
    } else if (stop === STOP_TUPLES) {
      if (!speed.groups?.grow()) keepRows();
    } else if (stop === STOP_FULL) taken.flush();
    else return false;
    return true;
  };

  const resetCounts = (): void => {
    for (let c = 0; c < columns.length; c++) {
      const column = tables.at + c * COLUMN_BYTES;
      words()[(column + BLANKS) / 4] = 0;
      numbers()[(column + SUM) / 8] = 0;
    }
  };

  const read = (cursor: Cursor): void => {
    const first = cursor.row;
    resetCounts();
    taken.start(cursor);
    let at = cursor.at;
    while (at < text.end) {
      const base = window.show(at, taken.flush);
      let stop = wasm.scan(at - base, base);
      while (answer(stop)) stop = wasm.goOn();
      at = wasm.at.value + base;
      if (stop !== STOP_END) break;
    }
    taken.flush();
    cursor.at = at;
    for (let c = 0; c < columns.length; c++) {
      const column = tables.at + c * COLUMN_BYTES;
      blank[c] = words()[(column + BLANKS) / 4]!;
      sums[c] = numbers()[(column + SUM) / 8]!;
    }
    judge.accepted(cursor.row - first, sums, blank);
  };
  return {
    read,
    end() {
      endGroups();
      for (const column of columns.keys()) countDays(column);
    },
  };
}

/** The first byte that may begin a character for which a message is due. */
const firstOdd = ({ encoding, hasOwn }: Text): number =>
  encoding !== 'shift_jis' ? 0xee : hasOwn ? 0xf0 : 0xff;
