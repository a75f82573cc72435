import type { Condition } from '../model/condition.ts';
import { answered } from './answered.ts';
import { conditionColumns } from './conditions.ts';
import { fatesOf } from './fates.ts';
import { type HitsInBase, hitsInBase } from './hits-in-base.ts';
import type { Counted } from './measure.ts';
import { type ByCategory, byCategoryWord, columnsBy, describeBy, readByCategory } from './shares-by.ts';
import { sourceWhere } from './source-where.ts';
import { amountWord, sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: string;
  /** The answers that count. */
  readonly top: Condition;
  readonly that: Condition | null;
  readonly unit: string | null;
  readonly split?: ByCategory;
}

/**
 * Of all who answered a question, the share of those whose answer is one of the best: one of the `levels`, or a
 * number not below `at-least`. Who gave no answer is not in the base, which is a part. Nobody who answered is
 * not measurable.
 */
export const topBox: Counted<Spec, HitsInBase> = {
  by: 'rows',
  weighs: true,
  dated: true,
  adds: 'share',
  charts: ['share'],
  words: (z) => ({
    'top-box': sourceWord(z, '高い評価の割合を求めるソース（アンケートの回答） | source of the answers'),
    of: z.string().describe('評価の列（区分か数値） | column of the answers, category or number'),
    levels: z
      .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)])
      .describe('高い評価とみなす答え（[満足, やや満足] など） | answers that count')
      .optional(),
    'at-least': amountWord(z)
      .describe(
        'これ以上を高い評価とみなす（数値の列のとき） | answers from this on count, in a number column',
      )
      .optional(),
    by: byCategoryWord(z),
    'count-unit': z.string().describe('回答の数の単位 | unit of the number of answers').optional(),
    that: thatWord(z),
  }),
  examples: [
    `top-box: survey
of: 満足度
at-least: 4
by: 説明
count-unit: 名`,
    `top-box: survey
of: 説明
levels: [とてもよい, よい]
that: { 店名: { not: 西支店 } }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('top-box');
    if (!source) return null;
    const { levels, 'at-least': least } = words;
    if ((levels === undefined) === (least === undefined)) {
      resolver.problem('top-box-levels', least === undefined ? [] : ['levels']);
      return null;
    }
    const types = levels === undefined ? ['number'] : ['category', 'flag', 'number', 'text'];
    const of = resolver.column(source, String(words['of']), ['of'], types);
    const that = resolver.condition(source, words['that'], ['that']);
    const split = readByCategory(words, source, resolver);
    if (!of || that === false || split === false) return null;
    const top =
      levels === undefined
        ? resolver.condition(source, { [of.name]: { 'at-least': least } }, ['at-least'])
        : resolver.condition(source, { [of.name]: levels }, ['levels']);
    if (!top) return null;
    const unit = (words['count-unit'] as string | undefined) ?? null;
    return { source: source.name, of: of.name, top, that, unit, ...(split && { split }) };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const top = names.condition(spec.top);
    if (language === 'ja')
      return `${source}のうち${spec.of}に回答のあるものに占める、${top}であるものの割合${describeBy(spec.split, language)}`;
    return `of the rows of ${source} that answer ${spec.of}, the share where ${top}${describeBy(spec.split, language)}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.of, ...conditionColumns(spec.that), ...columnsBy(spec.split)],
  select: (spec, batch, empty) => answered(fatesOf(batch, spec.that, spec.top, empty), batch, spec.of),
  ...hitsInBase,
};
