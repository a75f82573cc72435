import { monthNumber } from '../calendar/day.ts';
import type { Condition } from '../model/condition.ts';
import { count } from '../model/quantity.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import { type Counted, Fate, type Period } from './measure.ts';
import { countFormat, timesFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { spansOf } from './spans.ts';
import { conditionWord, sourceWord, thatWord } from './words.ts';

type Every = 'month' | 'quarter' | 'half' | 'year';

interface Spec {
  readonly source: string;
  readonly date: string;
  readonly every: Every;
  readonly times: number;
  /** Groups that must each keep the frequency: the column, and its values as stored. */
  readonly groups: {
    readonly column: string;
    readonly values: readonly (number | string)[];
    readonly words: readonly string[];
  } | null;
  readonly that: Condition | null;
}

/** Rows by group and month. */
type State = Map<string, number>;

/**
 * Whether something was done `times` in every month (quarter …) by every group of a declared list.
 * A group or month without rows is 0, not absent; spans that are not over by the as-of day are not
 * due and not asked. The figure is kept / due; `minimum` is the fewest times in any span and group.
 */
export const frequency: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: true,
  words: (z) => ({
    frequency: sourceWord(z, '頻度を確かめるソース | source whose rows are the occasions'),
    that: thatWord(z),
    every: z
      .enum(['month', 'quarter', 'half', 'year'])
      .describe('ひと区切りの長さ | length of one span')
      .default('month'),
    times: z.int().min(1).describe('ひと区切りに行う回数 | how often in each span').default(1),
    'for-each': conditionWord(
      z,
      'それぞれが行うべきグループ（列: [値, …]）',
      'groups that must each do it, column: [values]',
    ).optional(),
  }),
  examples: [
    `frequency: activities
that: { 種別: 振返り }
every: month
times: 1
for-each: { チーム: [第1チーム, 第2チーム] }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('frequency');
    if (!source) return null;
    const that = resolver.condition(source, words['that'], ['that']);
    const groups = resolver.condition(source, words['for-each'], ['for-each']);
    const date = (words['date'] as string | undefined) ?? source.date;
    if (date === null) resolver.problem('frequency-date', ['frequency'], { source: source.name });
    if (words['in-force'] !== undefined)
      resolver.problem('in-force-not-for', ['in-force'], { verb: 'frequency' });
    if (groups && groups.is !== 'in') resolver.problem('frequency-groups', ['for-each']);
    // Asking for labels says that figures are grouped by the column, which a personal one must not be.
    if (groups && groups.is === 'in') resolver.labels(source.columns.get(groups.column)!);
    if (that === false || groups === false || date === null || (groups && groups.is !== 'in')) return null;
    return {
      source: source.name,
      date,
      every: words['every'] as Every,
      times: Number(words['times']),
      groups: groups && { column: groups.column, values: groups.values, words: groups.words },
      that,
    };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const groups = spec.groups;
    if (language === 'ja') {
      const who = groups ? `${groups.words.join('・')}の各${groups.column}が` : '';
      return `${source}を${who}${EVERY.ja[spec.every]}${spec.times}回以上行った割合`;
    }
    const who = groups ? ` by each ${groups.column} of ${groups.words.join(', ')}` : '';
    return `share of ${EVERY.en[spec.every]}s in which ${source} was done at least ${spec.times} times${who}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    spec.date,
    ...(spec.groups ? [spec.groups.column] : []),
    ...conditionColumns(spec.that),
  ],
  monthsOf: ({ date, that }) => (conditionColumns(that).includes(date) ? [] : [date]),
  select(spec, batch, empty) {
    const fates = fatesOf(batch, undefined, spec.that, empty);
    if (!spec.groups) return fates;
    needCells(fates, batch, [spec.groups.column], empty);
    const { values } = columnOf(batch, spec.groups.column);
    for (let i = 0; i < fates.length; i++)
      if (fates[i] === Fate.Hit && !spec.groups.values.includes(values[i]!)) fates[i] = Fate.LeftOut;
    return fates;
  },
  empty: () => new Map(),
  add(state, batch, rows, _fates, spec) {
    const dates = columnOf(batch, spec.date).values;
    const groups = spec.groups && columnOf(batch, spec.groups.column).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const key = keyOf(
        groups ? spec.groups!.values.indexOf(groups[row]!) : 0,
        monthNumber(Number(dates[row])),
      );
      state.set(key, (state.get(key) ?? 0) + (batch.weights?.[row] ?? 1));
    }
  },
  merge(into, from) {
    for (const [key, n] of from) into.set(key, (into.get(key) ?? 0) + n);
    return into;
  },
  result(state, spec, period) {
    const counts = countsDue(state, spec, period);
    const kept = counts.filter((n) => n >= spec.times).length;
    const spans = countFormat('', period.language);
    const times = timesFormat(period.language);
    const label = LABELS[period.language];
    const minimum = counts.length === 0 ? null : count(counts.reduce((a, b) => Math.min(a, b)));
    return {
      quantity: { n: kept, d: counts.length },
      parts: [
        { key: 'minimum', label: label.minimum, quantity: minimum, format: times, adds: false },
        { key: 'kept', label: label.kept, quantity: count(kept), format: spans, adds: false },
        { key: 'of', label: label.of, quantity: count(counts.length), format: spans, adds: false },
        { key: 'times', label: label.times, quantity: count(spec.times), format: times, adds: false },
      ],
    };
  },
};

const LABELS = {
  ja: { minimum: '最も少ないところの回数', kept: '行えた区切り', of: '対象の区切り', times: '決めた回数' },
  en: { minimum: 'fewest times', kept: 'spans kept', of: 'spans due', times: 'times to be done' },
};

const EVERY = {
  ja: { month: '毎月', quarter: '四半期ごとに', half: '半期ごとに', year: '毎年' },
  en: { month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' },
};

const keyOf = (group: number, month: number): string => `${group}:${month}`;

function countsDue(state: State, spec: Spec, period: Period): number[] {
  const groups = spec.groups?.values.length ?? 1;
  const due = spansOf(period, spec.every).filter((span) => span.last <= period.asOf);
  return due.flatMap((span) =>
    Array.from({ length: groups }, (_, group) =>
      span.months.reduce((sum, month) => sum + (state.get(keyOf(group, month)) ?? 0), 0),
    ),
  );
}
