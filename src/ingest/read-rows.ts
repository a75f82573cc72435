import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { FileReading } from './file-reading.ts';
import { type Judges, recordJudge } from './judge-record.ts';
import { oddCharacters } from './odd-characters.ts';
import { physicalLines } from './physical-lines.ts';
import { readPreamble } from './preamble.ts';
import { type RawRecord, readRecords } from './records.ts';

/**
 * Reads the records of a file into its tally, rows and problems. False when a second header stands in the
 * data: two exports were joined, and rows may be in it twice.
 */
export function readRows(reading: FileReading, source: Source, judges: Judges): boolean {
  const { text, header, reader, tally, problems } = reading;
  const stated = readPreamble(reading);
  const judge = recordJudge(reading, source, judges);
  const odd = oddCharacters(reading.path);
  const lines = odd.watch(physicalLines({ ...text, start: header.record.offset }, header.record.line));
  let row = header.at;
  for (const record of readRecords(lines, header.delimiter, reader.isRow)) {
    if (row < header.at + header.rows) tally.skip('header', record.lines);
    else {
      reading.lines.note(record.offset, record.line);
      const fate = judge({ file: reading.path, record, row });
      if (fate === 'header') {
        problems.add(headerTwice(reading, record));
        return false;
      }
      if (fate === 'blank') tally.skip('blank', record.lines);
      else tally.count(fate, record.lines);
    }
    row++;
  }
  for (const problem of [...odd.problems(), ...stated.compare(tally.rows)]) problems.add(problem);
  return true;
}

const headerTwice = ({ path, header }: FileReading, record: RawRecord): Problem => ({
  code: 'header-repeated',
  severity: 'error',
  place: { file: path, line: record.line },
  args: { first: header.record.line },
  refuses: true,
});
