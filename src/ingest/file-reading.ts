import type { Column } from '../model/source.ts';
import { type BatchBuilder, batchBuilder } from './batch-builder.ts';
import type { DayTally } from './day-tally.ts';
import type { Grouping } from './grouping.ts';
import type { Header } from './header.ts';
import { ledgerTally, type Tally } from './ledger.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { physicalLines } from './physical-lines.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { type RawRecord, readRecords } from './records.ts';
import type { RowReader, Values } from './row-reader.ts';
import type { Text } from './text.ts';

/** A file while its rows are read, and after, when a later file has a row of the same key. */
export interface FileReading {
  readonly path: string;
  /** Its place among the files of the table. */
  readonly file: number;
  readonly text: Text;
  /** How many lines it has, or nearly: room is made for so many. */
  readonly linesExpected: number;
  readonly header: Header;
  readonly reader: RowReader;
  readonly tally: Tally;
  readonly lines: LineIndex;
  readonly problems: ProblemList;
  readonly rows: BatchBuilder;
  /** Takes in the kept ones of a row's values. */
  keep(values: Values, offset: number): void;
  /** Lets an accepted row go, since a later row has its key and other content. */
  drop(offset: number): void;
  /** The record that begins at an offset, and its values, once more. */
  again(offset: number): { readonly record: RawRecord; readonly values: Values };
}

export function fileReading(
  path: string,
  text: Text,
  header: Header,
  reader: RowReader,
  file: number,
  kept: readonly Column[],
  keptAt: readonly number[],
  days: DayTally | null,
  grouping: Grouping | null,
  linesExpected: number,
): FileReading {
  const rows = batchBuilder(file, kept, grouping);
  const lines = lineIndex(text.bytes);
  const keptOf = (values: Values) => keptAt.map((i) => values[i]!);
  const again: FileReading['again'] = (offset) => {
    const from = { ...text, start: offset };
    // A small block: one record is wanted, not the rest of the file.
    const found = readRecords(
      physicalLines(from, lines.lineAt(offset), 512),
      header.delimiter,
      reader.isRow,
      1,
    );
    const record = found.next().value as RawRecord;
    return { record, values: reader.read(record.cells!).values };
  };
  return {
    path,
    file,
    text,
    linesExpected,
    header,
    reader,
    tally: ledgerTally(),
    lines,
    problems: problemList(path),
    rows,
    keep(values, offset) {
      rows.add(keptOf(values), offset);
      days?.note(values);
    },
    drop(offset) {
      const { values } = again(offset);
      rows.drop(offset, keptOf(values));
      days?.remove(values);
    },
    again,
  };
}
