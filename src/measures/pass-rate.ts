import type { Condition } from '../model/condition.ts';
import { count, type Quantity } from '../model/quantity.ts';
import { type Attempt, type Attempts, attempts, scoresOf } from './attempts.ts';
import { conditionColumns } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { countFormat, personFormat } from './part-formats.ts';
import { forTerm, type PerTerm, readPerTerm } from './per-term.ts';
import { binScores } from './score-bins.ts';
import { sourceWhere } from './source-where.ts';
import { amountWord, perTermWord, sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: string;
  readonly decimals: number;
  readonly mark: PerTerm<Quantity>;
  readonly unit: string;
  readonly per: string | null;
  readonly attempt: Attempt;
  readonly order: readonly string[];
  readonly that: Condition | null;
}

/**
 * Share of persons (or attempts) whose score reaches the pass mark of the term. A blank score is not 0:
 * it is undecided. Without a mark for the term, or without a score, the rate is not measurable.
 */
export const passRate: Counted<Spec, Attempts> = {
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
  ...attempts,
  spread: (state, spec, period) =>
    binScores(scoresOf(state), forTerm(spec.mark, period.term.id), spec.decimals),
  result(state, spec, period) {
    const mark = forTerm(spec.mark, period.term.id);
    const scores = [...scoresOf(state)];
    const of = total(scores);
    const passed = mark === null ? 0 : total(scores.filter(([score]) => reaches(score, mark, spec)));
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

const LABELS = {
  ja: { mark: '合格点', passed: '合格', failed: '合格点に届かず', of: '対象' },
  en: { mark: 'pass mark', passed: 'passed', failed: 'below the pass mark', of: 'out of' },
};

const ATTEMPT = {
  ja: { best: '最高の回', last: '最後の回', first: '最初の回' },
  en: { best: 'best', last: 'last', first: 'first' },
};

const total = (scores: readonly (readonly [score: number, times: number])[]): number =>
  scores.reduce((sum, [, times]) => sum + times, 0);

const reaches = (score: number, mark: Quantity, { decimals }: Spec): boolean =>
  score * mark.d >= mark.n * 10 ** decimals;
