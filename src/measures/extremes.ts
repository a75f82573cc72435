import { dateText } from '../calendar/day-text.ts';
import type { Condition } from '../model/condition.ts';
import type { Part } from '../model/figure.ts';
import { count } from '../model/quantity.ts';
import { type Amount, amountFormat, dividedByWord, readAmount } from './amounts.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { withinLimits } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted, Language } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { summedQuantity } from './summed.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly amount: Amount;
  readonly that: Condition | null;
  readonly date: string | null;
  readonly unit: string | null;
}

/** The value farthest out so far, the earliest day that has it, and how many rows have it. */
interface State {
  value: number | null;
  day: number | null;
  times: number;
}

/** The highest value of a number column, when it was reached first, and how many rows have it. No row is not measurable. */
export const maximum = extreme('maximum', (a, b) => a > b, {
  ja: '最高値',
  en: 'highest',
});

/** The lowest value of a number column, and the same. */
export const minimum = extreme('minimum', (a, b) => a < b, {
  ja: '最低値',
  en: 'lowest',
});

function extreme(
  verb: 'maximum' | 'minimum',
  beats: (a: number, b: number) => boolean,
  phrase: { ja: string; en: string },
): Counted<Spec, State> {
  return {
    by: 'rows',
    weighs: true,
    dated: true,
    words: (z) => ({
      [verb]: sourceWord(
        z,
        `${phrase.ja}を求めるソース | source in which the ${phrase.en} value is looked for`,
      ),
      of: z.string().describe(`${phrase.ja}を求める数値の列 | number column`),
      'divided-by': dividedByWord(z),
      'count-unit': z
        .string()
        .describe('同じ値の行を数える単位 | unit in which rows of that value are counted')
        .optional(),
      that: thatWord(z),
    }),
    examples: [
      `${verb}: roleplay
of: 合計点
that: { 回: 第1回 }
count-unit: 名`,
      `${verb}: policies
of: 保険料
divided-by: 12
unit: 円
note: 月額`,
    ],
    resolve(words, resolver) {
      const source = resolver.source(verb);
      if (!source) return null;
      const of = resolver.column(source, String(words['of']), ['of'], ['number']);
      const that = resolver.condition(source, words['that'], ['that']);
      const amount = of && readAmount(of, words, resolver);
      if (!amount || that === false) return null;
      const date = (words['date'] as string | undefined) ?? source.date;
      const unit = (words['count-unit'] as string | undefined) ?? null;
      return { source: source.name, amount, that, date, unit };
    },
    format: ({ amount }) => amountFormat(amount),
    describe(spec, _kpi, names, language) {
      const source = sourceWhere(spec, names, language);
      const { of } = spec.amount;
      if (language === 'ja') return `${source}の${of}の${phrase.ja}`;
      return `${phrase.en} ${of} in the rows of ${source}`;
    },
    sourceOf: (spec) => spec.source,
    columnsOf: (spec) => [
      spec.amount.of,
      ...(spec.date === null ? [] : [spec.date]),
      ...conditionColumns(spec.that),
    ],
    select: (spec, batch, empty) =>
      needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.amount.of], empty),
    empty: () => ({ value: null, day: null, times: 0 }),
    add(state, batch, rows, _fates, spec) {
      const { values } = columnOf(batch, spec.amount.of);
      const days = spec.date === null ? null : columnOf(batch, spec.date);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const value = Number(values[row]);
        // Most rows fall short.
        if (state.value !== null && beats(state.value, value)) continue;
        // What is in force may have no day of the source's own.
        const day = days && !days.empty[row] ? Number(days.values[row]) : null;
        take(state, value, day, batch.weights?.[row] ?? 1, beats);
      }
    },
    merge(into, from) {
      if (from.value !== null) take(into, from.value, from.day, from.times, beats);
      return into;
    },
    result({ value, day, times }, spec, { language }) {
      const parts = partsOf(day, times, spec, language);
      if (value === null) return { quantity: null, parts };
      const quantity = summedQuantity(BigInt(value), spec.amount);
      return { ...withinLimits({ quantity, parts: [] }), parts };
    },
  };
}

function take(
  state: State,
  value: number,
  day: number | null,
  times: number,
  beats: (a: number, b: number) => boolean,
): void {
  if (state.value === null || beats(value, state.value)) {
    state.value = value;
    state.day = day;
    state.times = times;
  } else if (value === state.value) {
    if (day !== null && (state.day === null || day < state.day)) state.day = day;
    state.times += times;
  }
}

/** A day is no amount: it is text alone. */
function partsOf(day: number | null, times: number, spec: Spec, language: Language): readonly Part[] {
  const label = LABELS[language];
  const format = countFormat(spec.unit, language);
  const rows = times === 0 ? null : count(times);
  return [
    ...(spec.date === null
      ? []
      : [
          {
            key: 'date',
            label: label.date,
            quantity: null,
            format: countFormat('', language),
            adds: false,
            ...(day !== null && { missing: dateText(day, language) }),
          },
        ]),
    { key: 'times', label: label.times, quantity: rows, format, adds: false },
  ];
}

const LABELS = {
  ja: { date: '最初の日', times: '同じ値のもの' },
  en: { date: 'first on', times: 'rows that have it' },
};
