import { columnTypes } from '../columns/index.ts';
import type { Condition } from '../model/condition.ts';
import type { Source } from '../model/source.ts';

/** A question about one column. */
export type Leaf = Extract<Condition, { is: 'in' | 'range' | 'empty' }>;

/** A question about one column, or its opposite. */
export interface Literal {
  readonly leaf: Leaf;
  readonly positive: boolean;
}

/** Whether some cell of a column can pass all the questions that are asked of it. */
export function canHold(literals: readonly Literal[], name: string, source: Source): boolean {
  const column = source.columns.get(name);
  if (!column) return true;
  const asksEmpty = literals.filter(({ leaf }) => leaf.is === 'empty');
  const blank = asksEmpty.some(({ positive }) => positive);
  const filled = asksEmpty.length < literals.length || asksEmpty.some(({ positive }) => !positive);
  // A blank cell of a required column is an error, so such a row is never counted.
  if (blank) return !filled && !column.required;
  const type = columnTypes[column.type]!;
  const closed = type.values(column)?.map((_, ordinal) => ordinal) ?? null;
  if (type.storage(column.settings) === 'sets') return canHoldSet(literals, closed ?? []);
  const within = valuesLeft(literals, closed);
  return within === null ? boundsMeet(literals) : within.length > 0;
}

/** Values that pass every question, when they can be listed. */
function valuesLeft(
  literals: readonly Literal[],
  closed: readonly number[] | null,
): readonly (number | string)[] | null {
  const wanted = literals.flatMap(({ leaf, positive }) =>
    leaf.is === 'in' && positive ? [leaf.values] : [],
  );
  const start = wanted[0] ?? closed;
  return start?.filter((value) => literals.every((literal) => passes(value, literal))) ?? null;
}

function passes(value: number | string, { leaf, positive }: Literal): boolean {
  if (leaf.is === 'empty') return true;
  return (leaf.is === 'in' ? leaf.values.includes(value) : holds(Number(value), leaf)) === positive;
}

function holds(value: number, { over, value: bound }: Extract<Leaf, { is: 'range' }>): boolean {
  if (over === 'at-least') return value >= bound;
  if (over === 'more-than') return value > bound;
  return over === 'at-most' ? value <= bound : value < bound;
}

/** Whole numbers lie between the bounds (days, and amounts as columns store them), and not all are refused. */
function boundsMeet(literals: readonly Literal[]): boolean {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { leaf, positive } of literals) {
    if (leaf.is !== 'range') continue;
    const upward = (leaf.over === 'at-least' || leaf.over === 'more-than') === positive;
    const strict = (leaf.over === 'more-than' || leaf.over === 'less-than') === positive;
    if (upward) low = Math.max(low, strict ? Math.floor(leaf.value) + 1 : Math.ceil(leaf.value));
    else high = Math.min(high, strict ? Math.ceil(leaf.value) - 1 : Math.floor(leaf.value));
  }
  const refused = new Set(literals.flatMap(({ leaf, positive }) => (positive ? [] : valuesOf(leaf))));
  // Of more numbers than are refused, one is left.
  for (let value = low; value <= high; value++)
    if (!refused.has(value) || value - low > refused.size) return true;
  return false;
}

/** A cell with several categories meets `in` when one of them is asked for. */
function canHoldSet(literals: readonly Literal[], closed: readonly number[]): boolean {
  const refused = new Set(literals.flatMap(({ leaf, positive }) => (positive ? [] : valuesOf(leaf))));
  const wanted = literals.filter(({ positive }) => positive).map(({ leaf }) => valuesOf(leaf));
  return [closed, ...wanted].every((values) => values.some((value) => !refused.has(value)));
}

const valuesOf = (leaf: Leaf): readonly (number | string)[] => (leaf.is === 'in' ? leaf.values : []);
