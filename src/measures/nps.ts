import type { Condition } from '../model/condition.ts';
import { count } from '../model/quantity.ts';
import type { Column } from '../model/source.ts';
import { answered } from './answered.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import { fatesOf } from './fates.ts';
import type { Counted, Resolver } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: string;
  readonly unit: string | null;
  readonly that: Condition | null;
}

interface State {
  promoters: number;
  passives: number;
  detractors: number;
}

/**
 * Net promoter score: of all who answered 0 to 10, the share of 9 and 10 less that of 0 to 6, in points from
 * -100 to 100. Who gave no answer is in no part of it. An answer outside 0 to 10 never gets here: the column
 * must be declared so, and then the row is named. Nobody who answered is not measurable.
 */
export const nps: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: true,
  words: (z) => ({
    nps: sourceWord(z, 'NPSを求めるソース（アンケートの回答） | source of the answers'),
    of: z
      .string()
      .describe(
        '推奨度（0〜10）の列。at-least: 0、at-most: 10 と書いた数値の列 | number column of the answers, declared with at-least: 0 and at-most: 10',
      ),
    'count-unit': z.string().describe('回答の数の単位 | unit of the number of answers').optional(),
    that: thatWord(z),
  }),
  examples: [
    `nps: survey
of: 推奨度
that: { 店名: { not: 西支店 } }
count-unit: 名`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('nps');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!of || that === false) return null;
    checkRange(of, resolver);
    return {
      source: source.name,
      of: of.name,
      unit: (words['count-unit'] as string | undefined) ?? null,
      that,
    };
  },
  format: (_, language) => ({ unit: language === 'ja' ? 'ポイント' : ' points', times: 1, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja')
      return `${source}の${spec.of}について、9〜10の割合から0〜6の割合を引いた値（無回答を除く）`;
    return `share of 9 and 10 less that of 0 to 6 in ${spec.of} of ${source}, those without an answer left out`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.of, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) => answered(fatesOf(batch, undefined, spec.that, empty), batch, spec.of),
  empty: () => ({ promoters: 0, passives: 0, detractors: 0 }),
  add(state, batch, rows, _fates, spec) {
    const { values } = columnOf(batch, spec.of);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const answer = Number(values[row]);
      state[answer >= 9 ? 'promoters' : answer >= 7 ? 'passives' : 'detractors'] += batch.weights?.[row] ?? 1;
    }
  },
  merge(into, from) {
    for (const name of KEYS) into[name] += from[name];
    return into;
  },
  result(state, spec, period) {
    const of = KEYS.reduce((sum, name) => sum + state[name], 0);
    const format = countFormat(spec.unit, period.language);
    const label = LABELS[period.language];
    const part = (key: keyof typeof label, n: number) => ({
      key,
      label: label[key],
      quantity: count(n),
      format,
      adds: false,
    });
    return {
      // No share, which prints 0 and 100 only where it is that exactly: points, half of them below 0.
      quantity: { n: 100 * (state.promoters - state.detractors), d: of },
      parts: [...KEYS.map((key) => part(key, state[key])), part('of', of)],
    };
  },
};

const KEYS = ['promoters', 'passives', 'detractors'] as const;

const LABELS = {
  ja: { promoters: '推奨者(9〜10)', passives: '中立者(7〜8)', detractors: '批判者(0〜6)', of: '回答' },
  en: {
    promoters: 'promoters (9-10)',
    passives: 'passives (7-8)',
    detractors: 'detractors (0-6)',
    of: 'answers',
  },
};

/** Reading then refuses, at its line, an answer that is none. */
function checkRange(column: Column, resolver: Resolver): void {
  const { 'at-least': least, 'at-most': most } = column.settings;
  if (least === 0 && most === 10 && decimalsOf(column) === 0) return;
  resolver.problem('nps-range', ['of'], { column: column.name });
}
