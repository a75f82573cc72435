import type { Source } from '../model/source.ts';
import type { InputFile, TableFile } from '../model/table.ts';
import { findHeader, type Header } from './header.ts';
import { lineDigest } from './line-digests.ts';
import { once } from './once.ts';
import { physicalLines } from './physical-lines.ts';
import { type RawRecord, readRecords } from './records.ts';
import { cellReaders, rowReader } from './row-reader.ts';
import { type Text, textOf } from './text.ts';

/** A record of a file that was read before, found by one of its lines. */
export interface RowAgain {
  /** Tells the row (`lineDigest`). */
  readonly digest: string;
  readonly record: RawRecord;
  /** Row of a spreadsheet, from 0. */
  readonly row: number;
  readonly header: Header;
}

/**
 * The records that hold certain physical lines, by line. Lines above the data, or of a file that can no
 * longer be read, are not in it.
 */
export function rowsAgain(
  { bytes }: InputFile,
  { encoding }: TableFile,
  source: Source,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, RowAgain> {
  const found = new Map<number, RowAgain>();
  const text = textOf(bytes, encoding);
  const header = text && findHeader(text, source).header;
  if (!text || !header || wanted.size === 0) return found;
  const most = Math.max(...wanted);
  let row = header.at;
  for (const record of recordsOf(text, header, source)) {
    if (record.line > most) break;
    const digest = once(() => digestOf(text, record));
    for (let line = record.line; line < record.line + record.lines; line++)
      if (row >= header.at + header.rows && wanted.has(line))
        found.set(line, { digest: digest(), record, row, header });
    row++;
  }
  return found;
}

function recordsOf(text: Text, header: Header, source: Source): Generator<RawRecord> {
  const { isRow } = rowReader(source, header, cellReaders(source));
  const { offset, line } = header.record;
  return readRecords(physicalLines({ ...text, start: offset }, line), header.delimiter, isRow);
}

const digestOf = (text: Text, { offset, next, line }: RawRecord): string =>
  lineDigest({ ...text, start: offset, end: Math.min(next, text.end) }, line);
