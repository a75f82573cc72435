import type { Condition } from '../model/condition.ts';
import type { Source } from '../model/source.ts';
import { canHold, type Leaf, type Literal } from './can-hold.ts';

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
