import type { Mark } from '../model/chart.ts';
import type { Quantity } from '../model/quantity.ts';

/** How far along an axis a quantity lies. For geometry alone: what is printed is text already. */
export const lengthOf = (amount: Quantity | null): number =>
  amount === null || amount.d === 0 ? 0 : amount.n / amount.d;

/** The longest of the marks, at least so that a scale has an extent. */
export const longest = (marks: readonly Mark[]): number =>
  Math.max(0, ...marks.map(({ amount }) => lengthOf(amount))) || 1;
