import type { Batch } from '../model/batch.ts';
import { columnOf } from './conditions.ts';
import type { Counted } from './measure.ts';

/** Which attempt of a person counts. */
export type Attempt = 'best' | 'last' | 'first';

/** Scores of persons, or of attempts where nobody is told from another. */
export interface Attempts {
  /** By person: the best score, where that is the one that counts, and otherwise the attempt that does. */
  readonly best: Map<number | string, number>;
  readonly persons: Map<number | string, Score>;
  /** How often each score counts: of the best, and of attempts where those are counted. */
  readonly scores: Map<number, number>;
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
  empty: () => ({ best: new Map(), persons: new Map(), scores: new Map() }),
  add(state, batch, rows, _fates, spec) {
    if (spec.per === null) addAttempts(state, batch, rows, spec);
    else if (spec.attempt === 'best') addBest(state, batch, rows, spec, spec.per);
    else addPersons(state, batch, rows, spec.per, spec);
  },
  merge(into, from, spec) {
    if (spec.per === null) for (const [score, n] of from.scores) count(into.scores, score, n);
    for (const [person, score] of from.best) takeBest(into, person, score);
    for (const [person, attempt] of from.persons) take(into, person, attempt, spec.attempt);
    return into;
  },
};

/** Every score that counts, and how often. */
export function scoresOf({ persons, scores }: Attempts): ReadonlyMap<number, number> {
  if (persons.size === 0) return scores;
  const all = new Map<number, number>();
  for (const { score } of persons.values()) count(all, score, 1);
  return all;
}

function addAttempts({ scores }: Attempts, batch: Batch, rows: Uint32Array, { of }: Spec): void {
  const { values } = columnOf(batch, of);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    count(scores, Number(values[row]), batch.weights ? batch.weights[row]! : 1);
  }
}

/** Of the best it is not asked when it was: a number says all of a person. */
function addBest(state: Attempts, batch: Batch, rows: Uint32Array, { of }: Spec, per: string): void {
  const { values } = columnOf(batch, of);
  const persons = columnOf(batch, per);
  const list = persons.storage === 'texts' ? persons.list : undefined;
  const { best, scores } = state;
  // Most persons come once, most scores again and again.
  const more = new Uint32Array(NEAR);
  const { length } = rows;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    const score = values[row] as number;
    const person = list ? list.texts[list.places[row]!]! : persons.values[row]!;
    const near = score | 0;
    if (best.has(person) || near !== score || near < 0 || near >= NEAR) takeBest(state, person, score);
    else {
      best.set(person, near);
      more[near]!++;
    }
  }
  for (let score = 0; score < NEAR; score++) if (more[score]! > 0) count(scores, score, more[score]!);
}

const NEAR = 128;

function takeBest({ best, scores }: Attempts, person: number | string, score: number): void {
  const known = best.get(person);
  if (known !== undefined) {
    if (score <= known) return;
    count(scores, known, -1);
  }
  best.set(person, score);
  count(scores, score, 1);
}

function count(scores: Map<number, number>, score: number, times: number): void {
  const all = (scores.get(score) ?? 0) + times;
  if (all === 0) scores.delete(score);
  else scores.set(score, all);
}

function addPersons(state: Attempts, batch: Batch, rows: Uint32Array, per: string, spec: Spec): void {
  const scores = columnOf(batch, spec.of).values;
  const persons = columnOf(batch, per).values;
  const order = spec.order.map((name) => columnOf(batch, name).values);
  for (const row of rows)
    take(
      state,
      persons[row]!,
      { score: Number(scores[row]), order: order.map((values) => values[row]!) },
      spec.attempt,
    );
}

function take({ persons }: Attempts, person: number | string, attempt: Score, which: Spec['attempt']): void {
  const known = persons.get(person);
  if (!known || prefers(attempt, known, which)) persons.set(person, attempt);
}

function prefers(a: Score, b: Score, which: Spec['attempt']): boolean {
  const order = compareOrders(a.order, b.order);
  // The same date and key twice cannot be ordered; the lower score keeps the answer the same in any order.
  if (order === 0) return a.score < b.score;
  return which === 'last' ? order > 0 : order < 0;
}

function compareOrders(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
