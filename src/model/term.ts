import type { Day } from '../calendar/day.ts';

/** A stretch of days, both ends included. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

export type TermKind = 'year' | 'half' | 'quarter' | 'month';

/**
 * A reporting term. `id` is canonical: `FY2024`, `2024H1`, `2024Q3`, `2024-04`; `year` is the
 * fiscal year in which it lies and `index` its place in it, from 1.
 */
export interface Term extends Interval {
  readonly id: string;
  readonly kind: TermKind;
  readonly year: number;
  readonly index: number;
}
