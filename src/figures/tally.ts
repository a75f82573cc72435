import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { Answer, answers, conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import type { AnyCounted, Language, Period } from '../measures/measure.ts';
import { oncePerBatch } from '../measures/once-per-batch.ts';
import type { Batch } from '../model/batch.ts';
import type { Behind, Evidence, MonthResult, Result, Spread } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';
import { isKeyIn, type Source } from '../model/source.ts';
import { rowsOneByOne, type Table } from '../model/table.ts';
import { daysRead, spanOf } from '../model/validity.ts';
import { alikeRows } from './alike-rows.ts';
import { addToMonths, type MonthRun, monthResults, monthRuns } from './by-month.ts';
import { type CountedRows, countedRows } from './counted-rows.ts';
import { type Asked, asTheyAre, groupRows } from './group-rows.ts';
import { addCounts, type Counts, noCounts, placeRows } from './place-rows.ts';
import { placingOf } from './placing.ts';
import type { Question } from './questions.ts';
import { addRows, digestOf, noRows, type RowSum } from './row-digest.ts';
import { addSegments, type Division, noSegments, type SegmentCounts, segmentsOf } from './segments.ts';

/** What the rows say to one KPI for one term. */
export interface Tallied {
  readonly result: Result;
  readonly evidence: Evidence;
  /** Rows in the period that could not be decided, at most `NAMED` of them. */
  readonly undecided: readonly { readonly file: number; readonly offset: number }[];
  /** Whether the source has any row at all in the period: without one nothing is known, not 0. */
  readonly known: boolean;
  readonly behind: Behind | null;
  readonly months: readonly MonthResult[] | null;
  /** Undefined where no chart asks for it. */
  readonly spread: Spread | null | undefined;
}

export interface SourceTally {
  /** By `kpi@term`. */
  readonly answers: ReadonlyMap<string, Tallied>;
  /** Accepted rows that no question counted. */
  readonly uncounted: number;
}

/** What is kept of the rows behind a figure: how many have each value of these columns, and a digest of them. */
export interface BehindAsked {
  readonly divisions: readonly Division[];
  /** Then rows that were put together will not do. */
  readonly digests: boolean;
  /** Null for figures of every term. */
  readonly term: Term | null;
}

/** The day by which "not yet due" is judged: one, or one for each term. */
export type AsOf = Day | ((term: Term) => Day);

/** How many undecided rows of one figure are kept by name; the rest is a number. */
const NAMED = 200;

interface Run {
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

/**
 * Asks all questions about one source in one pass over its rows; what stands behind each figure is kept too, where
 * that is asked for.
 */
export function tallySource(
  source: Source,
  table: Table,
  questions: readonly Question[],
  asOf: AsOf,
  language: Language,
  behind: BehindAsked | null = null,
): SourceTally {
  const groups = questions.map(({ kpi, terms }) =>
    runsOf(kpi, terms, table, asOf, language, behind && { ...behind, personal: personalIn(source) }),
  );
  const runs = groups.flat();
  let uncounted = 0;
  const weighs = runs.every(({ measure }) => measure.weighs);
  const columns = columnsAsked(source, questions);
  const asked =
    behind === null && weighs && !isKeyIn(source, columns)
      ? groupRows(table.batches, columns)
      : asTheyAre(table.batches);
  for (const read of asked) {
    const rows = behind?.digests ? read : asFewAsAsked(read, source, runs);
    const { batch } = rows;
    const excluded = excludedIn(source, batch);
    const counted = countedRows(batch);
    for (const own of groups) addBatch(own, rows, excluded, counted);
    uncounted += counted.rest();
  }
  const open = runs.filter(({ isOpen }) => isOpen);
  if (open.length > 0) nameUndecided(open, source, table);
  return {
    answers: new Map(runs.map((run) => [`${run.kpi.id}@${run.period.term.id}`, finish(run, table)])),
    uncounted,
  };
}

/** Rows that are told apart by more than these runs ask, as few as they ask for. */
function asFewAsAsked(rows: Asked, source: Source, runs: readonly Run[]): Asked {
  const { batch, offsets } = rows;
  if (offsets !== null) return rows;
  const placings = runs.map(({ kpi, measure, period }) => placingOf(kpi, measure, batch, period));
  const apart = {
    columns: new Set(runs.flatMap(columnsTold)),
    placings: [...new Set(placings.filter((placing) => placing !== null))],
    outside: placings.includes(null),
    excluded: excludedIn(source, batch),
  };
  return { batch: alikeRows(batch, apart), offsets };
}

/** Columns whose cells a run looks at, beside the days that say whether a row lies in its period. */
const columnsTold = ({ kpi, measure, months, segments }: Run): readonly string[] => [
  ...(measure.dated && months === null ? measure.columnsOf(kpi.spec) : readBy(kpi, measure)),
  ...(segments ?? []).map(({ division }) => division.column),
];

/** Columns that the questions of a source read. */
const columnsAsked = ({ exclude }: Source, questions: readonly Question[]): readonly string[] => [
  ...conditionColumns(exclude),
  ...questions.flatMap(({ kpi }) => {
    const measure = measureOf(kpi.measure);
    return measure.by === 'rows' ? readBy(kpi, measure) : [];
  }),
];

interface Wanted extends BehindAsked {
  readonly personal: ReadonlySet<string>;
}

const personalIn = ({ columns }: Source): ReadonlySet<string> =>
  new Set([...columns.values()].filter(({ personal }) => personal).map(({ name }) => name));

function runsOf(
  kpi: Kpi,
  terms: readonly Term[],
  table: Table,
  asOf: AsOf,
  language: Language,
  wanted: Wanted | null,
): Run[] {
  const measure = measureOf(kpi.measure);
  if (measure.by !== 'rows') throw new Error(`${kpi.id} is not counted over rows`);
  return terms.map((term) => {
    const { first, last } = spanOf(kpi, term);
    const period = { first, last, asOf: typeof asOf === 'number' ? asOf : asOf(term), term, language };
    const files = table.files.map(noCounts);
    const own = wanted?.term && wanted.term.id !== term.id ? null : wanted;
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
      sum: own?.digests
        ? noRows(
            readBy(kpi, measure).filter((column) => !own.personal.has(column)),
            own.divisions,
          )
        : null,
    };
  });
}

const readBy = (kpi: Kpi, measure: AnyCounted): readonly string[] => [
  ...measure.columnsOf(kpi.spec),
  ...daysRead(kpi),
];

function addBatch(
  runs: readonly Run[],
  { batch, offsets }: Asked,
  excluded: Uint8Array | null,
  counted: CountedRows,
): void {
  let fates: Uint8Array | null = null;
  // What is not yet due depends on the as-of day: terms may have one each.
  let asOf: Day | null = null;
  for (const run of runs) {
    const { kpi, measure, period, state, files, undecided } = run;
    if (!fates || !measure.dated || period.asOf !== asOf)
      fates = measure.select(kpi.spec, batch, kpi.empty, period);
    asOf = period.asOf;
    const placing = placingOf(kpi, measure, batch, period);
    const placed = placeRows(batch, fates, excluded, placing, kpi.empty);
    measure.add(state, batch, placed.rows, fates, kpi.spec, period);
    addCounts(files[batch.file]!, placed.counts);
    if (run.segments)
      addSegments(run.segments, batch, placed.rows, fates, measure.amounts?.(kpi.spec, batch) ?? null);
    if (run.months) addToMonths(run.months, batch, placed.rows, fates, kpi, measure);
    if (run.sum) addRows(run.sum, batch, placed.rows);
    if (placed.any) run.known = true;
    counted.add(placed.rows);
    if (placed.undecided.length > 0 && offsets === null) run.isOpen = true;
    if (placed.undecided.length > 0 && offsets !== null && undecided.length < NAMED)
      for (const offset of offsets(placed.undecided, NAMED - undecided.length))
        undecided.push({ file: batch.file, offset });
  }
}

/** The first undecided rows of some figures, looked for among the rows one by one. */
function nameUndecided(runs: readonly Run[], source: Source, table: Table): void {
  for (const { undecided } of runs) undecided.length = 0;
  for (const batch of rowsOneByOne(table)) {
    const excluded = excludedIn(source, batch);
    for (const { kpi, measure, period, undecided } of runs) {
      if (undecided.length >= NAMED) continue;
      const fates = measure.select(kpi.spec, batch, kpi.empty, period);
      const placing = placingOf(kpi, measure, batch, period);
      const placed = placeRows(batch, fates, excluded, placing, kpi.empty);
      for (const row of placed.undecided.slice(0, NAMED - undecided.length))
        undecided.push({ file: batch.file, offset: batch.offsets[row]! });
    }
  }
}

const excludedIn = ({ exclude }: Source, batch: Batch): Uint8Array | null =>
  exclude && known(batch, 'excluded', () => yesIn(answers(exclude, batch)));

/** 1 where the answer is yes. */
function yesIn(given: Uint8Array): Uint8Array {
  const yes = new Uint8Array(given.length);
  for (let row = 0; row < yes.length; row++) if (given[row] === Answer.Yes) yes[row] = 1;
  return yes;
}

const known = oncePerBatch<Uint8Array>();

function finish(run: Run, table: Table): Tallied {
  const { kpi, measure, period, state, files, undecided, known, segments, sum, months } = run;
  const total = noCounts();
  for (const counts of files) addCounts(total, counts);
  const result = measure.result(state, kpi.spec, period, kpi.format);
  return {
    result: known ? result : unknownResult(result),
    evidence: evidenceOf(total, table, files),
    undecided,
    known,
    months: months && known ? monthResults(months, kpi, measure) : null,
    spread: kpi.chart?.kind === 'distribution' ? measure.spread?.(state, kpi.spec, period) : undefined,
    behind:
      segments || sum ? { segments: segments && segmentsOf(segments), rows: sum && digestOf(sum) } : null,
  };
}

// Name by name: names that are added to a spread object take V8 ten times as long.
const evidenceOf = (total: Counts, { files }: Table, counts: readonly Counts[]): Evidence => ({
  accepted: total.accepted,
  counted: total.counted,
  outside: total.outside,
  leftOut: total.leftOut,
  undecided: total.undecided,
  excluded: total.excluded,
  files: files.map(({ path, sha256 }, i) => ({ file: path, sha256, ...counts[i]! })),
});

const unknownResult = (result: Result): Result => ({
  quantity: null,
  parts: result.parts.map((part) => ({ ...part, quantity: null })),
  ...(result.grid && { grid: result.grid }),
});
