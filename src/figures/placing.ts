import type { Interval } from '../calendar/term.ts';
import { columnOf } from '../measures/conditions.ts';
import type { AnyCounted, Period } from '../measures/measure.ts';
import { oncePerBatch } from '../measures/once-per-batch.ts';
import type { Batch } from '../model/batch.ts';
import type { Kpi } from '../model/kpi.ts';
import { dayOfStock } from '../model/validity.ts';

/** How the rows of a batch lie to a period: one of `Lies` each. */
export type Placing = Uint8Array;

/** Outside, inside, or the day that says so is blank. */
export const Lies = { Outside: 0, Inside: 1, Blank: 2 } as const;

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

const datedIn = (date: string, batch: Batch, { first, last }: Interval): Placing =>
  known(batch, `${first} ${last} ${date}`, () => {
    const days = daysIn(batch, date);
    const { length } = days;
    const placing = new Uint8Array(length);
    for (let row = 0; row < length; row++) {
      const day = days[row]!;
      if (day >= first && day <= last) placing[row] = Lies.Inside;
    }
    const { empty } = columnOf(batch, date);
    for (let row = empty.indexOf(1); row >= 0; row = empty.indexOf(1, row + 1)) placing[row] = Lies.Blank;
    return placing;
  });

/** Whole numbers that V8 reads without making an object of each, for all periods. */
const daysIn = (batch: Batch, date: string): Int32Array =>
  daysKnown(batch, date, () => {
    const column = columnOf(batch, date);
    if (column.storage === 'texts') throw new Error(`${date} is no date`);
    return new Int32Array(column.values);
  });

const daysKnown = oncePerBatch<Int32Array>();

const inForceOn = ({ from, to }: NonNullable<Kpi['inForce']>, batch: Batch, day: number): Placing =>
  known(batch, JSON.stringify([from, to, day, 'in force']), () => {
    const begun = columnOf(batch, from);
    const ended = to === null ? null : columnOf(batch, to);
    const placing = new Uint8Array(batch.length);
    for (let row = 0; row < placing.length; row++) {
      if (begun.empty[row]) placing[row] = Lies.Blank;
      else if (
        Number(begun.values[row]) <= day &&
        (!ended || Boolean(ended.empty[row]) || Number(ended.values[row]) >= day)
      )
        placing[row] = Lies.Inside;
    }
    return placing;
  });

const known = oncePerBatch<Placing>();
