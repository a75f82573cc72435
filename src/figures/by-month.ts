import { addMonths, type Day, firstOfMonth, monthNumber } from '../calendar/day.ts';
import { columnOf } from '../measures/conditions.ts';
import type { AnyCounted, Period } from '../measures/measure.ts';
import type { Batch } from '../model/batch.ts';
import type { MonthResult } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';

/** One month of a figure's period as it is tallied. */
export interface MonthRun {
  readonly period: Period;
  // The state belongs to the measure that made it.
  readonly state: unknown;
}

/** A tally for every calendar month that the period touches, cut to the period. */
export function monthRuns(kpi: Kpi, measure: AnyCounted, period: Period): readonly MonthRun[] {
  const months: MonthRun[] = [];
  let first: Day = period.first;
  while (first <= period.last) {
    const next = addMonths(firstOfMonth(monthNumber(first)), 1);
    const month = { ...period, first, last: Math.min(next - 1, period.last) };
    months.push({ period: month, state: measure.empty(kpi.spec, month) });
    first = next;
  }
  return months;
}

/** Adds the rows of a batch that the figure counts, each to its month. */
export function addToMonths(
  months: readonly MonthRun[],
  batch: Batch,
  rows: Uint32Array,
  fates: Uint8Array,
  kpi: Kpi,
  measure: AnyCounted,
): void {
  if (kpi.date === null) return;
  const days = columnOf(batch, kpi.date).values;
  for (const { period, state } of months) {
    const own = rows.filter((row) => Number(days[row]) >= period.first && Number(days[row]) <= period.last);
    measure.add(state, batch, own, fates, kpi.spec, period);
  }
}

/** What the months say. A month that begins after the as-of day is not yet known. */
export const monthResults = (
  months: readonly MonthRun[],
  kpi: Kpi,
  measure: AnyCounted,
): readonly MonthResult[] =>
  months.map(({ period, state }) => ({
    first: period.first,
    result: period.first > period.asOf ? null : measure.result(state, kpi.spec, period, kpi.format),
  }));
