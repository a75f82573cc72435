import type { Condition } from '../model/condition.ts';
import { count } from '../model/quantity.ts';
import { dayOfStock } from '../model/validity.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import { type Counted, Fate, type Period } from './measure.ts';
import { rowsFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly from: string;
  readonly to: string | null;
  readonly at: 'start' | 'end';
  readonly that: Condition | null;
}

/**
 * How many rows are valid on a day: begun on or before it, and not ended before it (a blank end is
 * still valid). The day is the last of the term, or its eve with `at: start`; a term that is not over
 * is looked at on the as-of day. Both days are parts.
 */
export const stock: Counted<Spec, { start: number; end: number }> = {
  by: 'rows',
  weighs: true,
  dated: false,
  words: (z) => ({
    stock: sourceWord(z, '残高を数えるソース | source whose valid rows are counted'),
    from: z.string().describe('有効になる日の列 | date column from which a row is valid'),
    to: z
      .string()
      .describe(
        '有効な最後の日の列（空欄は継続中） | date column of the last valid day; blank is still valid',
      )
      .optional(),
    at: z
      .enum(['start', 'end'])
      .describe('期首（前日）か期末か | eve of the term or its last day')
      .default('end'),
    that: thatWord(z),
  }),
  examples: [
    `stock: policies
from: 始期日
to: 終了日
at: end
that: { 種別: 生保 }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('stock');
    if (!source) return null;
    const from = resolver.column(source, String(words['from']), ['from'], ['date']);
    const to =
      words['to'] === undefined ? null : resolver.column(source, String(words['to']), ['to'], ['date']);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!from || (words['to'] !== undefined && !to) || that === false) return null;
    return {
      source: source.name,
      from: from.name,
      to: to?.name ?? null,
      at: words['at'] as Spec['at'],
      that,
    };
  },
  format: (_, language) => rowsFormat(language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja')
      return `${source}のうち、${spec.at === 'end' ? '期末' : '期首'}に有効な件数（${spec.from}から${spec.to ?? '無期限'}まで）`;
    return `number of rows of ${source} valid at the ${spec.at} of the term, from ${spec.from}${spec.to ? ` to ${spec.to}` : ''}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.from, ...(spec.to ? [spec.to] : []), ...conditionColumns(spec.that)],
  select(spec, batch, empty, period) {
    const fates = needCells(fatesOf(batch, undefined, spec.that, empty), batch, [spec.from], empty);
    const valid = validOn(spec, batch);
    const { start, end } = daysOf(period);
    for (let i = 0; i < fates.length; i++) {
      if (fates[i] === Fate.Hit && !valid(i, start) && !valid(i, end)) fates[i] = Fate.LeftOut;
    }
    return fates;
  },
  empty: () => ({ start: 0, end: 0 }),
  add(state, batch, rows, _fates, spec, period) {
    const valid = validOn(spec, batch);
    const { start, end } = daysOf(period);
    for (let i = 0; i < rows.length; i++) {
      const weight = batch.weights?.[rows[i]!] ?? 1;
      if (valid(rows[i]!, start)) state.start += weight;
      if (valid(rows[i]!, end)) state.end += weight;
    }
  },
  merge(into, from) {
    into.start += from.start;
    into.end += from.end;
    return into;
  },
  result(state, spec, period, format) {
    const label = LABELS[period.language];
    return {
      quantity: count(state[spec.at]),
      parts: [
        { key: 'start', label: label.start, quantity: count(state.start), format, adds: false },
        { key: 'end', label: label.end, quantity: count(state.end), format, adds: false },
      ],
    };
  },
};

const LABELS = { ja: { start: '期首', end: '期末' }, en: { start: 'start', end: 'end' } };

const daysOf = (period: Period): { start: number; end: number } => ({
  start: period.first - 1,
  end: dayOfStock(period),
});

function validOn(spec: Spec, batch: Parameters<typeof columnOf>[0]): (row: number, day: number) => boolean {
  const from = columnOf(batch, spec.from).values;
  const to = spec.to === null ? null : columnOf(batch, spec.to);
  return (row, day) =>
    Number(from[row]) <= day && (!to || Boolean(to.empty[row]) || Number(to.values[row]) >= day);
}
