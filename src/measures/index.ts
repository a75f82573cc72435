import { attainment } from './attainment.ts';
import { average } from './average.ts';
import { bandShare } from './band-share.ts';
import { bands } from './bands.ts';
import { breakdown } from './breakdown.ts';
import { cohort } from './cohort.ts';
import { count } from './count.ts';
import { coverage } from './coverage.ts';
import { crosstab } from './crosstab.ts';
import { cumulative } from './cumulative.ts';
import { distinct } from './distinct.ts';
import { termAgo, yearAgo } from './earlier.ts';
import { expression } from './expression.ts';
import { maximum, minimum } from './extremes.ts';
import { frequency } from './frequency.ts';
import { indexNumber } from './index-number.ts';
import { lag } from './lag.ts';
import { manual } from './manual.ts';
import { manualFile } from './manual-file.ts';
import type { Measure } from './measure.ts';
import { nps } from './nps.ts';
import { passRate } from './pass-rate.ts';
import { perMonth } from './per-month.ts';
import { perPerson } from './per-person.ts';
import { percentage } from './percentage.ts';
import { planned } from './planned.ts';
import { points } from './points.ts';
import { series } from './series.ts';
import { share } from './share.ts';
import { stock } from './stock.ts';
import { sum } from './sum.ts';
import { top } from './top.ts';
import { topBox } from './top-box.ts';

/** Every kind of measure by the verb that names it in `kpi.yaml`. A further kind is one file and one line. */
export const measures = {
  count,
  breakdown,
  crosstab,
  bands,
  top,
  percentage,
  distinct,
  sum,
  average,
  points,
  maximum,
  minimum,
  'pass-rate': passRate,
  'per-person': perPerson,
  'per-month': perMonth,
  planned,
  frequency,
  lag,
  stock,
  cohort,
  share,
  'band-share': bandShare,
  nps,
  'top-box': topBox,
  'year-ago': yearAgo,
  'term-ago': termAgo,
  series,
  index: indexNumber,
  cumulative,
  attainment,
  expression,
  coverage,
  manual,
  'manual-file': manualFile,
} satisfies Readonly<Record<string, Measure>>;

/** The measure of a KPI. */
export function measureOf(name: string): Measure {
  const measure = (measures as Readonly<Record<string, Measure>>)[name];
  if (!measure) throw new Error(`no measure ${name}`);
  return measure;
}
