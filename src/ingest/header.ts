import { headerName } from '../columns/characters.ts';
import type { Column, Source } from '../model/source.ts';
import { type Line, physicalLines } from './physical-lines.ts';
import { type RawRecord, readRecords } from './records.ts';
import type { Text } from './text.ts';

/** Where the header stands, and which field holds which column. */
export interface Header {
  readonly delimiter: string;
  /** Its first record. */
  readonly record: RawRecord;
  /** Records that it takes. */
  readonly rows: number;
  /** Number of the header's record in the file, from 0: what stands before it is preamble or blank. */
  readonly at: number;
  /** Number of fields that every row must have. */
  readonly width: number;
  /** The column of each field, null for undeclared ones. */
  readonly columns: readonly (Column | null)[];
  /** Names as in the file; of a header in two rows, joined. */
  readonly names: readonly string[];
}

/** The row most like a header, when none is one. `matched` 0 means that no row has any of the columns. */
export interface NearHeader {
  readonly record: RawRecord | null;
  readonly cells: readonly string[];
  /** Whether only titles stand above it. Else it may be data, and its cells are for a terminal alone. */
  readonly top: boolean;
  readonly matched: number;
  readonly missing: readonly Column[];
}

export type HeaderSearch =
  | { readonly header: Header; readonly near?: undefined }
  | { readonly header?: undefined; readonly near: NearHeader };

/**
 * The first row, within fifty, that holds all required columns under any of their header names, for the
 * first separator of comma, TAB and semicolon for which there is one. A header declared to take two rows is
 * compared by the upper name followed by the lower one.
 */
export function findHeader(text: Text, source: Source): HeaderSearch {
  const names = columnsByHeader(source);
  const required = [...source.columns.values()].filter((column) => column.required);
  const rows = source.headerRows ?? 1;
  let near: NearHeader = { record: null, cells: [], top: false, matched: 0, missing: required };
  for (const delimiter of DELIMITERS) {
    const ahead = topRecords(text, delimiter);
    const records: RawRecord[] = [];
    const read = (at: number): RawRecord | undefined => {
      while (records.length <= at) {
        const next = ahead.next();
        if (next.done) return undefined;
        records.push(next.value);
      }
      return records[at];
    };
    for (let at = 0, record = read(0); record; record = read(++at)) {
      const cells = headerCells(record, rows === 1 ? undefined : read(at + 1), rows);
      if (cells === null) continue;
      const columns = cells.map((cell) => names.get(headerName(cell)) ?? null);
      const missing = required.filter((column) => !columns.includes(column));
      const matched = new Set(columns.filter((column) => column !== null)).size;
      // A file whose lines end in signs that end no line is one long header.
      if (cells.some((cell) => LOST_ENDS.test(cell))) continue;
      if (missing.length === 0 && matched > 0)
        return { header: { delimiter, record, rows, at, width: cells.length, columns, names: cells } };
      if (matched > near.matched)
        near = { record, cells, top: records.slice(0, at).every(isTitle), matched, missing };
    }
  }
  return { near };
}

const LOST_ENDS = /\S[\u0085\u2028\u2029]\S/;
const DELIMITERS = [',', '\t', ';'] as const;
const TOP = 50;

function* topRecords(text: Text, delimiter: string): Generator<RawRecord> {
  let count = 0;
  for (const record of readRecords(topLines(text), delimiter, () => false)) {
    yield record;
    if (++count === TOP) return;
  }
}

/** The names that a record makes as a header, with the record below it when the header takes two. */
function headerCells(
  record: RawRecord,
  below: RawRecord | undefined,
  rows: number,
): readonly string[] | null {
  if (rows === 1 || record.cells === null) return record.cells;
  if (below?.cells?.length !== record.cells.length) return null;
  let group = '';
  return record.cells.map((upper, field) => {
    const lower = below.cells![field]!;
    if (upper.trim() !== '') group = upper;
    return lower.trim() === '' ? upper : group + lower;
  });
}

const isTitle = ({ cells }: RawRecord): boolean =>
  cells !== null && cells.filter((cell) => cell.trim() !== '').length <= 2;

// Quotes in a header may hold line breaks, but no more than a few: a stray one must not read the file.
function* topLines(text: Text): Generator<Line> {
  let count = 0;
  // Most headers are the first line: a whole block need not be decoded for it.
  for (const line of physicalLines(text, 1, 4096)) {
    yield line;
    if (++count === TOP * 4) return;
  }
}

/** Columns by each of their header names, in the form by which headers are compared. */
export function columnsByHeader(source: Source): ReadonlyMap<string, Column> {
  const names = new Map<string, Column>();
  for (const column of source.columns.values())
    for (const header of [column.name, ...column.headers]) {
      const name = headerName(header);
      // A column's own name wins over another's alias.
      if (!names.has(name) || header === column.name) names.set(name, column);
    }
  return names;
}
