import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import { mover } from './durations.ts';
import { addAmount, addSum, type ExactSum, noSum, quantityOf, withinLimits, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import { type Counted, Fate, type Period } from './measure.ts';
import { sourceWhere } from './source-where.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** The column whose sums are compared; null compares numbers of rows. */
  readonly amount: { readonly column: string; readonly decimals: number } | null;
  readonly that: Condition | null;
}

interface State {
  readonly kept: ExactSum;
  readonly begun: ExactSum;
}

/**
 * Of the rows that reach their 13th (25th, 37th …) month in the period, the share still in force on that
 * day, by number or by amount. A row that ends on that very day has reached it. Rows whose month is
 * still to come by the as-of day are left out.
 */
export const cohort: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: false,
  words: (z) => ({
    cohort: sourceWord(z, '継続率を求めるソース | source of the contracts that are followed'),
    from: z.string().describe('始まりの日の列 | date column of the beginning'),
    to: z
      .string()
      .describe('終わりの日の列（空欄は継続中） | date column of the end; blank is still in force'),
    months: z.int().min(1).max(600).describe('何か月目か（13, 25, 37） | month that is looked at'),
    amount: z
      .string()
      .describe('金額で比べるときの列（ANPなど） | number column whose sums are compared')
      .optional(),
    that: thatWord(z),
  }),
  examples: [
    `cohort: policies
from: 始期日
to: 終了日
months: 13
amount: 保険料
that: { 種別: 生保 }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('cohort');
    if (!source) return null;
    const from = resolver.column(source, String(words['from']), ['from'], ['date']);
    const to = resolver.column(source, String(words['to']), ['to'], ['date']);
    const wanted = words['amount'] as string | undefined;
    const amount = wanted === undefined ? null : resolver.column(source, wanted, ['amount'], ['number']);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!from || !to || (wanted !== undefined && !amount) || that === false) return null;
    return {
      source: source.name,
      from: from.name,
      to: to.name,
      months: Number(words['months']),
      amount: amount && { column: amount.name, decimals: decimalsOf(amount) },
      that,
    };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja') {
      const by = spec.amount ? `${spec.amount.column}の合計` : '件数';
      return `${source}のうち、期間中に${spec.from}から${spec.months}か月目を迎えたもので、その日に継続している割合（${by}による）`;
    }
    return `of the rows of ${source} that reach month ${spec.months} after ${spec.from} in the term, the share still in force, by ${spec.amount?.column ?? 'number'}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    spec.from,
    spec.to,
    ...(spec.amount ? [spec.amount.column] : []),
    ...conditionColumns(spec.that),
  ],
  select(spec, batch, empty, period) {
    const needed = [spec.from, ...(spec.amount ? [spec.amount.column] : [])];
    const fates = needCells(fatesOf(batch, undefined, spec.that, empty), batch, needed, empty);
    const reached = reachedOn(spec, batch);
    const to = columnOf(batch, spec.to);
    for (let i = 0; i < fates.length; i++) {
      if (fates[i] !== Fate.Hit) continue;
      const day = reached(i);
      if (!isDue(day, period)) fates[i] = Fate.LeftOut;
      else if (!to.empty[i] && Number(to.values[i]) < day) fates[i] = Fate.Base;
    }
    return fates;
  },
  empty: () => ({ kept: noSum(), begun: noSum() }),
  add(state, batch, rows, fates, spec) {
    const amounts = spec.amount && columnOf(batch, spec.amount.column).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const amount = amounts ? Number(amounts[row]) : 1;
      addAmount(state.begun, amount, batch.weights?.[row]);
      if (fates[row] === Fate.Hit) addAmount(state.kept, amount, batch.weights?.[row]);
    }
  },
  merge(into, from) {
    addSum(into.kept, from.kept);
    addSum(into.begun, from.begun);
    return into;
  },
  result(state, spec, period, format) {
    const label = LABELS[period.language];
    const decimals = spec.amount?.decimals ?? 0;
    const amounts = { ...format, unit: '', times: 1, digits: decimals };
    const [kept, begun] = [worthOf(state.kept), worthOf(state.begun)];
    const part = (key: 'kept' | 'begun', n: bigint) => ({
      key,
      label: label[key],
      quantity: quantityOf(n, 10n ** BigInt(decimals)),
      format: amounts,
      adds: false,
    });
    const quantity = begun < 0n ? quantityOf(-kept, -begun) : quantityOf(kept, begun);
    return withinLimits({ quantity, parts: [part('kept', kept), part('begun', begun)] });
  },
};

const LABELS = { ja: { kept: '継続', begun: '対象' }, en: { kept: 'in force', begun: 'out of' } };

const isDue = (day: number, { first, last, asOf }: Period): boolean =>
  day >= first && day <= last && day <= asOf;

function reachedOn(spec: Spec, batch: Batch): (row: number) => number {
  const from = columnOf(batch, spec.from).values;
  const move = mover({ n: spec.months, unit: 'months' }, 1);
  return (row) => move(Number(from[row]));
}
