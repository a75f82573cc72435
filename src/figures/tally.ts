import type { Day } from '../calendar/day.ts';
import { conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import type { Language } from '../measures/measure.ts';
import { isKeyIn, type Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { alikeRows } from './alike-rows.ts';
import { addToMonths } from './by-month.ts';
import { type CountedRows, countedRows } from './counted-rows.ts';
import { addCounts } from './counts.ts';
import { digestRows } from './digest-rows.ts';
import { excludedIn } from './excluded-rows.ts';
import { type Asked, asTheyAre, groupRows } from './group-rows.ts';
import { NAMED, nameUndecided } from './name-undecided.ts';
import { placeRows } from './place-rows.ts';
import { placingOf } from './placing.ts';
import type { Question } from './questions.ts';
import { type AsOf, type BehindAsked, columnsTold, type Run, readBy, runsOf } from './runs.ts';
import { addSegments } from './segments.ts';
import { type Tallied, talliedOf } from './tallied.ts';

export interface SourceTally {
  /** By `kpi@term`. */
  readonly answers: ReadonlyMap<string, Tallied>;
  /** Accepted rows that no question counted. */
  readonly uncounted: number;
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
  const groups = questions.map((question) => runsOf(question, source, table, asOf, language, behind));
  const runs = groups.flat();
  let uncounted = 0;
  const weighs = runs.every(({ measure }) => measure.weighs);
  const columns = columnsAsked(source, questions);
  const asked =
    behind === null && weighs && !isKeyIn(source, columns)
      ? groupRows(table.batches, columns)
      : asTheyAre(table.batches);
  for (const read of asked) {
    const rows = asFewAsAsked(read, source, runs);
    const { batch } = rows;
    const excluded = excludedIn(source, batch);
    const counted = countedRows(batch);
    for (const own of groups) addBatch(own, rows, excluded, counted);
    uncounted += counted.rest();
    digestRows(runs, read.batch, source);
  }
  const open = runs.filter(({ isOpen }) => isOpen);
  if (open.length > 0) nameUndecided(open, source, table);
  return {
    answers: new Map(runs.map((run) => [`${run.kpi.id}@${run.period.term.id}`, talliedOf(run, table)])),
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

/** Columns that the questions of a source read. */
const columnsAsked = ({ exclude }: Source, questions: readonly Question[]): readonly string[] => [
  ...conditionColumns(exclude),
  ...questions.flatMap(({ kpi }) => {
    const measure = measureOf(kpi.measure);
    return measure.by === 'rows' ? readBy(kpi, measure) : [];
  }),
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
    if (placed.any) run.known = true;
    counted.add(placed.rows);
    if (placed.undecided.length > 0 && offsets === null) run.isOpen = true;
    if (placed.undecided.length > 0 && offsets !== null && undecided.length < NAMED)
      for (const offset of offsets(placed.undecided, NAMED - undecided.length))
        undecided.push({ file: batch.file, offset });
  }
}
