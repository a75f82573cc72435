import type { Result } from '../model/figure.ts';
import type { Quantity } from '../model/quantity.ts';

/**
 * A sum of whole numbers, exact however many there are and in whatever order they come: what is no longer
 * a safe number goes over into `high`. Plain data, so that it can be sent between threads.
 */
export interface ExactSum {
  low: number;
  high: bigint;
}

export const noSum = (): ExactSum => ({ low: 0, high: 0n });

/** The sum under a key, begun where there is none. */
export function sumUnder<Key>(sums: Map<Key, ExactSum>, key: Key): ExactSum {
  const known = sums.get(key);
  if (known) return known;
  const begun = noSum();
  sums.set(key, begun);
  return begun;
}

/** Adds a safe whole number so many times. */
export function addAmount(sum: ExactSum, amount: number, times = 1): void {
  const product = amount * times;
  const low = sum.low + product;
  // A sum or product beyond 2^53 is rounded, but never back below it.
  if (Number.isSafeInteger(product) && Number.isSafeInteger(low)) sum.low = low;
  else sum.high += BigInt(amount) * BigInt(times);
}

export function addSum(into: ExactSum, from: ExactSum): void {
  into.high += from.high;
  addAmount(into, from.low);
}

export const worthOf = ({ low, high }: ExactSum): bigint => high + BigInt(low);

/** The largest whole number that a figure can hold, 2^53 − 1: 9007 兆. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** `n / d` as a quantity; null where one of them is beyond what a figure can hold. */
export const quantityOf = (n: bigint, d: bigint): Quantity | null =>
  n > MOST || n < -MOST || d > MOST ? null : { n: Number(n), d: Number(d) };

/**
 * A result of exact sums, in which no quantity means that it is too large (where nothing is `missing`): then it
 * is said, and none is shown.
 */
export function withinLimits(result: Result): Result {
  const { quantity, parts } = result;
  if (quantity !== null && parts.every((part) => part.quantity !== null || part.missing !== undefined))
    return result;
  return {
    ...result,
    quantity: null,
    parts: parts.map((part) => ({ ...part, quantity: null })),
    beyond: true,
  };
}
