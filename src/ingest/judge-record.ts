import { plain } from '../columns/characters.ts';
import type { Source } from '../model/source.ts';
import type { Blanks } from './blanks.ts';
import { type ControlRow, controlRow, mayBeControl } from './control-rows.ts';
import { controlTotals } from './control-totals.ts';
import type { FileReading } from './file-reading.ts';
import { headerAgain } from './header-again.ts';
import type { Identity } from './identity.ts';
import type { RecordFate } from './ledger.ts';
import type { PersonSpellings } from './person-spellings.ts';
import { brokenRecord, cellProblem, longCell, type Placed, rowProblem } from './row-problems.ts';
import { typedColumns, type Values } from './row-reader.ts';
import { sumOfField } from './sum-of-field.ts';

/** What looks at the rows of all files of a source. */
export interface Judges {
  readonly identity: Identity;
  readonly blanks: Blanks;
  readonly spellings: PersonSpellings;
}

export interface RecordJudge {
  /** Gives a record of a file below its header a fate, and says why. */
  judge(placed: Placed): RecordFate | 'blank' | 'header';
  /** Takes note of rows, each a line, that were accepted at once: sums and blank cells by declared column. */
  accepted(rows: number, sums: ArrayLike<number>, blank: ArrayLike<number>): void;
}

export function recordJudge(
  reading: FileReading,
  source: Source,
  { identity, blanks, spellings }: Judges,
): RecordJudge {
  const { header, reader, tally, problems } = reading;
  // After a broken quote the next lines may be the rest of its text: no cell is shown until a row reads well.
  let moved = false;
  const totals = controlTotals(source, header);
  const again = headerAgain(source, header);
  const typed = typedColumns(source);

  const reject = (...found: readonly Parameters<typeof problems.add>[0][]): 'rejected' => {
    totals.add(null);
    for (const problem of found) problems.add(problem);
    return 'rejected';
  };

  const control = (placed: Placed, row: ControlRow): 'control' => {
    const rows = tally.rows;
    if (!totals.agrees(row, (field) => sumOfField(reading, field, placed.record.offset)))
      problems.add({
        ...rowProblem('control-total-differs', 'warning', placed, header, null, { rows }),
        found: row.stated.map(({ amount }) => amount).join(', '),
      });
    return 'control';
  };

  const judge = (placed: Placed): RecordFate | 'blank' | 'header' => {
    const { cells } = placed.record;
    if (cells === null) {
      moved = true;
      return reject(brokenRecord(placed, header));
    }
    if (isBlank(cells)) return 'blank';
    const { values, faults } = cells.length === header.width ? reader.read(cells) : MOVED;
    const good = values !== null && faults === null;
    if ((!good || again.suspects(cells)) && again.is(cells)) return 'header';
    const total = good && !mayBeTotal(cells, values, typed) ? null : controlRow(cells);
    if (total) return control(placed, total);
    if (values === null) return reject(brokenRecord(placed, header));
    if (faults !== null) return reject(...faults.map((fault) => cellProblem(placed, header, fault, moved)));
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) return reject(longCell(placed, header, long, LONGEST_CELL));
    moved = false;
    totals.add(values);
    blanks.note(values);
    spellings.note(values, placed);
    return identity.meet(reading, placed, values);
  };
  return {
    judge,
    accepted(rows, sums, blank) {
      if (rows > 0) moved = false;
      totals.addRows(rows, sums);
      blanks.noteRows(rows, blank);
      tally.accept(rows);
    },
  };
}

/** The most that a cell of Excel can hold: a longer one has swallowed something. */
const LONGEST_CELL = 32_767;

const MOVED = { values: null, faults: null };

const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || plain(cell) === '');

/** A row that reads well is a total row only when no date, category or flag is in it. */
function mayBeTotal(cells: readonly string[], values: Values, typed: readonly boolean[]): boolean {
  const first = cells[0] !== '' ? cells[0]! : (cells.find((cell) => plain(cell) !== '') ?? '');
  return mayBeControl(first) && values.every((value, i) => value === null || !typed[i]);
}
