import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { UNCLASSIFIED } from '../model/figure.ts';
import { type Amount, amountFormat, amountsIn, dividedByWord, readAmount } from './amounts.ts';
import { placesIn, readCategories } from './categories.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum, withinLimits, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { sourceWhere } from './source-where.ts';
import { summedQuantity } from './summed.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly amount: Amount;
  readonly by: string | null;
  readonly labels: readonly string[];
  readonly several: boolean;
  readonly that: Condition | null;
}

interface State {
  readonly total: ExactSum;
  /** By category; the last one holds rows without one. */
  readonly cells: readonly ExactSum[];
  unclassified: number;
}

/**
 * The sum of a number column, with `by` also by category. It is formed exactly, to the last digit of the
 * column, before it is scaled to the KPI's unit: 1.4 + 1.4 億円 may be 3 億円 in print. No row
 * gives 0. A sum over 9,007,199,254,740,991 steps of the column's last digit (9007 兆円; with two decimals
 * 90 兆円) is a problem and no figure. Source: a bank's published report, domain.md §2.3.
 */
export const sum: Counted<Spec, State> = {
  by: 'rows',
  additive: true,
  weighs: true,
  dated: true,
  adds: 'count',
  charts: ['bars', 'months'],
  words: (z) => ({
    sum: sourceWord(z, '合計を求めるソース | source whose rows are added up'),
    of: z.string().describe('合計する数値の列（保険料、分数など） | number column that is added up'),
    by: z
      .string()
      .describe('合計とともに内訳を示す区分の列 | category column by which the sum is broken down too')
      .optional(),
    'divided-by': dividedByWord(z),
    that: thatWord(z),
  }),
  examples: [
    `sum: policies
of: 保険料
that: { 種別: 損保 }
unit: 千円`,
    `sum: policies
of: 保険料
by: 種別
date: 始期日
span: { months: 18 }
divided-by: 12
unit: 円
note: 年払の保険料を月額に直した値`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('sum');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const by = words['by'] === undefined ? null : readCategories('by', words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    const amount = of && readAmount(of, words, resolver);
    if (!amount || (words['by'] !== undefined && !by) || that === false) return null;
    const { column, labels, several } = by ?? { column: null, labels: [], several: false };
    return { source: source.name, amount, by: column, labels, several, that };
  },
  format: ({ amount }) => amountFormat(amount),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const { of } = spec.amount;
    if (language === 'ja') return `${source}の${of}の合計${spec.by ? `と、${spec.by}ごとの内訳` : ''}`;
    return `sum of ${of} in the rows of ${source}${spec.by ? `, by ${spec.by}` : ''}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.amount.of, ...(spec.by ? [spec.by] : []), ...conditionColumns(spec.that)],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.amount.of], empty),
  amounts: ({ amount }, batch) => amountsIn(batch, amount),
  empty: (spec) => ({
    total: noSum(),
    cells: spec.by === null ? [] : [...spec.labels, ''].map(noSum),
    unclassified: 0,
  }),
  add(state, batch, rows, _fates, spec) {
    const { values } = columnOf(batch, spec.amount.of);
    for (let i = 0; i < rows.length; i++)
      addAmount(state.total, Number(values[rows[i]!]), batch.weights?.[rows[i]!]);
    if (spec.by !== null) addCells(state, batch, rows, spec, spec.by);
  },
  merge(into, from) {
    addSum(into.total, from.total);
    into.cells.forEach((cell, k) => {
      addSum(cell, from.cells[k]!);
    });
    into.unclassified += from.unclassified;
    return into;
  },
  result(state, spec, period, format) {
    const quantity = (cell: ExactSum) => summedQuantity(worthOf(cell), spec.amount);
    const blank = UNCLASSIFIED[period.language];
    const labels = spec.by === null ? [] : [...spec.labels, ...(state.unclassified > 0 ? [blank] : [])];
    return withinLimits({
      quantity: quantity(state.total),
      parts: labels.map((label, k) => ({
        key: label,
        label,
        quantity: quantity(state.cells[k]!),
        format,
        adds: !spec.several,
      })),
    });
  },
};

function addCells(state: State, batch: Batch, rows: Uint32Array, { amount, labels }: Spec, by: string): void {
  const { values } = columnOf(batch, amount.of);
  const places = placesIn(batch, by, labels);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    for (const at of places(row)) {
      addAmount(state.cells[at]!, Number(values[row]), weight);
      if (at === labels.length) state.unclassified += weight;
    }
  }
}
