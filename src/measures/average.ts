import type { Condition } from '../model/condition.ts';
import { type Amount, dividedByWord, readAmount } from './amounts.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum, quantityOf, withinLimits, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { weightOf } from './weights.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly amount: Amount;
  readonly that: Condition | null;
  readonly unit: string | null;
}

interface State {
  readonly total: ExactSum;
  base: number;
}

/**
 * The mean of a number column over the rows that have a value, exact until it is rounded, with its base
 * and sum as parts. A blank cell is no 0: it is named, or left out of the base by `empty: leave-out`, as in
 * a survey, where every question has a base of its own. No value at all is not measurable.
 * Source: an agency's published report, whose questions have different bases, domain.md §2.3.
 */
export const average: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: true,
  charts: ['months'],
  words: (z) => ({
    average: sourceWord(z, '平均を求めるソース | source whose rows are averaged'),
    of: z.string().describe('平均する数値の列（評価、年数など） | number column whose mean is taken'),
    'divided-by': dividedByWord(z),
    'count-unit': z
      .string()
      .describe('母数（値のある行）の単位 | unit of the base, the rows that have a value')
      .optional(),
    that: thatWord(z),
  }),
  examples: [
    `average: survey
of: 満足度
empty: leave-out
count-unit: 名
digits: 2`,
    `average: policies
of: 保険料
that: { 種別: 損保 }
divided-by: 12
digits: 0
unit: 円
note: 1件あたりの月額`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('average');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const that = resolver.condition(source, words['that'], ['that']);
    const amount = of && readAmount(of, words, resolver);
    if (!amount || that === false) return null;
    const unit = (words['count-unit'] as string | undefined) ?? null;
    return { source: source.name, amount, that, unit };
  },
  format: ({ amount }) => ({ unit: amount.unit, times: 1, digits: Math.min(4, amount.digits + 1) }),
  describe(spec, kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const { of } = spec.amount;
    const isLenient = kpi.empty !== 'undecided';
    if (language === 'ja') return `${source}の${of}の平均${isLenient ? `（${of}が空欄のものを除く）` : ''}`;
    return `mean of ${of} in the rows of ${source}${isLenient ? `, those without ${of} left out` : ''}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.amount.of, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.amount.of], empty),
  empty: () => ({ total: noSum(), base: 0 }),
  add(state, batch, rows, _fates, spec) {
    const { values } = columnOf(batch, spec.amount.of);
    state.base += weightOf(batch, rows);
    for (let i = 0; i < rows.length; i++)
      addAmount(state.total, Number(values[rows[i]!]), batch.weights?.[rows[i]!]);
  },
  merge(into, from) {
    addSum(into.total, from.total);
    into.base += from.base;
    return into;
  },
  result(state, { amount, unit }, period, format) {
    const label = LABELS[period.language];
    const base = BigInt(state.base);
    const total = worthOf(state.total) * BigInt(amount.up);
    return withinLimits({
      quantity: quantityOf(total, BigInt(amount.down) * base),
      parts: [
        {
          key: 'of',
          label: label.of,
          quantity: quantityOf(base, 1n),
          format: countFormat(unit, period.language),
          adds: false,
        },
        {
          key: 'sum',
          label: label.sum,
          quantity: quantityOf(total, BigInt(amount.down)),
          format: { ...format, digits: Math.min(4, amount.digits) },
          adds: false,
        },
      ],
    });
  },
};

const LABELS = { ja: { of: '対象', sum: '合計' }, en: { of: 'out of', sum: 'sum' } };
