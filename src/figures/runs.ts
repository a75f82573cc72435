import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import type { AnyCounted, Language, Period } from '../measures/measure.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { daysRead, spanOf } from '../model/validity.ts';
import { type MonthRun, monthRuns } from './by-month.ts';
import { type Counts, noCounts } from './counts.ts';
import type { Question } from './questions.ts';
import { noRows, type RowSum } from './row-digest.ts';
import { type Division, noSegments, type SegmentCounts } from './segments.ts';

/** One KPI counted for one term over the rows of a source, as far as it came. */
export interface Run {
  readonly kpi: Kpi;
  readonly measure: AnyCounted;
  readonly period: Period;
  // The state belongs to the measure that made it.
  readonly state: unknown;
  readonly files: Counts[];
  readonly undecided: { file: number; offset: number }[];
  known: boolean;
  /** Whether undecided rows are among those that were put together: then they are looked for one by one. */
  isOpen: boolean;
  readonly segments: SegmentCounts | null;
  readonly sum: RowSum | null;
  readonly months: readonly MonthRun[] | null;
}

/** What is kept of the rows behind a figure: how many have each value of these columns, and a digest of them. */
export interface BehindAsked {
  readonly divisions: readonly Division[];
  /** The term of which it is kept; null for how the rows of every term divide, without a digest. */
  readonly locked: Term | null;
}

/** The day by which "not yet due" is judged: one, or one for each term. */
export type AsOf = Day | ((term: Term) => Day);

/** What the rows of a source are counted into for a KPI, for each term that is asked about. */
export function runsOf(
  { kpi, terms }: Question,
  source: Source,
  table: Table,
  asOf: AsOf,
  language: Language,
  behind: BehindAsked | null,
): Run[] {
  const measure = measureOf(kpi.measure);
  if (measure.by !== 'rows') throw new Error(`${kpi.id} is not counted over rows`);
  return terms.map((term) => {
    const { first, last } = spanOf(kpi, term);
    const period = { first, last, asOf: typeof asOf === 'number' ? asOf : asOf(term), term, language };
    const files = table.files.map(noCounts);
    const own = behind?.locked && behind.locked.id !== term.id ? null : behind;
    return {
      kpi,
      measure,
      period,
      state: measure.empty(kpi.spec, period),
      files,
      undecided: [],
      isOpen: false,
      known: !measure.dated || kpi.inForce !== undefined,
      segments: own && measure.adds ? noSegments(own.divisions) : null,
      months: kpi.chart?.kind === 'months' ? monthRuns(kpi, measure, period) : null,
      sum: own?.locked ? noRows(impersonal(readBy(kpi, measure), source), own.divisions) : null,
    };
  });
}

const impersonal = (names: readonly string[], { columns }: Source): readonly string[] =>
  names.filter((name) => !columns.get(name)?.personal);

/** Columns that a KPI reads, beside the days that say whether a row lies in its period. */
export const readBy = (kpi: Kpi, measure: AnyCounted): readonly string[] => [
  ...measure.columnsOf(kpi.spec),
  ...daysRead(kpi),
];

/** Columns whose cells a run looks at, beside the days that say whether a row lies in its period. */
export const columnsTold = ({ kpi, measure, months, segments }: Run): readonly string[] => [
  ...(measure.dated && months === null ? measure.columnsOf(kpi.spec) : readBy(kpi, measure)),
  ...(segments ?? []).map(({ division }) => division.column),
];
