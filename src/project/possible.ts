import { columnTypes } from '../columns/index.ts';
import type { Condition } from '../model/condition.ts';
import type { Source } from '../model/source.ts';

type Leaf = Extract<Condition, { is: 'in' | 'range' | 'empty' }>;

/** A question about one column, or its opposite. */
interface Literal {
  readonly leaf: Leaf;
  readonly positive: boolean;
}

/**
 * The column on which conditions that must hold together contradict each other, so that no row can
 * ever meet them; null when some row may. Sure when it answers a column; null may be caution.
 */
export function contradiction(conditions: readonly Condition[], source: Source): string | null {
  const ways = waysOf({ is: 'all', of: conditions }, true);
  if (ways === null) return null;
  const conflicts = ways.map((way) => conflictIn(way, source));
  return conflicts.every((column) => column !== null) ? (conflicts[0] ?? null) : null;
}

/** What is true of a row that a condition does not surely meet: not so, or a cell it asks for is blank. */
export function notSurely(condition: Condition, positive = true): Condition {
  if (condition.is === 'not') return notSurely(condition.of, !positive);
  if (isLeaf(condition)) {
    const opposite: Condition = positive ? { is: 'not', of: condition } : condition;
    if (condition.is === 'empty') return opposite;
    return { is: 'any', of: [opposite, { is: 'empty', column: condition.column }] };
  }
  const is = (condition.is === 'all') === positive ? 'any' : 'all';
  return { is, of: condition.of.map((part) => notSurely(part, positive)) };
}

const isLeaf = (condition: Condition): condition is Leaf => 'column' in condition;

const MANY = 500;

/** The ways in which a condition can hold, each a list of literals; null when there are too many to try. */
function waysOf(condition: Condition, positive: boolean): readonly (readonly Literal[])[] | null {
  if (condition.is === 'not') return waysOf(condition.of, !positive);
  if (isLeaf(condition)) return [[{ leaf: condition, positive }]];
  const parts = condition.of.map((part) => waysOf(part, positive));
  if (!parts.every((part) => part !== null)) return null;
  if ((condition.is === 'any') === positive) return parts.flat();
  let ways: readonly (readonly Literal[])[] = [[]];
  for (const part of parts) {
    if (ways.length * part.length > MANY) return null;
    ways = ways.flatMap((way) => part.map((more) => [...way, ...more]));
  }
  return ways;
}

function conflictIn(way: readonly Literal[], source: Source): string | null {
  const columns = [...new Set(way.map(({ leaf }) => leaf.column))];
  const conflict = columns.find((name) => {
    const literals = way.filter(({ leaf }) => leaf.column === name);
    return !canHold(literals, name, source);
  });
  return conflict ?? null;
}

function canHold(literals: readonly Literal[], name: string, source: Source): boolean {
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

/** Whole numbers lie between the bounds: days, and amounts as columns store them. */
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
  return low <= high;
}

/** A cell with several categories meets `in` when one of them is asked for. */
function canHoldSet(literals: readonly Literal[], closed: readonly number[]): boolean {
  const refused = new Set(literals.flatMap(({ leaf, positive }) => (positive ? [] : valuesOf(leaf))));
  const wanted = literals.filter(({ positive }) => positive).map(({ leaf }) => valuesOf(leaf));
  return [closed, ...wanted].every((values) => values.some((value) => !refused.has(value)));
}

const valuesOf = (leaf: Leaf): readonly (number | string)[] => (leaf.is === 'in' ? leaf.values : []);
