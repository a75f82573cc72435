import type { Quantity } from '../model/quantity.ts';
import { quantityOf } from './exact-sum.ts';

/**
 * `n / d` as a quantity, its sign in the numerator; reduced only when it has to be, so that a ratio of counts
 * keeps them. Null when it is beyond what a figure can hold even then.
 */
export function quantityFrom(n: bigint, d: bigint): Quantity | null {
  const [top, below] = d < 0n ? [-n, -d] : [n, d];
  const whole = quantityOf(top, below);
  if (whole || below === 0n) return whole;
  let [a, b] = [top < 0n ? -top : top, below];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? null : quantityOf(top / a, below / a);
}

/** A result of one quantity, which is beyond what can be held when it is null. */
export const fractionResult = (
  quantity: Quantity | null,
): { readonly quantity: Quantity | null; readonly beyond?: true } =>
  quantity === null ? { quantity, beyond: true } : { quantity };
