import type { Batch } from '../model/batch.ts';
import { columnOf } from './conditions.ts';
import type { Counted } from './measure.ts';

/** Which attempt of a person counts. */
export type Attempt = 'best' | 'last' | 'first';

/** Scores of persons, or of attempts where nobody is told from another. */
export interface Attempts {
  /** The attempt that counts, by person. */
  readonly persons: Map<number | string, Score>;
  /** How often each score occurs, when attempts are counted. */
  readonly attempts: Map<number, number>;
}

interface Score {
  readonly score: number;
  readonly order: readonly (number | string)[];
}

interface Spec {
  readonly of: string;
  readonly per: string | null;
  readonly attempt: Attempt;
  /** Columns that order the attempts of a person: date, then key; never the order of lines. */
  readonly order: readonly string[];
}

/** The tally of scores: one of each person, or all. */
export const attempts: Pick<Counted<Spec, Attempts>, 'empty' | 'add' | 'merge'> = {
  empty: () => ({ persons: new Map(), attempts: new Map() }),
  add(state, batch, rows, _fates, spec) {
    const scores = columnOf(batch, spec.of).values;
    const persons = spec.per === null ? null : columnOf(batch, spec.per).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const score = Number(scores[row]);
      // Of the best it is not asked when it was.
      const order = persons && spec.attempt !== 'best' ? orderOf(batch, row, spec) : NO_ORDER;
      if (persons) take(state, persons[row]!, { score, order }, spec.attempt);
      else state.attempts.set(score, (state.attempts.get(score) ?? 0) + (batch.weights?.[row] ?? 1));
    }
  },
  merge(into, from, spec) {
    for (const [person, score] of from.persons) take(into, person, score, spec.attempt);
    for (const [score, n] of from.attempts) into.attempts.set(score, (into.attempts.get(score) ?? 0) + n);
    return into;
  },
};

/** Every score that counts, and how often. */
export function scoresOf({ persons, attempts }: Attempts): ReadonlyMap<number, number> {
  const scores = new Map(attempts);
  for (const { score } of persons.values()) scores.set(score, (scores.get(score) ?? 0) + 1);
  return scores;
}

const NO_ORDER: Score['order'] = [];

const orderOf = (batch: Batch, row: number, { order }: Spec): (number | string)[] =>
  order.map((name) => columnOf(batch, name).values[row]!);

function take(state: Attempts, person: number | string, score: Score, attempt: Attempt): void {
  const known = state.persons.get(person);
  if (!known || prefers(score, known, attempt)) state.persons.set(person, score);
}

function prefers(a: Score, b: Score, attempt: Attempt): boolean {
  if (attempt === 'best') return a.score > b.score;
  const order = compareOrders(a.order, b.order);
  // The same date and key twice cannot be ordered; the lower score keeps the answer the same in any order.
  if (order === 0) return a.score < b.score;
  return attempt === 'last' ? order > 0 : order < 0;
}

function compareOrders(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
