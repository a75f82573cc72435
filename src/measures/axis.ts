import { type Day, firstOfMonth, monthNumber, partsOf } from '../calendar/day.ts';
import { monthName } from '../calendar/day-text.ts';
import { type Term, termLabel, termOf } from '../calendar/term.ts';
import type { Batch } from '../model/batch.ts';
import { nearest } from '../model/nearest.ts';
import type { Source } from '../model/source.ts';
import { type Categories, placesIn, readCategories } from './categories.ts';
import { columnOf } from './conditions.ts';
import type { Language, Period, Resolver } from './measure.ts';

/** One side of a table: the categories of a column, or the months or quarters of the period by a date column. */
export type Axis =
  | ({ readonly by: 'column' } & Categories)
  | { readonly by: 'month' | 'quarter'; readonly column: string };

/** A row or column of the table; `begins` is null where it does not stand for days. */
export interface Slot {
  readonly label: string;
  readonly begins: Day | null;
}

/** The axis that a word names, or null after a problem. A column comes before a stretch of time of its name. */
export function readAxis(
  key: string,
  words: Readonly<Record<string, unknown>>,
  source: Source,
  resolver: Resolver,
): Axis | null {
  const name = String(words[key]);
  if (source.columns.has(name)) {
    const categories = readCategories(key, words, source, resolver);
    return categories && { by: 'column', ...categories };
  }
  const by = SPANS.find((span) => span === name);
  if (!by) {
    const near = MEANT[name] ?? nearest(name, [...source.columns.keys(), ...SPANS]);
    const known = [...source.columns.values()]
      .filter(({ type, personal }) => (type === 'category' || type === 'flag') && !personal)
      .map((column) => column.name);
    resolver.problem('axis-unknown', [key], { name, key, known, ...(near && { nearest: near }) });
    return null;
  }
  // Rows that are in force on a day may have begun years before, or have no day of their own.
  if (words['in-force'] !== undefined) {
    resolver.problem('in-force-not-for', ['in-force'], { verb: `${key}: ${name}` });
    return null;
  }
  const date = (words['date'] as string | undefined) ?? source.date;
  if (date === null) resolver.problem('axis-undated', [key], { name, source: source.name });
  return date === null ? null : { by, column: date };
}

const SPANS = ['month', 'quarter'] as const;

/** What an office writes in their place. */
const MEANT: Readonly<Record<string, string>> = {
  月: 'month',
  月別: 'month',
  各月: 'month',
  四半期: 'quarter',
  四半期別: 'quarter',
};

/** Rows or columns of the table, in order; what has no category is no part of them. */
export function slotsOf(axis: Axis, period: Period): readonly Slot[] {
  if (axis.by === 'column') return axis.labels.map((label) => ({ label, begins: null }));
  const [first, last] = [monthNumber(period.first), monthNumber(period.last)];
  if (axis.by === 'month')
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const begins = Math.max(firstOfMonth(first + at), period.first);
      const { year, month } = partsOf(begins);
      const name = monthName(month, period.language);
      const whole = period.language === 'ja' ? `${year}年${name}` : `${name} ${year}`;
      return { label: last - first < 12 ? name : whole, begins };
    });
  const quarters = quartersIn(period);
  const short = quarters.every(({ year }) => year === quarters[0]!.year);
  return quarters.map((quarter) => ({
    label: short ? SHORT[period.language](quarter.index) : termLabel(quarter, period.language),
    begins: Math.max(quarter.first, period.first),
  }));
}

const SHORT: Record<Language, (index: number) => string> = {
  ja: (index) => `第${index}四半期`,
  en: (index) => `Q${index}`,
};

/** Quarters of the fiscal year that the period touches. */
function quartersIn({ first, last, term }: Period): readonly Term[] {
  const months = { year: 12, half: 6, quarter: 3, month: 1 }[term.kind];
  const starts = (((partsOf(term.first).month - 1 - (term.index - 1) * months) % 12) + 12) % 12;
  const found: Term[] = [];
  for (let day = first; day <= last; day = found.at(-1)!.last + 1)
    found.push(termOf('quarter', day, starts + 1));
  return found;
}

/** The places that a row has on an axis; the number of slots itself for a row without a category. */
export function placesOf(axis: Axis, batch: Batch, period: Period): (row: number) => readonly number[] {
  if (axis.by === 'column') return placesIn(batch, axis.column, axis.labels);
  const slots = slotsOf(axis, period);
  const single = slots.map((_, at) => [at] as const);
  const { values } = columnOf(batch, axis.column);
  const byDay = Int32Array.from({ length: period.last - period.first + 1 }, (_, at) =>
    slots.findLastIndex(({ begins }) => begins !== null && begins <= period.first + at),
  );
  return (row) => single[byDay[Number(values[row]) - period.first]!]!;
}
