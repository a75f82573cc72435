import type { Day } from '../calendar/day.ts';

/**
 * How rows may be put together: those that are equal in these columns are one with a weight. Of a date column
 * with days beside it, ascending, all days are alike that no such day (each the first of something) divides.
 */
export interface Grouping {
  readonly columns: ReadonlyMap<string, readonly Day[] | null>;
  /** Date columns of which it is counted how many rows have each day. */
  readonly days: readonly string[];
}

/** What values of a column have in common that are alike: themselves, or the stretch of days in which they lie. */
export function likeness(cuts: readonly Day[] | null): (value: number | string) => number | string {
  if (cuts === null) return (value) => value;
  return (value) => {
    const day = Number(value);
    let passed = 0;
    while (passed < cuts.length && cuts[passed]! <= day) passed++;
    return passed;
  };
}
