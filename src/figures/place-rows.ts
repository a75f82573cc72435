import type { Interval } from '../calendar/term.ts';
import { columnOf } from '../measures/conditions.ts';
import { Fate } from '../measures/measure.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { RowCounts } from '../model/figure.ts';
import type { EmptyRule } from '../model/kpi.ts';

export type Counts = { -readonly [K in keyof RowCounts]: number };

interface Placed {
  readonly rows: Uint32Array;
  readonly undecided: readonly number[];
  readonly counts: Counts;
  /** Whether any row at all lies in the period, excluded ones too. */
  readonly any: boolean;
}

/**
 * Gives every row of a batch its place for one KPI and period:
 * accepted = counted + outside + leftOut + undecided + excluded. A blank date is left out when the
 * conditions leave the row out anyway or the KPI says so, and undecided otherwise.
 */
export function placeRows(
  batch: Batch,
  fates: Uint8Array,
  excluded: Uint8Array | null,
  date: string | null,
  empty: EmptyRule,
  period: Interval,
): Placed {
  const dates = date === null ? null : columnOf(batch, date);
  const rows = new Uint32Array(batch.length);
  const { weights } = batch;
  const undecided: number[] = [];
  let taken = 0;
  const counts = noCounts();
  let any = dates === null;
  for (let i = 0; i < batch.length; i++) {
    const fate = fates[i];
    const inside = dates === null || isInside(dates, i, period);
    if (inside) any = true;
    const weight = weights ? weights[i]! : 1;
    counts.accepted += weight;
    if (excluded?.[i]) counts.excluded += weight;
    else if (dates?.empty[i]) {
      if (fate === Fate.LeftOut || empty !== 'undecided') counts.leftOut += weight;
      else {
        counts.undecided += weight;
        undecided.push(i);
      }
    } else if (!inside) counts.outside += weight;
    else if (fate === Fate.LeftOut) counts.leftOut += weight;
    else if (fate === Fate.Undecided) {
      counts.undecided += weight;
      undecided.push(i);
    } else {
      counts.counted += weight;
      rows[taken++] = i;
    }
  }
  return { rows: rows.subarray(0, taken), undecided, counts, any };
}

function isInside({ values, empty }: ColumnData, row: number, { first, last }: Interval): boolean {
  const day = Number(values[row]);
  return !empty[row] && day >= first && day <= last;
}

export const noCounts = (): Counts => ({
  accepted: 0,
  counted: 0,
  outside: 0,
  leftOut: 0,
  undecided: 0,
  excluded: 0,
});

/** Adds `more` to `into`, and asserts that every row still has exactly one place. */
export function addCounts(into: Counts, more: RowCounts): void {
  const { accepted, counted, outside, leftOut, undecided, excluded } = more;
  if (accepted !== counted + outside + leftOut + undecided + excluded)
    throw new Error('the row ledger does not balance');
  into.accepted += accepted;
  into.counted += counted;
  into.outside += outside;
  into.leftOut += leftOut;
  into.undecided += undecided;
  into.excluded += excluded;
}
