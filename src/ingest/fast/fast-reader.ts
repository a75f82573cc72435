import { isFault } from '../../columns/column-type.ts';
import type { Source } from '../../model/source.ts';
import type { FileReading } from '../file-reading.ts';
import type { Judges, RecordJudge } from '../judge-record.ts';
import { type CellReader, typedColumns } from '../row-reader.ts';
import { isPlainCode, planColumns, solidText } from './column-plan.ts';
import { decoderOf } from './known-spellings.ts';
import { rowIdentity } from './row-identity.ts';
import { rowSplitter } from './split-row.ts';

/** A place in a file: byte offset, physical line, and number of the record. */
export interface Cursor {
  at: number;
  line: number;
  row: number;
}

/**
 * Takes rows that it is sure of straight from bytes: each a line of the right number of plain cells, with a
 * date, category or flag in it, every cell a spelling that its column's own reader has read, and a key that
 * no row had before. Whatever else a line may be is for the careful reader, which defines what it means.
 */
export interface FastReader {
  /** Takes rows from the cursor on and moves it, up to a line that it is not sure of, or the end. */
  read(cursor: Cursor): void;
}

/** An entry that is the cell's own text. */
const ITSELF = -2;
const BLANK = -1;

export function fastReader(
  reading: FileReading,
  source: Source,
  judges: Judges,
  judge: RecordJudge,
  readers: readonly CellReader[],
  keptAt: readonly number[],
): FastReader | null {
  // Without a date, category or flag any row might be a header or a total.
  if (!typedColumns(source).some(Boolean)) return null;
  const { text, header, rows, lines, path } = reading;
  const { bytes, end } = text;
  const isUtf8 = text.encoding !== 'shift_jis';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { starts, ends, split } = rowSplitter(text, header.delimiter, header.width);
  const columns = planColumns(text, source, header, readers, keptAt);
  const absent = [...source.columns.values()].flatMap((column, at) =>
    header.columns.includes(column) ? [] : [at],
  );
  const keptAbsent = absent.map((at) => keptAt.indexOf(at)).filter((kept) => kept >= 0);
  const isFirstName = firstName(reading);
  const entries = new Int32Array(columns.length);
  const identity = rowIdentity(reading, source, judges.identity, columns, starts, ends, entries);
  const decode = decoderOf(text);
  const sums = new Float64Array(source.columns.size);
  const blank = new Float64Array(source.columns.size);

  /** The entry of each cell; false when a cell is for the careful reader, or the row may be no row. */
  const readCells = (): boolean => {
    let typed = false;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const from = starts[column.field]!;
      const to = ends[column.field]!;
      let entry = BLANK;
      if (from !== to) {
        if (column.how === 'text' && solidText(bytes, from, isUtf8)) entry = ITSELF;
        else if (column.how === 'code' && isPlainCode(bytes, from, to)) entry = ITSELF;
        else if (column.how === 'text') {
          const value = column.read(from, to);
          if (isFault(value)) return false;
          if (value !== null) entry = ITSELF;
        } else {
          entry = column.spellings.find(bytes, view, from, to);
          if (entry < 0) return false;
          if (column.spellings.blank[entry] === 1) entry = BLANK;
        }
      }
      if (entry === BLANK) {
        if (column.required) return false;
      } else if (column.isTyped) typed = true;
      entries[c] = entry;
    }
    return typed;
  };

  const keep = (offset: number, line: number): void => {
    const { columns: stores, length } = rows.open(offset);
    const at = length - 1;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const entry = entries[c]!;
      const { spellings, kept } = column;
      if (entry === BLANK) {
        blank[column.at]!++;
        if (kept < 0) continue;
        const store = stores[kept]!;
        store.empty[at] = 1;
        continue;
      }
      if (column.isNumber) sums[column.at]! += spellings.numbers[entry]!;
      if (column.isPerson && spellings.marked[entry] === 0) {
        spellings.marked[entry] = 1;
        judges.spellings.noteValue(column.at, spellings.texts[entry]!, path, line);
      }
      if (kept < 0) continue;
      const store = stores[kept]!;
      if (!column.isText) store.numbers[at] = spellings.numbers[entry]!;
      else if (entry === ITSELF)
        store.numbers[at] = store.texts.add(decode(starts[column.field]!, ends[column.field]!));
      else {
        if (spellings.places[entry]! < 0)
          spellings.places[entry] = store.texts.place(spellings.texts[entry]!);
        store.numbers[at] = spellings.places[entry]!;
      }
    }
    for (const kept of keptAbsent) stores[kept]!.empty[at] = 1;
  };

  const read = (cursor: Cursor): void => {
    const first = cursor.row;
    sums.fill(0);
    blank.fill(0);
    while (cursor.at < end) {
      const next = split(cursor.at);
      if (next < 0 || isFirstName(starts[0]!, ends[0]!) || !readCells() || !identity.claim(cursor.at)) break;
      keep(cursor.at, cursor.line);
      lines.note(cursor.at, cursor.line);
      cursor.at = next;
      cursor.line++;
      cursor.row++;
    }
    const taken = cursor.row - first;
    for (const at of absent) blank[at] = taken;
    judge.accepted(taken, sums, blank);
  };
  return { read };
}

/** Whether a cell is the first name of the header: then the row may be the header again. */
function firstName({ header, text }: FileReading): (from: number, to: number) => boolean {
  const name = header.record.cells![0]!;
  const isUtf8 = text.encoding !== 'shift_jis';
  const decode = decoderOf(text);
  const utf8 = new TextEncoder().encode(name);
  // In CP932 some characters have two codes, of two bytes each: only lengths are compared as bytes.
  const length = isUtf8
    ? utf8.length
    : [...name].reduce((sum, one) => sum + (/[\0-\x7f\uff61-\uff9f]/.test(one) ? 1 : 2), 0);
  return (from, to) => {
    if (to - from !== length) return false;
    if (isUtf8) {
      for (let i = 0; i < length; i++) if (text.bytes[from + i] !== utf8[i]) return false;
      return true;
    }
    return length === 0 || text.bytes[from]! < 0x80 === utf8[0]! < 0x80 ? decode(from, to) === name : false;
  };
}
