import {
  type At,
  accepted,
  type Case,
  clean,
  cleanWritten,
  type Kind,
  kind,
  leftOut,
  rowIn,
  spot,
  value,
  withCells,
  withText,
  withYaml,
} from './case.ts';
import type { Draw } from './random.ts';
import { csvOf, lineOf, written } from './write.ts';

type Body = Omit<Case, 'name' | 'of'>;
const accept = { is: 'accept' } as const;
const DATE = '受付日: { type: date,';

/** The day of a row, written in another form. */
const form =
  (
    write: (year: number, month: number, day: number) => string,
    yaml: readonly [string, string] | null = null,
  ) =>
  (draw: Draw): Body => {
    const at = rowIn(draw);
    const [y, m, d] = value(at, '受付日').split('-').map(Number) as [number, number, number];
    return accepted(at, { 受付日: write(y, m, d) }, yaml);
  };
const bad =
  (cell: string, code: string) =>
  (draw: Draw): Body =>
    leftOut(rowIn(draw), '受付日', cell, code);
const declared = (words: string): readonly [string, string] => [DATE, `${DATE} ${words},`];
const pad = (n: number) => String(n).padStart(2, '0');
const lastDay: At = { path: 'data/voices_202409.csv', row: 59 };
const serial = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;
const weekday = (y: number, m: number, d: number) =>
  '日月火水木金土'[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]!;
/** One more row, of another day; the term must not see it. */
const outside =
  (cell: string) =>
  (draw: Draw): Body => {
    const at = rowIn(draw);
    const row = clean.sheets
      .get(at.path)!
      .rows[at.row]!.with(0, `V-8${draw.below(999)}`)
      .with(1, cell)
      .with(2, '2023-01-01');
    return {
      expected: accept,
      project: withText(at.path, `${csvOf(clean.sheets.get(at.path)!)}${lineOf(row)}\n`),
    };
  };

