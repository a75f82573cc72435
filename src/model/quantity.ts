import type { Rounding } from './rounding.ts';

/**
 * An exact amount: `n / d` in whole numbers. A count has `d` 1, a rate keeps its numerator and
 * denominator unreduced, a decimal has a power of ten. `d` 0 is *not measurable*, as is `null`
 * in place of a quantity (no value declared, no data): neither is ever 0 or 100 %.
 */
export interface Quantity {
  readonly n: number;
  readonly d: number;
}

/** How a quantity is written. `times` 100 is for percentages; `digits` after the point, 0 to 4. */
export interface Format {
  readonly unit: string;
  readonly times: number;
  readonly digits: number;
  readonly rounding: Rounding;
}

export const isMeasurable = (quantity: Quantity | null): quantity is Quantity =>
  quantity !== null && quantity.d !== 0;

export const count = (n: number): Quantity => ({ n, d: 1 });
