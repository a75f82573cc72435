import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { count, type Quantity } from '../model/quantity.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { countFormat, personFormat } from './part-formats.ts';
import { forTerm, type PerTerm, readPerTerm } from './per-term.ts';
import { binScores } from './score-bins.ts';
import { sourceWhere } from './source-where.ts';
import { amountWord, perTermWord, sourceWord, thatWord } from './words.ts';

type Attempt = 'best' | 'last' | 'first';

interface Spec {
  readonly source: string;
  readonly of: string;
  readonly decimals: number;
  readonly mark: PerTerm<Quantity>;
  readonly unit: string;
  readonly per: string | null;
  readonly attempt: Attempt;
  /** Columns that order the attempts of a person: date, then key; never the order of lines. */
  readonly order: readonly string[];
  readonly that: Condition | null;
}

interface Score {
  readonly score: number;
  readonly order: readonly (number | string)[];
}

interface State {
  /** The attempt that counts, by person. */
  readonly persons: Map<number | string, Score>;
  /** How often each score occurs, when attempts are counted. */
  readonly attempts: Map<number, number>;
}

/**
 * Share of persons (or attempts) whose score reaches the pass mark of the term. A blank score is not 0:
 * it is undecided. Without a mark for the term, or without a score, the rate is not measurable.
 */
export const passRate: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: true,
  charts: ['share', 'distribution'],
  words: (z) => ({
    'pass-rate': sourceWord(z, '合格率を求めるソース | source of the scores'),
    of: z.string().describe('点数の列 | number column with the score'),
    'pass-mark': perTermWord(
      z,
      amountWord(z),
      '合格点（期ごとでもよい）。以上で合格 | pass mark, one or by term; reached or exceeded is a pass',
    ),
    per: z
      .string()
      .describe(
        '一人を見分ける列。なければ受験ごとに数える | column that identifies a person; attempts are counted without it',
      )
      .optional(),
    attempt: z
      .enum(['best', 'last', 'first'])
      .describe('同じ人が何度も受けたとき、どの回で見るか | which attempt of a person counts')
      .default('best'),
    that: thatWord(z),
  }),
  examples: [
    `pass-rate: roleplay
of: 合計点
pass-mark: { 2024H1: 25, 2024H2: 26 }
per: 社員番号
attempt: best
that: { 回: { not: 予行 } }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('pass-rate');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const per = words['per'] === undefined ? null : resolver.column(source, String(words['per']), ['per']);
    const that = resolver.condition(source, words['that'], ['that']);
    const mark = readPerTerm(words['pass-mark'], ['pass-mark'], resolver, (value) =>
      resolver.quantity(value),
    );
    if (!of || (words['per'] !== undefined && !per) || that === false || !mark) return null;
    const date = (words['date'] as string | undefined) ?? source.date;
    const unit = of.settings['unit'];
    return {
      source: source.name,
      of: of.name,
      decimals: decimalsOf(of),
      mark,
      unit: typeof unit === 'string' ? unit : '',
      per: per?.name ?? null,
      attempt: words['attempt'] as Attempt,
      order: [...(date ? [date] : []), ...source.key],
      that,
    };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja') {
      const who = spec.per ? `${spec.per}（${ATTEMPT.ja[spec.attempt]}）` : '受験';
      return `${source}のうち、${spec.of}が合格点以上の${who}の割合`;
    }
    const who = spec.per ? `${spec.per} (${ATTEMPT.en[spec.attempt]} attempt)` : 'attempts';
    return `of the ${who} in ${source}, the share whose ${spec.of} reaches the pass mark`;
  },
  inTerm: (spec, term) => ({ ...spec, mark: forTerm(spec.mark, term) }),
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    spec.of,
    ...(spec.per ? [spec.per, ...spec.order] : []),
    ...conditionColumns(spec.that),
  ],
  select: (spec, batch, empty) =>
    needCells(
      fatesOf(batch, undefined, spec.that, empty),
      batch,
      [spec.of, ...(spec.per ? [spec.per] : [])],
      empty,
    ),
  empty: () => ({ persons: new Map(), attempts: new Map() }),
  add(state, batch, rows, _fates, spec) {
    const scores = columnOf(batch, spec.of).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const score = Number(scores[row]);
      const weight = batch.weights?.[row] ?? 1;
      if (spec.per === null) state.attempts.set(score, (state.attempts.get(score) ?? 0) + weight);
      else
        take(
          state,
          columnOf(batch, spec.per).values[row]!,
          { score, order: orderOf(batch, row, spec) },
          spec.attempt,
        );
    }
  },
  merge(into, from, spec) {
    for (const [person, score] of from.persons) take(into, person, score, spec.attempt);
    for (const [score, n] of from.attempts) into.attempts.set(score, (into.attempts.get(score) ?? 0) + n);
    return into;
  },
  spread: (state, spec, period) =>
    binScores(scoresOf(state), forTerm(spec.mark, period.term.id), spec.decimals),
  result(state, spec, period) {
    const mark = forTerm(spec.mark, period.term.id);
    const { passed, of } = tallyScores(state, spec, mark);
    const who = spec.per ? personFormat(period.language) : countFormat(null, period.language);
    const points = { unit: spec.unit, times: 1, digits: spec.decimals, rounding: 'half-up' } as const;
    const label = LABELS[period.language];
    return {
      quantity: mark && { n: passed, d: of },
      parts: [
        { key: 'mark', label: label.mark, quantity: mark, format: points, adds: false },
        { key: 'passed', label: label.passed, quantity: mark && count(passed), format: who, adds: false },
        {
          key: 'failed',
          label: label.failed,
          quantity: mark && count(of - passed),
          format: who,
          adds: false,
        },
        { key: 'of', label: label.of, quantity: count(of), format: who, adds: false },
      ],
    };
  },
};

/** Every score that counts, and how often. */
function scoresOf(state: State): ReadonlyMap<number, number> {
  const scores = new Map(state.attempts);
  for (const { score } of state.persons.values()) scores.set(score, (scores.get(score) ?? 0) + 1);
  return scores;
}

const LABELS = {
  ja: { mark: '合格点', passed: '合格', failed: '合格点に届かず', of: '対象' },
  en: { mark: 'pass mark', passed: 'passed', failed: 'below the pass mark', of: 'out of' },
};

const ATTEMPT = {
  ja: { best: '最高の回', last: '最後の回', first: '最初の回' },
  en: { best: 'best', last: 'last', first: 'first' },
};

const orderOf = (batch: Batch, row: number, spec: Spec): (number | string)[] =>
  spec.order.map((name) => columnOf(batch, name).values[row]!);

function take(state: State, person: number | string, score: Score, attempt: Attempt): void {
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

function tallyScores(state: State, spec: Spec, mark: Quantity | null): { passed: number; of: number } {
  const passes = (score: number): boolean => mark !== null && score * mark.d >= mark.n * 10 ** spec.decimals;
  let passed = 0;
  let of = 0;
  const see = (score: number, n: number): void => {
    of += n;
    if (passes(score)) passed += n;
  };
  for (const { score } of state.persons.values()) see(score, 1);
  for (const [score, n] of state.attempts) see(score, n);
  return { passed, of };
}
