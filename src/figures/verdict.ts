import type { Verdict } from '../model/figure.ts';
import { reaches, type Target } from '../model/kpi.ts';
import { isMeasurable, type Quantity } from '../model/quantity.ts';

/** The target declared for a term, or for every term under `*`. */
export const targetFor = (targets: ReadonlyMap<string, Target>, term: string): Target | null =>
  targets.get(term) ?? targets.get('*') ?? null;

/** Whether a quantity reaches its target; `times` is the factor of the format (100 for %). */
export function verdictOf(quantity: Quantity | null, target: Target | null, times: number): Verdict {
  if (!target) return 'no-target';
  if (!isMeasurable(quantity)) return 'not-measurable';
  return reaches(quantity, target, times) ? 'met' : 'missed';
}
