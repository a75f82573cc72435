import type { Format } from '../model/quantity.ts';
import type { Expression } from './expression-syntax.ts';

/** The unit of what an expression gives; null for a plain number, `''` for a pure ratio. */
export type Unit = string | null;

/** Two things that cannot be added: what they are, as written, and their units. */
export interface Misfit {
  readonly left: Expression;
  readonly right: Expression;
  readonly leftUnit: string;
  readonly rightUnit: string;
}

/**
 * The unit of an expression. Sums need one unit on both sides, a plain number taking that of the other;
 * a rate in percent counts as the fraction that it is when something is multiplied or divided by it.
 */
export function unitOf(node: Expression, formatOf: (kpi: string) => Format): Unit | Misfit {
  if (node.is === 'number') return null;
  if (node.is === 'kpi') return plainUnit(formatOf(node.name).unit);
  const left = unitOf(node.left, formatOf);
  const right = unitOf(node.right, formatOf);
  if (isMisfit(left)) return left;
  if (isMisfit(right)) return right;
  if (node.operator === '*') return productOf(left, right);
  if (node.operator === '/') return ratioOf(left, right);
  if (left === null || right === null || left === right) return left ?? right;
  return { left: node.left, right: node.right, leftUnit: left, rightUnit: right };
}

export const isMisfit = (unit: Unit | Misfit): unit is Misfit => unit !== null && typeof unit === 'object';

/** Written in hundredths of a whole: percent, and the points by which two percentages differ. */
export const isPercent = (unit: string): boolean =>
  ['%', 'ポイント', 'pt', 'pts', 'point', 'points'].includes(unit.normalize('NFKC').trim().toLowerCase());

const plainUnit = (unit: string): string => (isPercent(unit) ? '%' : unit.normalize('NFKC').trim());

function productOf(left: Unit, right: Unit): Unit {
  if (left === null || right === null) return left ?? right;
  if (left === '%' || left === '') return right;
  return right === '%' || right === '' ? left : `${left}·${right}`;
}

function ratioOf(left: Unit, right: Unit): Unit {
  if (right === null || right === '') return left;
  if (left === right) return '';
  return right === '%' ? left : `${left ?? 1}/${right}`;
}
