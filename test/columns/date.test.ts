import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/calendar/day.ts';
import { columnTypes } from '../../src/columns/index.ts';
import { column, shown } from './column.ts';

const cases: readonly [cell: string, read: string | null][] = [
  ['2024-04-01', '2024-04-01'],
  ['2024/4/1', '2024-04-01'],
  ['2024/04/01', '2024-04-01'],
  ['2024.4.1', '2024-04-01'],
  ['20240401', '2024-04-01'],
  ['２０２４／４／１', '2024-04-01'],
  ['2024−4−1', '2024-04-01'],
  ['2024年4月1日', '2024-04-01'],
  ['2024年 4月 1日', '2024-04-01'],
  ['2024/ 4/ 1', '2024-04-01'],
  ['西暦2024年4月1日', '2024-04-01'],
  ['2024/4/1(月)', '2024-04-01'],
  ['2024/4/1（月）', '2024-04-01'],
  ['2024/4/1 (月曜日)', '2024-04-01'],
  ['2024年4月1日 月曜日', '2024-04-01'],
  ['2024/4/1(火)', '!date-weekday'],
  ['　2024/4/1　', '2024-04-01'],
  ['\u200b2024/4/1\ufeff', '2024-04-01'],
  ['R6.4.1', '2024-04-01'],
  ['R06/04/01', '2024-04-01'],
  ['r6-4-1', '2024-04-01'],
  ['Ｒ６．４．１', '2024-04-01'],
  ['令和6年4月1日', '2024-04-01'],
  ['令和 6年4月1日', '2024-04-01'],
  ['令6.4.1', '2024-04-01'],
  ['令和6/4/1', '2024-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['令和1年5月1日', '2019-05-01'],
  ['㋿6年4月1日', '2024-04-01'],
  ['㍻31年4月30日', '2019-04-30'],
  ['平成31年4月30日', '2019-04-30'],
  ['平成31年5月1日', '!date-era'],
  ['平成36年4月1日', '!date-era'],
  ['令和元年4月30日', '!date-era'],
  ['昭和64年1月7日', '1989-01-07'],
  ['昭和64年1月8日', '!date-era'],
  ['平成元年1月8日', '1989-01-08'],
  ['大正15年12月24日', '1926-12-24'],
  ['昭和元年12月25日', '1926-12-25'],
  ['明治45年7月29日', '1912-07-29'],
  ['令和0年5月1日', '!date-impossible'],
  ['2024/02/29', '2024-02-29'],
  ['2023/02/29', '!date-impossible'],
  ['2024/02/30', '!date-impossible'],
  ['1900/1/0', '!date-impossible'],
  ['2024/13/1', '!date-impossible'],
  ['24/4/1', '!date-short-year'],
  ['6/4/1', '!date-short-year'],
  ['6年4月1日', '!date-short-year'],
  ['4/1/2024', '!date-ambiguous'],
  ['4月1日', '!date-no-year'],
  ['11/1', '!date-no-year'],
  ['2024年4月', '!date-no-day'],
  ['2024/4-1', '!date-unreadable'],
  ['2024/4/①', '!date-unreadable'],
  ['2024 04 01', '!date-unreadable'],
  ['昨日', '!date-unreadable'],
  ['45383', '!date-serial'],
  ['1', '!date-unreadable'],
  ['2024/09/30 23:59', '2024-09-30'],
  ['2024/9/30 23:59:59', '2024-09-30'],
  ['2024/10/1 0:00', '2024-10-01'],
  ['2024-09-30T15:00Z', '2024-10-01'],
  ['2024-09-30T14:59:59.999Z', '2024-09-30'],
  ['2024-09-30T23:30+09:00', '2024-09-30'],
  ['2024-10-01T00:30+10:00', '2024-09-30'],
  ['2024-09-30 10:00 -05:00', '2024-10-01'],
  ['2024/9/30 午後11時59分', '2024-09-30'],
  ['2024年9月30日(月) 15時30分', '2024-09-30'],
  ['2024/9/30 24:00', '!date-hour-24'],
  ['2024/9/30 25:10', '!date-hour-24'],
  ['2024/9/30 12:60', '!date-time'],
  ['2024/9/30 30:00', '!date-time'],
  ['', null],
  ['　', null],
  ['\u200b', null],
  ['#N/A', '!cell-excel-error'],
  ['######', '!cell-excel-error'],
];

describe('a date column', () => {
  it.each(cases)('reads %s as %s', (cell, read) => expect(shown('date', cell)).toBe(read));

  it.each([
    ['24/4/1', { form: 'yy-m-d' }, '2024-04-01'],
    ['6/4/1', { form: 'yy-m-d' }, '2006-04-01'],
    ['6/4/1', { form: 'era-m-d' }, '2024-04-01'],
    ['6年4月1日', { form: 'era-m-d' }, '2024-04-01'],
    ['4/1/2024', { form: 'm-d-yyyy' }, '2024-04-01'],
    ['1/4/2024', { form: 'd-m-yyyy' }, '2024-04-01'],
    ['2024/4/1', { form: 'd-m-yyyy' }, '2024-04-01'],
    ['45383', { 'excel-serial': 1900 }, '2024-04-01'],
    ['45565', { 'excel-serial': 1900 }, '2024-09-30'],
    ['45383.75', { 'excel-serial': 1900 }, '2024-04-01'],
    ['43921', { 'excel-serial': 1904 }, '2024-04-01'],
    ['60', { 'excel-serial': 1900 }, '!date-serial-range'],
    ['9999999', { 'excel-serial': 1900 }, '!date-serial-range'],
    ['20240401', { 'excel-serial': 1900 }, '2024-04-01'],
    ['2024/9/30 24:00', { 'hour-24': 'same-day' }, '2024-09-30'],
    ['2024/9/30 25:30', { 'hour-24': 'next-day' }, '2024-10-01'],
    ['平成36年4月1日', { 'era-limits': false }, '2024-04-01'],
    ['令和元年4月30日', { 'era-limits': false }, '!date-era'],
    ['―', { blank: '―' }, null],
    ['未', { blank: ['―', '未'] }, null],
  ] as const)('reads %s with %j as %s', (cell, settings, read) =>
    expect(shown('date', cell, settings)).toBe(read),
  );

  it('reads every day written in every form as that day', () => {
    const reader = columnTypes['date']!.reader(column('date'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const [year, month, date] = isoOf(day).split('-').map(Number) as [number, number, number];
        for (const cell of [
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
          isoOf(day).replaceAll('-', ''),
          `${isoOf(day)}T00:00:00+09:00`,
        ])
          expect(reader(cell)).toBe(day);
      }),
    );
  });

  it('reads a plain date as it reads one with a time, which is read with more care', () => {
    const reader = columnTypes['date']!.reader(column('date'));
    const part = fc.integer({ min: 0, max: 40 }).map((one) => String(one));
    const padded = part.map((one) => one.padStart(2, '0'));
    const either = fc.oneof(part, padded);
    const year = fc.integer({ min: 1900, max: 2100 });
    fc.assert(
      fc.property(year, either, either, fc.constantFrom('-', '/', '.'), (y, m, d, by) => {
        const cell = [y, m, d].join(by);
        expect(reader(cell)).toEqual(reader(`${cell} 0:00`));
      }),
    );
  });

  it('takes a date of a condition in the same forms', () => {
    expect(columnTypes['date']!.literal('2024-04-01', column('date'))).toBe(19814);
    expect(columnTypes['date']!.literal('24/4/1', column('date'))).toMatchObject({ code: 'date-unreadable' });
  });
});
