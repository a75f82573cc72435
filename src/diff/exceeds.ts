import type { Threshold } from '../model/threshold.ts';
import type { FigureChange } from './diff.ts';
import { absolute, compare, fromText, isZero, multiply, rational, subtract } from './rational.ts';

/**
 * Whether a change is more than a threshold allows, by the printed numbers. `>5%` asks counts, of which it is
 * the share of the old number (anything is more than 5 % of 0); `>2pt` asks rates.
 */
export function exceeds({ old, now, judgement }: FigureChange, threshold: Threshold): boolean {
  if (threshold.is === 'worse') return judgement === 'worse';
  if (!old || !now || old.value === null || now.value === null) return false;
  const inPoints = old.unit === '%' || now.unit === '%';
  if (inPoints !== (threshold.in === 'pt')) return false;
  const [a, b] = [fromText(old.value), fromText(now.value)];
  const limit = rational(threshold.value.n, threshold.value.d);
  const allowed = inPoints ? limit : multiply(multiply(limit, { n: 1n, d: 100n }), absolute(a));
  const moved = absolute(subtract(b, a));
  return !isZero(moved) && compare(moved, allowed) > 0;
}
