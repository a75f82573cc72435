import type { Condition } from '../model/condition.ts';
import { count as countOf } from '../model/quantity.ts';
import { conditionColumns } from './conditions.ts';
import { fatesOf } from './fates.ts';
import type { Counted } from './measure.ts';
import { rowsFormat } from './part-formats.ts';
import { weightOf } from './weights.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly that: Condition | null;
}

/** How many rows of a source meet a condition. No row is 0. */
export const count: Counted<Spec, { n: number }> = {
  by: 'rows',
  additive: true,
  weighs: true,
  dated: true,
  adds: 'count',
  charts: ['months'],
  words: (z) => ({
    count: sourceWord(z, '行を数えるソース | source whose rows are counted'),
    that: thatWord(z),
  }),
  examples: [
    `count: voices
that: { 区分: 不満, 改善: true }
unit: 件`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('count');
    if (!source) return null;
    const that = resolver.condition(source, words['that'], ['that']);
    return that === false ? null : { source: source.name, that };
  },
  format: (_, language) => rowsFormat(language),
  describe(spec, _kpi, names, language) {
    const source = names.source(spec.source);
    if (!spec.that) return language === 'ja' ? `「${source}」の件数` : `number of rows of ${source}`;
    const that = names.condition(spec.that);
    return language === 'ja'
      ? `「${source}」のうち、${that}であるものの件数`
      : `number of rows of ${source} where ${that}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => conditionColumns(spec.that),
  select: (spec, batch, empty) => fatesOf(batch, undefined, spec.that, empty),
  empty: () => ({ n: 0 }),
  add(state, batch, rows) {
    state.n += weightOf(batch, rows);
  },
  merge(into, from) {
    into.n += from.n;
    return into;
  },
  result: (state) => ({ quantity: countOf(state.n), parts: [] }),
};
