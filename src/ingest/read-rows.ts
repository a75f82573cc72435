import { headerName, plain } from '../columns/characters.ts';
import type { Source } from '../model/source.ts';
import { type ControlRow, controlRow, mayBeControl } from './control-rows.ts';
import { controlTotals } from './control-totals.ts';
import type { FileReading } from './file-reading.ts';
import { columnsByHeader } from './header.ts';
import type { Identity } from './identity.ts';
import type { RecordFate } from './ledger.ts';
import { physicalLines } from './physical-lines.ts';
import { type RawRecord, readRecords } from './records.ts';
import { brokenRecord, cellProblem, type Placed, rowProblem } from './row-problems.ts';
import type { Values } from './row-reader.ts';
import { sumOfField } from './sum-of-field.ts';

/**
 * Reads the records of a file into its tally, rows and problems. False when a second header stands in the
 * data: two exports were joined, and rows may be in it twice.
 */
export function readRows(reading: FileReading, source: Source, identity: Identity): boolean {
  const { header, reader, tally } = reading;
  skipPreamble(reading);
  const totals = controlTotals(source, header);
  const again = headerAgain(source, reading);
  const typed = typedColumns(source);

  const readRecord = (placed: Placed): RecordFate | 'blank' | 'header' => {
    const { record } = placed;
    const { cells } = record;
    if (cells === null) {
      reading.problems.add(brokenRecord(placed, header));
      totals.add(null);
      return 'rejected';
    }
    if (isBlank(cells)) return 'blank';
    const row = cells.length === header.width ? reader.read(cells) : null;
    const good = row !== null && row.faults === null;
    if (good ? again.suspects(cells) && again.is(cells) : again.is(cells)) return 'header';
    const control = good && !mayBeTotal(cells, row.values, typed) ? null : controlRow(cells);
    if (control) return meetControl(placed, control);
    totals.add(good ? row.values : null);
    if (good) return identity.meet(reading, placed, row.values);
    if (row === null) reading.problems.add(brokenRecord(placed, header));
    else for (const fault of row.faults!) reading.problems.add(cellProblem(placed, header, fault));
    return 'rejected';
  };

  const meetControl = (placed: Placed, control: ControlRow): 'control' => {
    const rows = tally.rows;
    if (!totals.agrees(control, (field) => sumOfField(reading, field, placed.record.offset)))
      reading.problems.add({
        ...rowProblem('control-total-differs', 'warning', placed, header, null, { rows }),
        found: control.stated.map(({ amount }) => amount).join(', '),
      });
    return 'control';
  };

  let row = header.at;
  for (const record of readRecords(linesFrom(reading), header.delimiter, reader.isRow)) {
    if (record.offset === header.record.offset) tally.skip('header', record.lines);
    else {
      reading.lines.note(record.offset, record.line);
      const fate = readRecord({ file: reading.path, record, row });
      if (fate === 'header') {
        reading.problems.add(headerTwice(reading, record));
        return false;
      }
      if (fate === 'blank') tally.skip('blank', record.lines);
      else tally.count(fate, record.lines);
    }
    row++;
  }
  return true;
}

function skipPreamble({ text, header, tally }: FileReading): void {
  for (const line of physicalLines({ ...text, end: header.record.offset }))
    tally.skip(line.text !== null && plain(line.text) === '' ? 'blank' : 'preamble', 1);
}

const linesFrom = ({ text, header }: FileReading) =>
  physicalLines({ ...text, start: header.record.offset }, header.record.line);

const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || plain(cell) === '');

/** Date, category and flag columns: a total row has nothing in them. */
const typedColumns = (source: Source): readonly boolean[] =>
  [...source.columns.values()].map(({ type }) => type !== 'text' && type !== 'person' && type !== 'number');

function mayBeTotal(cells: readonly string[], values: Values, typed: readonly boolean[]): boolean {
  const first = cells[0] !== '' ? cells[0]! : (cells.find((cell) => plain(cell) !== '') ?? '');
  return mayBeControl(first) && values.every((value, i) => value === null || !typed[i]);
}

/** Recognises the header when it comes again, in any order. */
function headerAgain(source: Source, { header }: FileReading) {
  const names = columnsByHeader(source);
  const required = [...source.columns.values()].filter((column) => column.required);
  const wanted = required.length > 0 ? required : header.columns.filter((column) => column !== null);
  const anyTyped = typedColumns(source).some(Boolean);
  return {
    // A header in another order fails to read, unless every column is text.
    suspects: (cells: readonly string[]): boolean => !anyTyped || cells[0] === header.names[0],
    is(cells: readonly string[]): boolean {
      const found = new Set(cells.map((cell) => (cell.length > 64 ? null : names.get(headerName(cell)))));
      return wanted.every((column) => found.has(column));
    },
  };
}

const headerTwice = ({ path, header }: FileReading, record: RawRecord) =>
  ({
    code: 'header-repeated',
    severity: 'error',
    place: { file: path, line: record.line },
    args: { first: header.record.line },
    refuses: true,
  }) as const;
