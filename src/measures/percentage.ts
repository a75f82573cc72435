import type { Condition } from '../model/condition.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import { type HitsInBase, hitsInBase } from './hits-in-base.ts';
import type { Counted } from './measure.ts';
import { type ByCategory, byCategoryWord, columnsBy, describeBy, readByCategory } from './shares-by.ts';
import { sourceWhere } from './source-where.ts';
import { readSummed, summedColumn } from './summed.ts';
import { conditionWord, sourceWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly among: Condition | null;
  readonly that: Condition;
  readonly unit: string | null;
  readonly amount?: Amount;
  readonly split?: ByCategory;
}

/**
 * Of the rows that meet `among`, the share that meets `that`, by number or with `amount` by the sums of a
 * column (premium, ANP, 保険金額). No row at all, and a sum of 0, is not measurable.
 */
export const percentage: Counted<Spec, HitsInBase> = {
  by: 'rows',
  weighs: true,
  dated: true,
  adds: 'share',
  charts: ['share'],
  words: (z) => ({
    percentage: sourceWord(z, '割合を求めるソース | source whose rows are compared'),
    among: conditionWord(
      z,
      '分母にする行の条件（なければ全行）',
      'condition of the denominator; every row without it',
    ).optional(),
    that: conditionWord(z, '分子にする行の条件', 'condition of the numerator'),
    amount: z
      .string()
      .describe(
        '件数でなく、この数値の列の合計で割合を求める（保険料、保険金額など） | number column by whose sums the share is taken, instead of the number of rows',
      )
      .optional(),
    by: byCategoryWord(z),
    'count-unit': z.string().describe('分子・分母の単位 | unit of numerator and denominator').optional(),
  }),
  examples: [
    `percentage: applications
among: { 種別: 生保 }
that: { 推奨: false }
count-unit: 件
rounding: truncate`,
    `percentage: policies
among: { 種別: 生保 }
that: { 終了日: { empty: true } }
date: 始期日
span: { months: 18 }
amount: 保険料
count-unit: 千円`,
    `percentage: applications
that: { 推奨: true }
by: 種別
count-unit: 件`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('percentage');
    if (!source) return null;
    const among = resolver.condition(source, words['among'], ['among']);
    const that = resolver.condition(source, words['that'], ['that']);
    const amount = readSummed(words, source, resolver, { key: 'amount', unit: 'count-unit' });
    const split = readByCategory(words, source, resolver);
    if (among === false || !that || amount === false || split === false) return null;
    const unit = (words['count-unit'] as string | undefined) ?? null;
    return { source: source.name, among, that, unit, ...(amount && { amount }), ...(split && { split }) };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere({ source: spec.source, that: spec.among }, names, language);
    const that = names.condition(spec.that);
    const of = spec.amount?.of;
    if (language === 'ja')
      return `${source}のうち、${that}であるものの割合${of ? `（${of}の合計による）` : ''}${describeBy(spec.split, language)}`;
    return `of the rows of ${source}, the share where ${that}${of ? `, by the sum of ${of}` : ''}${describeBy(spec.split, language)}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    ...conditionColumns(spec.among),
    ...conditionColumns(spec.that),
    ...summedColumn(spec.amount),
    ...columnsBy(spec.split),
  ],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, spec.among, spec.that, empty), batch, summedColumn(spec.amount), empty),
  amounts: ({ amount }, batch) => (amount ? amountsIn(batch, { ...amount, up: 1 }) : null),
  ...hitsInBase,
};
