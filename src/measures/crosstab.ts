import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { UNCLASSIFIED } from '../model/figure.ts';
import { count } from '../model/quantity.ts';
import { type Axis, placesOf, readAxis, type Slot, slotsOf } from './axis.ts';
import { conditionColumns } from './conditions.ts';
import { fatesOf } from './fates.ts';
import { GAP, type Heading, layGrid, TOTAL } from './grid.ts';
import type { Counted, Language, Period, Resolver } from './measure.ts';
import { weightOf } from './weights.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly that: Condition | null;
}

/** Sums by place on each axis; the last place of each is for rows without a category. */
interface State {
  all: number;
  readonly rows: number[];
  readonly columns: number[];
  /** Row by row. */
  readonly cells: number[];
}

/**
 * Rows in two directions, with the totals of both. A blank category is 未分類 in its direction, shown when it
 * occurs. A month or quarter that has not begun by the as-of day is – unless a row lies in it already. The
 * categories of a column that holds several at once are no members of a sum: a row stands in several cells.
 */
export const crosstab: Counted<Spec, State> = {
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
    `crosstab: activities
rows: quarter
columns: 種別`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('crosstab');
    if (!source) return null;
    const rows = readAxis('rows', words, source, resolver);
    const columns = readAxis('columns', words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!rows || !columns || that === false) return null;
    if (rows.column === columns.column)
      resolver.problem('axes-same', ['columns'], {
        rows: String(words['rows']),
        columns: String(words['columns']),
      });
    for (const [key, axis] of Object.entries({ rows, columns })) checkLabels(key, axis, resolver.problem);
    checkAddresses(rows, columns, resolver.problem);
    return { source: source.name, rows, columns, that };
  },
  format: (_, language) => ({ unit: language === 'ja' ? '件' : '', times: 1, digits: 0 }),
  describe(spec, _kpi, names, language) {
    const source = names.source(spec.source);
    const that = spec.that && names.condition(spec.that);
    const [rows, columns] = [spec.rows, spec.columns].map((axis) => nameOf(axis, language));
    if (language === 'ja')
      return `「${source}」${that ? `で${that}であるもの` : ''}の件数を、${rows}（縦）と${columns}（横）で分けた表`;
    return `number of rows of ${source}${that ? ` where ${that}` : ''}, by ${rows} down and ${columns} across`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.rows.column, spec.columns.column, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) => fatesOf(batch, undefined, spec.that, empty),
  empty(spec, period) {
    const [rows, columns] = [spec.rows, spec.columns].map((axis) => slotsOf(axis, period).length + 1);
    const zeros = (length: number): number[] => Array.from({ length }, () => 0);
    return { all: 0, rows: zeros(rows!), columns: zeros(columns!), cells: zeros(rows! * columns!) };
  },
  add(state, batch, rows, _fates, spec, period) {
    state.all += weightOf(batch, rows);
    addCells(state, batch, rows, spec, period);
  },
  merge(into, from) {
    into.all += from.all;
    for (const name of ['rows', 'columns', 'cells'] as const)
      for (let at = 0; at < from[name].length; at++) into[name][at]! += from[name][at]!;
    return into;
  },
  result(state, spec, period, format) {
    const down = linesOf(spec.rows, state.rows, period);
    const across = linesOf(spec.columns, state.columns, period);
    const width = state.columns.length;
    const several = [spec.rows, spec.columns].some((axis) => axis.by === 'column' && axis.several);
    return {
      quantity: count(state.all),
      ...layGrid(cornerOf(spec, period.language), down, across, period.language, (r, c) => {
        const [row, column] = [down[r]!, across[c]!];
        const n = sumAt(state, row.at, column.at, width);
        const future = n === 0 && (row.future || column.future);
        return {
          quantity: future ? null : count(n),
          format,
          adds: !several && row.at !== null && column.at !== null,
          ...(future && { missing: GAP }),
        };
      }),
    };
  },
};

function addCells(state: State, batch: Batch, rows: Uint32Array, spec: Spec, period: Period): void {
  const down = placesOf(spec.rows, batch, period);
  const across = placesOf(spec.columns, batch, period);
  const width = state.columns.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    const columns = across(row);
    for (const c of columns) state.columns[c]! += weight;
    for (const r of down(row)) {
      state.rows[r]! += weight;
      for (const c of columns) state.cells[r * width + c]! += weight;
    }
  }
}

/** A line of the table: its place in the state, null for the total. */
interface Line extends Heading {
  readonly at: number | null;
  readonly future: boolean;
}

function linesOf(axis: Axis, sums: readonly number[], period: Period): readonly Line[] {
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
    ...(sums[slots.length] === 0 ? [] : [{ key: blank, label: blank, at: slots.length, future: false }]),
    { key: TOTAL[language], label: TOTAL[language], at: null, future: false, total: true },
  ];
}

function sumAt(state: State, row: number | null, column: number | null, width: number): number {
  if (row === null) return column === null ? state.all : state.columns[column]!;
  return column === null ? state.rows[row]! : state.cells[row * width + column]!;
}

const cornerOf = ({ rows, columns }: Spec, language: Language): string =>
  `${nameOf(rows, language)} × ${nameOf(columns, language)}`;

const nameOf = (axis: Axis, language: Language): string =>
  axis.by === 'column' ? axis.column : NAMES[language][axis.by];

const NAMES = { ja: { month: '月', quarter: '四半期' }, en: { month: 'month', quarter: 'quarter' } };

type Problem = Resolver['problem'];

/** A category of the name of a total could not be told from it. */
function checkLabels(key: string, axis: Axis, problem: Problem): void {
  const taken: readonly string[] = [...Object.values(TOTAL), ...Object.values(UNCLASSIFIED)];
  for (const name of labelsOf(axis))
    if (taken.includes(name)) problem('axis-label', [key], { name, column: axis.column });
}

/** `a/b` and `c` make the address of `a` and `b/c`. */
function checkAddresses(rows: Axis, columns: Axis, problem: Problem): void {
  const all = labelsOf(rows).flatMap((row) => labelsOf(columns).map((column) => `${row}/${column}`));
  const twice = all.find((address, at) => all.indexOf(address) !== at);
  if (twice !== undefined) problem('axis-labels-slash', ['columns'], { address: twice });
}

const labelsOf = (axis: Axis): readonly string[] => (axis.by === 'column' ? axis.labels : []);
