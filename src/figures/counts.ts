import type { RowCounts } from '../model/figure.ts';

/** How many rows have each place for a KPI and period. */
export type Counts = { -readonly [K in keyof RowCounts]: number };

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
