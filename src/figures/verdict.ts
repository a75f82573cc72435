import type { Verdict } from '../model/figure.ts';
import type { Direction, Target } from '../model/kpi.ts';
import { isMeasurable, type Quantity } from '../model/quantity.ts';

/** The target declared for a term, or for every term under `*`. */
export const targetFor = (targets: ReadonlyMap<string, Target>, term: string): Target | null =>
  targets.get(term) ?? targets.get('*') ?? null;

/**
 * Whether a quantity reaches its target, decided in whole numbers and before any rounding: 89.96 % does
 * not reach 90 %, though it may be printed as 90.0 %. `times` is the factor of the format (100 for %).
 */
export function verdictOf(quantity: Quantity | null, target: Target | null, times: number): Verdict {
  if (!target) return 'no-target';
  if (!isMeasurable(quantity)) return 'not-measurable';
  const found = BigInt(quantity.n) * BigInt(times) * BigInt(target.value.d);
  const wanted = BigInt(target.value.n) * BigInt(quantity.d);
  return REACHES[target.direction](found, wanted) ? 'met' : 'missed';
}

const REACHES = {
  'at-least': (a, b) => a >= b,
  'more-than': (a, b) => a > b,
  'at-most': (a, b) => a <= b,
  'less-than': (a, b) => a < b,
  equal: (a, b) => a === b,
} satisfies Record<Direction, (a: bigint, b: bigint) => boolean>;
