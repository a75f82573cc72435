import { type Day, isoOf } from '../calendar/day.ts';
import type { ColumnType, Fault } from './column-type.ts';
import { type DateSettings, readDate } from './date-forms.ts';
import { remember } from './remember.ts';
import { blankWords } from './words.ts';

/**
 * A civil date, stored as a day (`calendar/day.ts`). Every form that can be read in one way only is read:
 * ISO, slashes, dots, 2024年4月1日, 20240401, wareki within the era's limits, with a weekday (which must be
 * the right one) or a time (which is dropped; with an offset the date is that of Japan). Two-digit years,
 * no year, Excel serials and hours from 24 on need a declaration. Source: domain.md §4.3.
 */
export const date: ColumnType<DateSettings> = {
  storage: () => 'numbers',
  personal: false,
  words: (z) => ({
    ...blankWords(z),
    form: z
      .enum(['yy-m-d', 'era-m-d', 'm-d-yyyy', 'd-m-yyyy'])
      .describe(
        'あいまいな書き方の読み方。yy-m-d: 24/4/1 は2024年、era-m-d: 6/4/1 は令和6年 | how a date that could be read in two ways is read: yy-m-d takes 24/4/1 as 2024, era-m-d takes 6/4/1 as Reiwa 6',
      )
      .optional(),
    'excel-serial': z
      .union([z.literal(1900), z.literal(1904)])
      .describe(
        'エクセルの日付の通し番号（45383 など）を読むとき、その起点 | read Excel day numbers such as 45383, counted from this year',
      )
      .optional(),
    'hour-24': z
      .enum(['same-day', 'next-day'])
      .describe(
        '24:00 以降の時刻を当日とするか翌日とするか | whether times from 24:00 on belong to the day written or the next',
      )
      .optional(),
    'era-limits': z
      .boolean()
      .describe(
        'false にすると、改元後も続けて数えた年（平成36年）を読む | false reads years counted on after the end of an era (平成36年)',
      )
      .optional(),
    'without-year': z
      .union([z.string(), z.number()])
      .describe(
        '年のない日付（4月1日、11/1）がある期。その期の日として読み、期の外なら誤りとする。ファイルが替わったら書き替える | the term in which dates without a year (4月1日, 11/1) lie; one that does not lie in it is an error. To be changed with the file',
      )
      .optional(),
  }),
  terms: ['without-year'],
  reader: (column) => remember((text) => readDate(text, column.settings), column.settings),
  comparisons: ['in', 'range', 'empty'],
  literal: (value) => literalDay(String(value)),
  show: (value) => isoOf(Number(value)),
  values: () => null,
};

// A condition is not a cell: what the column declares about odd cells does not apply to it.
function literalDay(text: string): Day | Fault {
  const day = readDate(text.trim(), {});
  return typeof day === 'number' ? day : { code: 'date-unreadable', expected: ['2024-04-01'] };
}
