import type { Interval } from '../calendar/term.ts';
import { columnOf } from '../measures/conditions.ts';
import type { AnyCounted, Period } from '../measures/measure.ts';
import type { Batch } from '../model/batch.ts';
import type { Kpi } from '../model/kpi.ts';
import { dayOfStock } from '../model/validity.ts';

/** How the rows of a batch lie to a period: whether the day that says so is blank, and whether they are in it. */
export interface Placing {
  blank(row: number): boolean;
  inside(row: number): boolean;
}

/**
 * By the KPI's date a row lies in the period on one day; in force, when it has begun and not ended by the
 * last day of the period (a blank end is still in force). Null for a KPI that looks at all rows.
 */
export function placingOf(
  kpi: Pick<Kpi, 'date' | 'inForce'>,
  measure: Pick<AnyCounted, 'dated'>,
  batch: Batch,
  period: Period,
): Placing | null {
  if (!measure.dated) return null;
  if (kpi.inForce) return inForceOn(kpi.inForce, batch, dayOfStock(period));
  return kpi.date === null ? null : datedIn(kpi.date, batch, period);
}

function datedIn(date: string, batch: Batch, { first, last }: Interval): Placing {
  const { values, empty } = columnOf(batch, date);
  return {
    blank: (row) => Boolean(empty[row]),
    inside: (row) => !empty[row] && Number(values[row]) >= first && Number(values[row]) <= last,
  };
}

function inForceOn({ from, to }: NonNullable<Kpi['inForce']>, batch: Batch, day: number): Placing {
  const begun = columnOf(batch, from);
  const ended = to === null ? null : columnOf(batch, to);
  return {
    blank: (row) => Boolean(begun.empty[row]),
    inside: (row) =>
      !begun.empty[row] &&
      Number(begun.values[row]) <= day &&
      (!ended || Boolean(ended.empty[row]) || Number(ended.values[row]) >= day),
  };
}
