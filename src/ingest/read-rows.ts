import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Cursor } from './cursor.ts';
import { fastReader } from './fast/fast-reader.ts';
import type { Speed } from './fast/speed.ts';
import type { FileReading } from './file-reading.ts';
import { type Judges, type RecordJudge, recordJudge } from './judge-record.ts';
import { oddCharacters } from './odd-characters.ts';
import { type Line, physicalLines } from './physical-lines.ts';
import { cellAddress } from './place.ts';
import { readPreamble } from './preamble.ts';
import { type RawRecord, readRecords } from './records.ts';

/**
 * Reads the records of a file into its tally, rows and problems. False when a second header stands in the
 * data: two exports were joined, and rows may be in it twice.
 *
 * Two readers, one meaning: the fast one takes the rows that it is sure of; the careful one, which defines
 * what a record is and writes every message, takes the others. Without `speed` it takes all.
 */
export function readRows(reading: FileReading, source: Source, judges: Judges, speed: Speed | null): boolean {
  const { text, header, tally, problems } = reading;
  const stated = readPreamble(reading);
  const judge = recordJudge(reading, source, judges);
  const fast = speed && fastReader(reading, source, judges, judge, speed);
  const odd = oddCharacters(reading.path);
  const cursor = { at: header.record.offset, line: header.record.line, row: header.at };
  for (const record of recordsFrom(reading, cursor, header.rows, odd.watch)) {
    tally.skip('header', record.lines);
    move(cursor, record);
  }
  let share = fast ? 1 : Number.POSITIVE_INFINITY;
  while (cursor.at < text.end) {
    const from = cursor.row;
    fast?.read(cursor);
    // Where the fast reader keeps stopping, the careful one is given more and more, since each start costs.
    if (fast) share = cursor.row - from > 4 * share ? 1 : Math.min(share * 2, MOST);
    for (const record of recordsFrom(reading, cursor, share, odd.watch))
      if (!take(reading, judge, record, cursor)) return false;
  }
  fast?.end();
  for (const problem of [...odd.problems(), ...stated.compare(tally.rows)]) problems.add(problem);
  return true;
}

/** Most records that the careful reader takes before the fast one is asked again. */
const MOST = 4096;

/** The next `most` records in the careful reading, each taken before the next is looked for. */
function* recordsFrom(
  { text, header, reader }: FileReading,
  { at, line }: Cursor,
  most: number,
  watch: (lines: Iterable<Line>) => Generator<Line>,
): Generator<RawRecord> {
  if (at >= text.end) return;
  const block = Math.min(most * 512, 1 << 18);
  const lines = watch(physicalLines({ ...text, start: at }, line, block));
  let taken = 0;
  for (const record of readRecords(lines, header.delimiter, reader.isRow, Math.min(most, 256))) {
    yield record;
    if (++taken >= most) return;
  }
}

/** False when the record is the header again. */
function take(reading: FileReading, judge: RecordJudge, record: RawRecord, cursor: Cursor): boolean {
  const { tally, problems, lines } = reading;
  lines.note(record.offset, record.line);
  const fate = judge.judge({ file: reading.path, record, row: cursor.row });
  if (fate === 'header') {
    problems.add(headerTwice(reading, record, cursor.row));
    return false;
  }
  if (fate === 'blank') tally.skip('blank', record.lines);
  else tally.count(fate, record.lines);
  move(cursor, record);
  return true;
}

function move(cursor: Cursor, record: RawRecord): void {
  cursor.at = record.next;
  cursor.line = record.line + record.lines;
  cursor.row++;
}

const headerTwice = ({ path, header }: FileReading, record: RawRecord, row: number): Problem => ({
  code: 'header-repeated',
  severity: 'error',
  place: { file: path, line: record.line, column: 1, cell: cellAddress(0, row) },
  args: { first: header.record.line },
  refuses: true,
});
