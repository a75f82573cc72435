import type { Condition } from '../model/condition.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: string;
  /** The column stores whole numbers of 1 / 10^decimals. */
  readonly decimals: number;
  readonly that: Condition | null;
}

/** The highest value of a number column. No row is not measurable. */
export const maximum: Counted<Spec, { highest: number | null }> = {
  by: 'rows',
  weighs: true,
  dated: true,
  words: (z) => ({
    maximum: sourceWord(z, '最高値を求めるソース | source in which the highest value is looked for'),
    of: z.string().describe('最高値を求める数値の列 | number column'),
    that: thatWord(z),
  }),
  examples: [
    `maximum: roleplay
of: 合計点
that: { 回: 第1回 }
unit: 点`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('maximum');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const that = resolver.condition(source, words['that'], ['that']);
    return !of || that === false
      ? null
      : { source: source.name, of: of.name, decimals: decimalsOf(of), that };
  },
  format: (spec) => ({ unit: '', times: 1, digits: spec.decimals }),
  describe(spec, _kpi, names, language) {
    const source = names.source(spec.source);
    const that = spec.that && names.condition(spec.that);
    if (language === 'ja') return `「${source}」${that ? `で${that}であるもの` : ''}の${spec.of}の最高値`;
    return `highest ${spec.of} in the rows of ${source}${that ? ` where ${that}` : ''}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.of, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.of], empty),
  empty: () => ({ highest: null }),
  add(state, batch, rows, _fates, spec) {
    const { values } = columnOf(batch, spec.of);
    for (let i = 0; i < rows.length; i++) state.highest = higher(state.highest, Number(values[rows[i]!]));
  },
  merge(into, from) {
    if (from.highest !== null) into.highest = higher(into.highest, from.highest);
    return into;
  },
  result: ({ highest }, spec) => ({
    quantity: highest === null ? null : { n: highest, d: 10 ** spec.decimals },
    parts: [],
  }),
};

const higher = (a: number | null, b: number): number => (a === null || b > a ? b : a);
