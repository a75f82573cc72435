import type { Condition } from '../model/condition.ts';
import { UNCLASSIFIED } from '../model/figure.ts';
import { type Amount, dividedByWord } from './amounts.ts';
import { type Axis, readAxis, type Slot, slotsOf } from './axis.ts';
import { checkAddresses, checkLabels } from './axis-labels.ts';
import { conditionColumns } from './conditions.ts';
import { type CrossedSums, crossedSums, type Sum, sumAt } from './crossed-sums.ts';
import { withinLimits, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import { GAP, type Heading, layGrid, TOTAL } from './grid.ts';
import type { Counted, Language, Period } from './measure.ts';
import { sourceWhere } from './source-where.ts';
import { readSummed, summedColumn, summedFormat, summedQuantity } from './summed.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly rows: Axis;
  readonly columns: Axis;
  /** What is added up; null where rows are counted. */
  readonly amount: Amount | null;
  readonly that: Condition | null;
}

/**
 * Rows, or the sum of a number column, in two directions, with the totals of both. A blank category is 未分類
 * in its direction, shown when it occurs. A month or quarter that has not begun by the as-of day is – unless a
 * row lies in it already. The categories of a column that holds several at once are no members of a sum: a row
 * stands in several cells.
 */
export const crosstab: Counted<Spec, CrossedSums> = {
  by: 'rows',
  additive: true,
  weighs: true,
  dated: true,
  words: (z) => ({
    crosstab: sourceWord(
      z,
      '2つの方向に分けて数えるソース | source whose rows are counted in two directions',
    ),
    rows: z
      .string()
      .describe(
        '縦に並べる区分の列（または month、quarter） | category column down the side, or month, quarter',
      ),
    columns: z
      .string()
      .describe(
        '横に並べる区分の列（または month、quarter） | category column along the top, or month, quarter',
      ),
    of: z
      .string()
      .describe(
        '件数でなく合計を示すときの数値の列（保険料など） | number column that is added up, where not rows are counted',
      )
      .optional(),
    'divided-by': dividedByWord(z),
    that: thatWord(z),
  }),
  examples: [
    `crosstab: voices
rows: 区分
columns: month`,
    `crosstab: voices
rows: 区分
columns: チーム
that: { 改善: true }`,
    `crosstab: policies
rows: quarter
columns: 種別
of: 保険料
unit: 千円
digits: 1`,
    `crosstab: policies
rows: 種別
columns: month
of: 保険料
divided-by: 12
unit: 円
note: 年払の保険料を月額に直した値`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('crosstab');
    if (!source) return null;
    const rows = readAxis('rows', words, source, resolver);
    const columns = readAxis('columns', words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    const amount = readSummed(words, source, resolver);
    if (!rows || !columns || amount === false || that === false) return null;
    if (rows.column === columns.column)
      resolver.problem('axes-same', ['columns'], {
        rows: String(words['rows']),
        columns: String(words['columns']),
      });
    checkLabels('rows', rows, TOTAL, resolver.problem);
    checkLabels('columns', columns, TOTAL, resolver.problem);
    checkAddresses(rows, columns, resolver.problem);
    return { source: source.name, rows, columns, amount, that };
  },
  format: ({ amount }, language) => summedFormat(amount, language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const [rows, columns] = [spec.rows, spec.columns].map((axis) => nameOf(axis, language));
    const of = spec.amount?.of;
    if (language === 'ja')
      return `${source}の${of ? `${of}の合計` : '件数'}を、${rows}（縦）と${columns}（横）で分けた表`;
    return `${of ? `sum of ${of} in the rows` : 'number of rows'} of ${source}, by ${rows} down and ${columns} across`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: ({ rows, columns, amount, that }) => [
    ...[rows.column, columns.column],
    ...summedColumn(amount),
    ...conditionColumns(that),
  ],
  monthsOf: ({ rows, columns, that }) =>
    [rows, columns]
      .filter(({ by, column }) => by !== 'column' && !conditionColumns(that).includes(column))
      .map(({ column }) => column),
  select: ({ amount, that }, batch, empty) =>
    needCells(fatesOf(batch, undefined, that, empty), batch, summedColumn(amount), empty),
  ...crossedSums,
  result(state, spec, period, format) {
    const down = linesOf(spec.rows, state.rows, period);
    const across = linesOf(spec.columns, state.columns, period);
    const several = [spec.rows, spec.columns].some((axis) => axis.by === 'column' && axis.several);
    const quantity = (sum: Sum) => summedQuantity(worthOf(sum), spec.amount);
    return withinLimits({
      quantity: quantity(state.all),
      ...layGrid(cornerOf(spec, period.language), down, across, period.language, (r, c) => {
        const [row, column] = [down[r]!, across[c]!];
        const sum = sumAt(state, row.at, column.at);
        const future = sum.count === 0 && (row.future || column.future);
        return {
          quantity: future ? null : quantity(sum),
          format,
          adds: !several && row.at !== null && column.at !== null,
          ...(future && { missing: GAP }),
        };
      }),
    });
  },
};

/** A line of the table: its place in the state, null for the total. */
interface Line extends Heading {
  readonly at: number | null;
  readonly future: boolean;
}

function linesOf(axis: Axis, sums: readonly Sum[], period: Period): readonly Line[] {
  const { language, asOf } = period;
  const slots: readonly Slot[] = slotsOf(axis, period);
  const blank = UNCLASSIFIED[language];
  return [
    ...slots.map(({ label, begins }, at) => ({
      key: label,
      label,
      at,
      future: begins !== null && begins > asOf,
    })),
    ...(sums[slots.length]!.count === 0
      ? []
      : [{ key: blank, label: blank, at: slots.length, future: false }]),
    { key: TOTAL[language], label: TOTAL[language], at: null, future: false, total: true },
  ];
}

const cornerOf = ({ rows, columns }: Spec, language: Language): string =>
  `${nameOf(rows, language)} × ${nameOf(columns, language)}`;

const nameOf = (axis: Axis, language: Language): string =>
  axis.by === 'column' ? axis.column : NAMES[language][axis.by];

const NAMES = { ja: { month: '月', quarter: '四半期' }, en: { month: 'month', quarter: 'quarter' } };