/** Dates and terms: quirks 34 to 45. */
export const dateKinds: readonly Kind[] = [
  kind(
    'quirk 34',
    'R6.4.1',
    form((_, m, d) => `R6.${m}.${d}`),
  ),
  kind(
    'quirk 34',
    'R06/04/01',
    form((_, m, d) => `R06/${pad(m)}/${pad(d)}`),
  ),
  kind(
    'quirk 34',
    'r6-4-1',
    form((_, m, d) => `r6-${m}-${d}`),
  ),
  kind(
    'quirk 34',
    'Ｒ６．４．１',
    form((_, m, d) => `Ｒ６．${m}．${d}`),
    1,
  ),
  kind(
    'quirk 35',
    '令和6年4月1日',
    form((_, m, d) => `令和6年${m}月${d}日`),
  ),
  kind(
    'quirk 35',
    '㋿6年4月1日',
    form((_, m, d) => `㋿6年${m}月${d}日`),
  ),
  kind(
    'quirk 35',
    '令和 6 年 4 月 1 日',
    form((_, m, d) => `令和 6 年 ${m} 月 ${d} 日`),
    1,
  ),
  kind('quirk 35', '令和元年5月1日', outside('令和元年5月1日'), 1),
  kind('quirk 35', '平成31年4月30日', outside('平成31年4月30日'), 1),
  kind(
    'quirk 35',
    '昭和64年1月7日, read, and far from all other dates',
    (draw) => {
      const { project } = outside('昭和64年1月7日')(draw);
      return { expected: { is: 'warned', code: 'date-far', spots: [] }, project };
    },
    1,
  ),
  kind('quirk 35', '平成36年', bad('平成36年4月1日', 'date-era')),
  kind(
    'quirk 35',
    '平成36年, where the source allows it',
    form((_, m, d) => `平成36年${m}月${d}日`, declared('era-limits: false')),
    1,
  ),
  kind('quirk 35', '令和元年4月30日', bad('令和元年4月30日', 'date-era'), 1),
  kind('quirk 35', '昭和64年1月8日', bad('昭和64年1月8日', 'date-era'), 1),
  kind('quirk 36', '24/4/1', bad('24/4/1', 'date-short-year')),
  kind('quirk 36', '6/4/1', bad('6/4/1', 'date-short-year')),
  kind('quirk 36', "'24年4月1日", bad('24年4月1日', 'date-short-year'), 1),
  kind(
    'quirk 36',
    '24/4/1, where the source says which it is',
    form((_, m, d) => `24/${m}/${d}`, declared('form: yy-m-d')),
  ),
  kind(
    'quirk 36',
    '6/4/1, where the source says which it is',
    form((_, m, d) => `6/${m}/${d}`, declared('form: era-m-d')),
  ),
  kind('policy: ambiguous date', '4/1/2024', bad('4/1/2024', 'date-ambiguous'), 1),
  kind(
    'policy: ambiguous date',
    '13/1/2024, which has one reading but no declared form',
    bad('13/1/2024', 'date-ambiguous'),
    1,
  ),
  kind('quirk 37', '4月1日', bad('4月1日', 'date-no-year')),
  kind('quirk 37', '11/1', bad('11/1', 'date-no-year')),
  kind(
    'quirk 37',
    '4月1日, where the source says in which term',
    form((_, m, d) => `${m}月${d}日`, declared('without-year: 2024H1')),
  ),
  kind(
    'quirk 37',
    '4/1, where the source says in which year',
    form((_, m, d) => `${m}/${d}`, declared('without-year: FY2024')),
    1,
  ),
  kind(
    'quirk 37',
    '11/1, which is no day of the declared term',
    (draw) =>
      leftOut(rowIn(draw), '受付日', '11/1', 'date-not-in-term', { yaml: declared('without-year: 2024H1') }),
    1,
  ),
  kind(
    'quirk 37',
    '2/29 of a year that has none',
    (draw) =>
      leftOut(rowIn(draw), '受付日', '2月29日', 'date-not-in-term', {
        yaml: declared('without-year: FY2024'),
      }),
    1,
  ),
  kind('quirk 37', '2024年4月', bad('2024年4月', 'date-no-day'), 1),
  kind(
    'quirk 38',
    '2024年4月1日',
    form((y, m, d) => `${y}年${m}月${d}日`),
  ),
  kind(
    'quirk 38',
    '2024.4.1',
    form((y, m, d) => `${y}.${m}.${d}`),
  ),
  kind(
    'quirk 38',
    '20240401',
    form((y, m, d) => `${y}${pad(m)}${pad(d)}`),
  ),
  kind(
    'quirk 38',
    '2024/4/1(月)',
    form((y, m, d) => `${y}/${m}/${d}(${weekday(y, m, d)})`),
  ),
  kind(
    'quirk 38',
    '2024年4月1日（月曜日）',
    form((y, m, d) => `${y}年${m}月${d}日（${weekday(y, m, d)}曜日）`),
    1,
  ),
  kind('quirk 38', 'the wrong weekday', bad('2024/4/1(火)', 'date-weekday')),
  ...['2024/02/30', '2024-04-31', '2023-02-29', '2024/13/01', '2024-00-10', '20240931'].map((cell) =>
    kind('quirk 39', cell, bad(cell, 'date-impossible'), 1),
  ),
  kind('policy: 29 February', 'of a leap year', outside('2024-02-29'), 1),
  kind('quirk 40', '2024/09/30 23:59', () => accepted(lastDay, { 受付日: '2024/09/30 23:59' }), 1),
  kind(
    'quirk 40',
    '2024-09-30T23:59:59+09:00',
    () => accepted(lastDay, { 受付日: '2024-09-30T23:59:59+09:00' }),
    1,
  ),
  kind(
    'quirk 40',
    '2024-09-30T14:59Z, which is 23:59 in Japan',
    () => accepted(lastDay, { 受付日: '2024-09-30T14:59Z' }),
    1,
  ),
  kind(
    'quirk 40',
    '2024-09-30T15:00Z, which is 1 October in Japan',
    () => accepted(lastDay, { 受付日: '2024-09-30T15:00Z' }, null, { 受付日: '2024-10-01' }),
    1,
  ),
  kind(
    'quirk 40',
    '2024/10/01 0:00',
    () => accepted(lastDay, { 受付日: '2024/10/01 0:00' }, null, { 受付日: '2024-10-01' }),
    1,
  ),
  kind(
    'quirk 40',
    '2024-09-30T08:00-07:00, which is 1 October in Japan',
    () => accepted(lastDay, { 受付日: '2024-09-30T08:00:00-07:00' }, null, { 受付日: '2024-10-01' }),
    1,
  ),
  kind(
    'quirk 40',
    'a time of day in Japanese',
    form((y, m, d) => `${y}/${m}/${d} 午後3時15分`),
    1,
  ),
  kind('quirk 41', '24:00', bad('2024/9/30 24:00', 'date-hour-24')),
  kind(
    'quirk 41',
    '24:00, where the source says which day it is',
    () => accepted(lastDay, { 受付日: '2024/9/30 24:00' }, declared('hour-24: same-day')),
    1,
  ),
  kind(
    'quirk 41',
    '25:30 of the next day by declaration',
    () =>
      accepted(lastDay, { 受付日: '2024/9/30 25:30' }, declared('hour-24: next-day'), {
        受付日: '2024-10-01',
      }),
    1,
  ),
  kind('quirk 42', 'an Excel serial that is not declared', bad('45383', 'date-serial')),
  kind(
    'quirk 42',
    'Excel serials of 1900',
    form((y, m, d) => String(serial(y, m, d)), declared('excel-serial: 1900')),
  ),
  kind(
    'quirk 42',
    'an Excel serial with a time',
    form((y, m, d) => `${serial(y, m, d)}.75`, declared('excel-serial: 1900')),
    1,
  ),
  kind(
    'quirk 42',
    'Excel serials of 1904',
    form((y, m, d) => String(serial(y, m, d) - 1462), declared('excel-serial: 1904')),
    1,
  ),
  kind(
    'quirk 42',
    'a serial about the false 29 February 1900',
    (draw) =>
      leftOut(rowIn(draw), '受付日', '60', 'date-serial-range', { yaml: declared('excel-serial: 1900') }),
    1,
  ),
  kind(
    'quirk 42',
    'a number that is no date',
    (draw) =>
      leftOut(rowIn(draw), '受付日', '123456', 'date-serial-range', { yaml: declared('excel-serial: 1900') }),
    1,
  ),
  kind(
    'quirk 43',
    'another date of the row decides for another KPI only',
    () => {
      // Received on 30 September, keyed on 2 October: counted by the one, outside by the other.
      const late = withCells(lastDay, { 登録日: '2024-10-02' });
      return {
        expected: accept,
        project: written(late),
        baseline: written(withCells(lastDay, { 登録日: '2025-01-15' })),
      };
    },
    1,
  ),
  kind('quirk 44', 'a date far in the future', (draw) => {
    const at = rowIn(draw);
    return {
      expected: { is: 'warned', code: 'date-far', spots: [spot(at, '受付日', '2042/4/1')] },
      project: written(withCells(at, { 受付日: '2042/4/1' })),
    };
  }),
  kind('quirk 44', 'a date far in the past', (draw) => {
    const at = rowIn(draw);
    return {
      expected: { is: 'warned', code: 'date-far', spots: [spot(at, '受付日', '1900-01-01')] },
      project: written(withCells(at, { 受付日: '1900-01-01' })),
    };
  }),
  kind('quirk 44', '1900/1/0', bad('1900/1/0', 'date-impossible'), 1),
  kind(
    'quirk 45',
    'a fiscal year from October',
    () => ({
      // The second half of the fiscal year 2023 that begins in October is April to September 2024.
      expected: accept,
      project: { ...withYaml(cleanWritten, 'title:', 'fiscal-year-starts: 10\ntitle:'), term: '2023H2' },
    }),
    1,
  ),
  kind('policy: unreadable date', 'words', bad('未定', 'date-unreadable')),
  kind('policy: unreadable date', 'what Excel makes of a short date', bad('1-Apr', 'date-unreadable'), 1),
];
