import { dayOf, daysInMonth, partsOf } from '../calendar/day.ts';
import type { Interval } from '../calendar/term.ts';

/** A date as written, already in half width: `date` says whether it lies in one of the intervals. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly isInTerm: boolean;
}

/**
 * Dates in a text of half-width characters: 2024年9月30日, 令和6年9月30日, 2024/9/30, 2024-09-30, 9/30,
 * 9月30日, 2024年9月, 9月, 2024年. A date without a year lies in the term if it does so in some year;
 * a month or a year if one of its days does.
 */
export function writtenDates(text: string, intervals: readonly Interval[]): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isInTerm: intervals.some((interval) => overlaps(partsIn(match.groups!), interval)),
  }));
}

const DATE = new RegExp(
  [
    '(?<![\\d.,/-])(?:(?<y1>\\d{4})年|(?:令和|R)(?<r1>元|\\d{1,2})年)(?!度)(?:(?<m1>\\d{1,2})月(?:(?<d1>\\d{1,2})日)?)?',
    '(?<![\\d.,/-])(?:(?<y2>\\d{4})|R(?<r2>\\d{1,2}))(?<sep>[./-])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2})(?![\\d/-]|\\.\\d)',
    '(?<![\\d.,/-])(?<y4>\\d{4})/(?<m4>\\d{1,2})(?![\\d/.])',
    '(?<![\\d.,/-])(?<m3>\\d{1,2})(?:月(?<d3>\\d{1,2})日|月(?!\\d)|/(?<d4>\\d{1,2})(?![\\d/]|\\.\\d))',
  ].join('|'),
  'g',
);

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function partsIn(groups: Readonly<Record<string, string | undefined>>): Parts {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => groups[name]).find((value) => value !== undefined);
  const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value));
  const reiwa = first('r1', 'r2');
  const year =
    reiwa === undefined ? number(first('y1', 'y2', 'y4')) : 2018 + (reiwa === '元' ? 1 : Number(reiwa));
  return { year, month: number(first('m1', 'm2', 'm3', 'm4')), day: number(first('d1', 'd2', 'd3', 'd4')) };
}

function overlaps({ year, month, day }: Parts, { first, last }: Interval): boolean {
  const from = partsOf(first).year;
  const years = year === null ? range(from, partsOf(last).year) : [year];
  return years.some((y) => {
    const start = dayOf(y, month ?? 1, day ?? 1);
    const endMonth = month ?? 12;
    if (start === null) return false;
    const end = dayOf(y, endMonth, day ?? daysInMonth(y, endMonth));
    return end !== null && start <= last && end >= first;
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
