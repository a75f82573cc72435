import { breakdown } from './breakdown.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { termAgo, yearAgo } from './earlier.ts';
import { frequency } from './frequency.ts';
import { manual } from './manual.ts';
import { maximum } from './maximum.ts';
import type { Measure } from './measure.ts';
import { passRate } from './pass-rate.ts';
import { percentage } from './percentage.ts';
import { planned } from './planned.ts';

/** Every kind of measure by the verb that names it in `kpi.yaml`. A further kind is one file and one line. */
export const measures = {
  count,
  breakdown,
  percentage,
  distinct,
  maximum,
  'pass-rate': passRate,
  planned,
  frequency,
  'year-ago': yearAgo,
  'term-ago': termAgo,
  manual,
} satisfies Readonly<Record<string, Measure>>;

/** The measure of a KPI. */
export function measureOf(name: string): Measure {
  const measure = (measures as Readonly<Record<string, Measure>>)[name];
  if (!measure) throw new Error(`no measure ${name}`);
  return measure;
}
