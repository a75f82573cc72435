import type { Condition } from '../model/condition.ts';
import { conditionColumns } from './conditions.ts';
import { fatesOf } from './fates.ts';
import { type HitsInBase, hitsInBase } from './hits-in-base.ts';
import type { Counted } from './measure.ts';
import { conditionWord, sourceWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly among: Condition | null;
  readonly that: Condition;
  readonly unit: string | null;
}

/** Of the rows that meet `among`, the share that meets `that`. No row at all is not measurable. */
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
    'count-unit': z.string().describe('分子・分母の単位 | unit of numerator and denominator').optional(),
  }),
  examples: [
    `percentage: applications
among: { 種別: 生保 }
that: { 推奨: false }
count-unit: 件
rounding: truncate`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('percentage');
    if (!source) return null;
    const among = resolver.condition(source, words['among'], ['among']);
    const that = resolver.condition(source, words['that'], ['that']);
    if (among === false || !that) return null;
    return { source: source.name, among, that, unit: (words['count-unit'] as string | undefined) ?? null };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = names.source(spec.source);
    const that = names.condition(spec.that);
    const among = spec.among && names.condition(spec.among);
    if (language === 'ja')
      return `「${source}」${among ? `で${among}であるもの` : ''}のうち、${that}であるものの割合`;
    return `of the rows of ${source}${among ? ` where ${among}` : ''}, the share where ${that}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [...conditionColumns(spec.among), ...conditionColumns(spec.that)],
  select: (spec, batch, empty) => fatesOf(batch, spec.among, spec.that, empty),
  ...hitsInBase,
};
