import { Fate } from '../measures/measure.ts';
import type { Batch } from '../model/batch.ts';
import type { RowCounts } from '../model/figure.ts';
import type { EmptyRule } from '../model/kpi.ts';
import type { Placing } from './placing.ts';

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
  placing: Placing | null,
  empty: EmptyRule,
): Placed {
  const rows = new Uint32Array(batch.length);
  const { weights } = batch;
  const undecided: number[] = [];
  let taken = 0;
  const counts = noCounts();
  let any = placing === null;
  for (let i = 0; i < batch.length; i++) {
    const fate = fates[i];
    const inside = placing === null || placing.inside(i);
    if (inside) any = true;
    const weight = weights ? weights[i]! : 1;
    counts.accepted += weight;
    if (excluded?.[i]) counts.excluded += weight;
    else if (placing?.blank(i)) {
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
