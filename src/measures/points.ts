import type { Condition } from '../model/condition.ts';
import { nearest } from '../model/nearest.ts';
import { type Categories, placesIn, readCategories } from './categories.ts';
import { conditionColumns } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum, quantityOf, withinLimits, worthOf } from './exact-sum.ts';
import { isPercent } from './expression-units.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted, Resolver } from './measure.ts';
import { sourceWhere } from './source-where.ts';
import { amountWord, sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly by: string;
  readonly labels: readonly string[];
  /** Points of each category in steps of 10^-decimals. */
  readonly weights: Readonly<Record<string, number>>;
  readonly decimals: number;
  readonly that: Condition | null;
}

/**
 * Points by kind: every row counts as much as its category weighs, and the parts are the points of each
 * category. Every category has a weight, 0 among them; a row without a category has no points that anybody
 * knows, so it is named. A cell of several categories has the points of each. No row is 0.
 */
export const points: Counted<Spec, readonly ExactSum[]> = {
  by: 'rows',
  additive: true,
  weighs: true,
  dated: true,
  adds: 'count',
  charts: ['bars', 'months'],
  words: (z) => ({
    points: sourceWord(z, '点数に直して合計するソース | source whose rows are worth points'),
    by: z.string().describe('点数を決める区分の列 | category column that decides the points'),
    weights: z
      .record(z.string(), amountWord(z))
      .describe(
        '区分ごとの1件の点数（すべての区分に。0 でもよい） | points of one row of each category; 0 is a weight too',
      ),
    that: thatWord(z),
  }),
  examples: [
    `points: activities
by: 種別
weights: { 振返り: 1.5, 会議: 3 }
that: { チーム: 第2チーム }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('points');
    if (!source) return null;
    const by = readCategories('by', words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    const weighed = by && readWeights(by, words['weights'] as Record<string, number | string>, resolver);
    const unit = words['unit'];
    if (typeof unit === 'string' && isPercent(unit)) {
      resolver.problem('points-unit', ['unit'], { unit });
      return null;
    }
    return !weighed || that === false ? null : { source: source.name, by: by.column, ...weighed, that };
  },
  format: ({ decimals }, language) => ({
    unit: language === 'ja' ? '点' : '',
    times: 1,
    digits: Math.min(4, decimals),
  }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const weights = spec.labels.map(
      (label) => `${label} ${(spec.weights[label] ?? 0) / 10 ** spec.decimals}`,
    );
    if (language === 'ja') return `${source}を${spec.by}ごとの点数（${weights.join('、')}）に直した合計`;
    return `points of the rows of ${source} by ${spec.by} (${weights.join(', ')})`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.by, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.by], empty),
  amounts(spec, batch) {
    const amounts = new Float64Array(batch.length);
    const weights = spec.labels.map((label) => spec.weights[label] ?? 0);
    const places = placesIn(batch, spec.by, spec.labels);
    for (let row = 0; row < batch.length; row++)
      for (const at of places(row)) amounts[row]! += weights[at] ?? 0;
    return amounts;
  },
  empty: (spec) => spec.labels.map(noSum),
  add(state, batch, rows, _fates, spec) {
    const weights = spec.labels.map((label) => spec.weights[label] ?? 0);
    const places = placesIn(batch, spec.by, spec.labels);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      for (const at of places(row)) addAmount(state[at]!, weights[at]!, batch.weights?.[row]);
    }
  },
  merge(into, from) {
    into.forEach((sum, k) => {
      addSum(sum, from[k]!);
    });
    return into;
  },
  result(state, spec, _period, format) {
    const steps = 10n ** BigInt(spec.decimals);
    const total = state.reduce((sum, one) => sum + worthOf(one), 0n);
    return withinLimits({
      quantity: quantityOf(total, steps),
      parts: spec.labels.map((label, k) => ({
        key: label,
        label,
        quantity: quantityOf(worthOf(state[k]!), steps),
        format,
        adds: true,
      })),
    });
  },
};

/** Points of each category, all in steps of the finest; null after problems. */
function readWeights(
  { column, labels }: Categories,
  written: Readonly<Record<string, number | string>>,
  resolver: Resolver,
): Pick<Spec, 'labels' | 'weights' | 'decimals'> | null {
  const known = new Map(Object.entries(written).map(([label, value]) => [label, resolver.quantity(value)]));
  const unknown = [...known.keys()].filter((label) => !labels.includes(label));
  for (const name of unknown) {
    const near = nearest(name, labels);
    const args = { name, column, known: labels, ...(near !== null && { nearest: near }) };
    resolver.problem('points-category', ['weights', name], args);
  }
  const missing = labels.filter((label) => !known.has(label));
  if (missing.length > 0) resolver.problem('points-missing', ['weights'], { column, missing });
  if (unknown.length > 0 || missing.length > 0) return null;
  const finest = Math.max(1, ...[...known.values()].map(({ d }) => d));
  const weights = Object.fromEntries([...known].map(([label, { n, d }]) => [label, (n * finest) / d]));
  return { labels, weights, decimals: Math.round(Math.log10(finest)) };
}
