import { type Day, partsOf } from './day.ts';
import type { Interval } from './term.ts';

/** 2024年4月1日〜2024年9月30日, or 1 April 2024 – 30 September 2024. */
export function intervalText({ first, last }: Interval, language: 'ja' | 'en'): string {
  // All figures of a term say the same days, and say them twice.
  const key = `${first} ${last} ${language}`;
  const made =
    intervals.get(key) ?? [first, last].map((day) => dateText(day, language)).join(UNTIL[language]);
  intervals.set(key, made);
  return made;
}

const UNTIL = { ja: '〜', en: ' – ' } as const;

const intervals = new Map<string, string>();

/** 2024年4月1日, or 1 April 2024. */
export function dateText(day: Day, language: 'ja' | 'en'): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return language === 'ja'
    ? `${year}年${month}月${dayOfMonth}日`
    : `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** 4月, or April. */
export const monthName = (month: number, language: 'ja' | 'en'): string =>
  language === 'ja' ? `${month}月` : (MONTH_NAMES[month - 1] ?? '').slice(0, 3);

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
