import type { Behind, Evidence, MonthResult, Result, Spread } from '../model/figure.ts';
import type { Table } from '../model/table.ts';
import { monthResults } from './by-month.ts';
import { addCounts, type Counts, noCounts } from './counts.ts';
import { digestOf } from './row-digest.ts';
import type { Run } from './runs.ts';
import { segmentsOf } from './segments.ts';

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

/** What a run over all rows came to. */
export function talliedOf(run: Run, table: Table): Tallied {
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
  files: files.map((file, i) => evidenceIn(file, counts[i]!)),
});

const evidenceIn = (
  file: Table['files'][number],
  { accepted, counted, outside, leftOut, undecided, excluded }: Counts,
) => ({
  file: file.path,
  // Not before it is asked for: it may still be in the works.
  get sha256() {
    return file.sha256;
  },
  accepted,
  counted,
  outside,
  leftOut,
  undecided,
  excluded,
});

const unknownResult = (result: Result): Result => ({
  quantity: null,
  parts: result.parts.map((part) => ({ ...part, quantity: null })),
  ...(result.grid && { grid: result.grid }),
});
