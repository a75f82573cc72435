import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { type Part, UNCLASSIFIED } from '../model/figure.ts';
import { type Amount, dividedByWord } from './amounts.ts';
import { holdsSeveral } from './categories.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum, sumUnder, withinLimits, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { rank } from './rank.ts';
import { sourceWhere } from './source-where.ts';
import { readSummed, summedColumn, summedFormat, summedQuantity } from './summed.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly by: string;
  /** Of a category, in declared order; null for texts. */
  readonly labels: readonly string[] | null;
  readonly places: number;
  /** What is added up; null where rows are counted. */
  readonly amount: Amount | null;
  /** What the rest is called; null where it is not shown. */
  readonly rest: string | null;
  readonly that: Condition | null;
}

interface State {
  /** By ordinal or text. */
  readonly ranked: Map<number | string, ExactSum>;
  readonly blank: ExactSum;
  blanks: number;
}

/**
 * The categories or texts with the most rows, or with the largest sum, in that order, and the whole of all of
 * them. Whoever equals the last place stands there too: `places: 5` may show six. Equal ones stand in declared
 * order, texts by their characters. A blank cell has no place: it is 未分類, shown when it occurs. A category
 * of the name that `rest` gives to all others is one of them. A personal column is refused.
 */
export const top: Counted<Spec, State> = {
  by: 'rows',
  // Without a list in kpi.yaml the names are those of the rows.
  quotes: ({ labels }) => labels === null,
  weighs: true,
  dated: true,
  charts: ['bars'],
  words: (z) => ({
    top: sourceWord(z, '順位を付けるソース | source in which the most frequent or largest are looked for'),
    by: z
      .string()
      .describe(
        '順位を付ける区分または文字の列（商品名など。個人に関わる列は使えません） | category or text column, not a personal one',
      ),
    places: z
      .int()
      .min(1)
      .max(50)
      .describe(
        '何位まで示すか（同じ値なら超えることがある） | how many places; those equal to the last are shown too',
      )
      .default(5),
    of: z
      .string()
      .describe(
        '件数でなく合計で順位を付けるときの数値の列 | number column by whose sum they are ranked, where not by rows',
      )
      .optional(),
    'divided-by': dividedByWord(z),
    rest: z
      .string()
      .min(1)
      .describe('残りをまとめて示すときの名前（その他 など） | name under which all others are shown')
      .optional(),
    that: thatWord(z),
  }),
  examples: [
    `top: survey
by: 店名
places: 2
rest: その他
that: { 推奨度: { empty: false } }`,
    `top: policies
by: 種別
places: 1
of: 保険料
divided-by: 1000
unit: 千円`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('top');
    if (!source) return null;
    const by = resolver.column(source, String(words['by']), ['by'], ['category', 'flag', 'text']);
    const amount = readSummed(words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!by || amount === false || that === false) return null;
    if (holdsSeveral(by)) {
      resolver.problem('top-several', ['by'], { column: by.name });
      return null;
    }
    const rest = (words['rest'] as string | undefined) ?? null;
    const taken: readonly string[] = Object.values(UNCLASSIFIED);
    if (rest !== null && taken.includes(rest)) resolver.problem('overlay-label', ['rest'], { name: rest });
    // Asking says that the page is to show the column's values.
    const labels = resolver.labels(by);
    return { source: source.name, by: by.name, labels, places: Number(words['places']), amount, rest, that };
  },
  format: ({ amount }, language) => summedFormat(amount, language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const of = spec.amount?.of;
    if (language === 'ja')
      return `${source}の${of ? `${of}の合計` : '件数'}と、それが多い${spec.by}の上位${spec.places}位まで（同じ値は同じ順位とし、すべて示す）`;
    return `${of ? `sum of ${of} in the rows` : 'number of rows'} of ${source}, and the ${spec.by} with the most of it, to place ${spec.places} (equal ones share a place, and all are shown)`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: ({ by, amount, that }) => [by, ...summedColumn(amount), ...conditionColumns(that)],
  select: ({ amount, that }, batch, empty) =>
    needCells(fatesOf(batch, undefined, that, empty), batch, summedColumn(amount), empty),
  empty: () => ({ ranked: new Map(), blank: noSum(), blanks: 0 }),
  add: addRows,
  merge(into, from) {
    addSum(into.blank, from.blank);
    into.blanks += from.blanks;
    for (const [value, sum] of from.ranked) addSum(sumUnder(into.ranked, value), sum);
    return into;
  },
  result(state, spec, period, format) {
    const { shown, others, total } = rank(state.ranked, spec);
    const blank = UNCLASSIFIED[period.language];
    const adds = spec.rest !== null;
    const part = (key: string, label: string, n: bigint): Part => ({
      key,
      label,
      quantity: summedQuantity(n, spec.amount),
      format,
      adds,
    });
    return withinLimits({
      quantity: summedQuantity(total + worthOf(state.blank), spec.amount),
      parts: [
        ...shown.map(({ label, n, place }) => part(label, PLACE[period.language](place, label), n)),
        ...(spec.rest === null ? [] : [part(spec.rest, spec.rest, others)]),
        ...(state.blanks > 0 ? [part(blank, blank, worthOf(state.blank))] : []),
      ],
    });
  },
};

const PLACE = {
  ja: (place: number, label: string) => `${place}位 ${label}`,
  en: (place: number, label: string) => `${place}. ${label}`,
};

function addRows(state: State, batch: Batch, rows: Uint32Array, _fates: Uint8Array, spec: Spec): void {
  const { values, empty } = columnOf(batch, spec.by);
  const amounts = spec.amount && columnOf(batch, spec.amount.of).values;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    const amount = amounts ? Number(amounts[row]) : 1;
    // A text that says as much is no text either.
    if (empty[row] || UNKNOWN.has(values[row]!)) {
      state.blanks += weight;
      addAmount(state.blank, amount, weight);
    } else addAmount(sumUnder(state.ranked, values[row]!), amount, weight);
  }
}

const UNKNOWN: ReadonlySet<number | string> = new Set(Object.values(UNCLASSIFIED));
