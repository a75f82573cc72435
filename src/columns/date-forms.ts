import { type Day, dayOf, partsOf } from '../calendar/day.ts';
import type { Interval } from '../calendar/term.ts';
import { narrow } from './characters.ts';
import type { CellValue, Fault } from './column-type.ts';
import { eraDay } from './eras.ts';
import { daysByTime } from './times.ts';

/** What a date column declares about cells that could be read in two ways. */
export interface DateSettings {
  readonly form?: 'yy-m-d' | 'era-m-d' | 'm-d-yyyy' | 'd-m-yyyy';
  readonly 'excel-serial'?: 1900 | 1904;
  readonly 'hour-24'?: 'same-day' | 'next-day';
  readonly 'era-limits'?: boolean;
  /** Days in which dates without a year lie. */
  readonly 'without-year'?: Interval & { readonly id: string };
}

/**
 * The day of a cell that is not blank, or a fault that says why not: no such day, no year, a two-digit
 * year, an Excel serial that was not declared, a weekday or an era that contradicts the date.
 */
export function readDate(text: string, settings: DateSettings): CellValue {
  // Nearly all are written so, and nothing that was declared makes another day of them.
  const plain = CIVIL.exec(text);
  if (plain) return civil(plain[1]!, plain[3]!, plain[4]!);
  const cell = narrow(text).replace(/[−‐‑]/g, '-').replace(/\s+/g, ' ').trim();
  if (/^\d+(\.\d+)?$/.test(cell) && !FORMS[0]![0].test(cell)) return serialDay(cell, settings);
  const [datePart, time] = splitTime(cell);
  const [bare, weekday] = splitWeekday(datePart);
  const day = datePartDay(bare.replace(/ (?=[年月日/.-])|(?<=[年月/.和成治正-]) /g, ''), settings);
  if (typeof day !== 'number') return day;
  if (weekday !== null && WEEKDAYS[(day + 4) % 7] !== weekday && WEEKDAYS.includes(weekday))
    return { code: 'date-weekday' };
  if (time === null) return day;
  const more = daysByTime(time, settings['hour-24']);
  return typeof more === 'number' ? day + more : more;
}

const WEEKDAYS = '日月火水木金土';

type Form = readonly [RegExp, (parts: readonly string[], settings: DateSettings) => Day | Fault];

const civil = (year: string, month: string, day: string): Day | Fault =>
  dayOf(Number(year), Number(month), Number(day)) ?? { code: 'date-impossible' };

const CIVIL = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

const FORMS: readonly Form[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => civil(y!, m!, d!)],
  [CIVIL, ([y, , m, d]) => civil(y!, m!, d!)],
  [/^(?:西暦)?(\d{4})年(\d{1,2})月(\d{1,2})日$/, ([y, m, d]) => civil(y!, m!, d!)],
  [
    /^([MTSHR])(元|\d{1,2})([-/.])(\d{1,2})\3(\d{1,2})$/i,
    ([era, y, , m, d], settings) => eraDay(era!, y!, m!, d!, settings['era-limits'] !== false),
  ],
  [
    /^(明治?|大正?|昭和?|平成?|令和?|[㍾㍽㍼㍻㋿MTSHR])(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/i,
    ([era, y, m, d], settings) => eraDay(era!, y!, m!, d!, settings['era-limits'] !== false),
  ],
  [
    /^(明治?|大正?|昭和?|平成?|令和?|[㍾㍽㍼㍻㋿])(元|\d{1,2})([-/.])(\d{1,2})\3(\d{1,2})$/,
    ([era, y, , m, d], settings) => eraDay(era!, y!, m!, d!, settings['era-limits'] !== false),
  ],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})$/, shortYear],
  [/^(\d{1,2})年(\d{1,2})月(\d{1,2})日$/, ([a, b, c], settings) => shortYear([a!, '/', b!, c!], settings)],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, yearLast],
  [/^(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/, withoutYear],
  [/^\d{4}[-/.]\d{1,2}$|^\d{4}年\d{1,2}月$/, () => ({ code: 'date-no-day' })],
];

function datePartDay(text: string, settings: DateSettings): Day | Fault {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(match.slice(1), settings);
  }
  return { code: 'date-unreadable', expected: ['2024-04-01', '2024/4/1', '令和6年4月1日'] };
}

function shortYear([a, , b, c]: readonly string[], settings: DateSettings): Day | Fault {
  if (settings.form === 'yy-m-d') return civil(String(2000 + Number(a)), b!, c!);
  if (settings.form === 'era-m-d') return eraDay('R', a!, b!, c!, settings['era-limits'] !== false);
  return { code: 'date-short-year' };
}

/** The day of the declared term that has this month and day; a term of a year or less has one at most. */
function withoutYear([m, d]: readonly string[], settings: DateSettings): Day | Fault {
  const term = settings['without-year'];
  if (term === undefined) return { code: 'date-no-year' };
  for (let { year } = partsOf(term.first); year <= partsOf(term.last).year; year++) {
    const day = dayOf(year, Number(m), Number(d));
    if (day !== null && day >= term.first && day <= term.last) return day;
  }
  return { code: 'date-not-in-term', expected: [term.id] };
}

function yearLast([a, , b, year]: readonly string[], settings: DateSettings): Day | Fault {
  if (settings.form === 'm-d-yyyy') return civil(year!, a!, b!);
  if (settings.form === 'd-m-yyyy') return civil(year!, b!, a!);
  return { code: 'date-ambiguous' };
}

/** Excel's 1900 system has a 29 February 1900 that never was, so days up to 60 are not trusted. */
function serialDay(cell: string, settings: DateSettings): Day | Fault {
  const system = settings['excel-serial'];
  const serial = Math.floor(Number(cell));
  if (system === undefined)
    return { code: serial > 20_000 && serial < 80_000 ? 'date-serial' : 'date-unreadable' };
  const day = serial - (system === 1900 ? 25_569 : 24_107);
  // 1930 to 2099: a customer number in the wrong column should not become a date.
  return serial > 60 && day >= -14_610 && day <= 47_481 ? day : { code: 'date-serial-range' };
}

function splitTime(cell: string): [string, string | null] {
  const match =
    /^(.*?\d日?(?: ?\([^)]*\))?)(?:T| |(?<=[日)]))((?:午前|午後|AM|PM)? ?\d{1,2}(?::|時).*)$/i.exec(cell);
  return match ? [match[1]!, match[2]!.trim()] : [cell, null];
}

function splitWeekday(text: string): [string, string | null] {
  const match =
    /^(.*?) ?\(([日月火水木金土])(?:曜日?)?(?:[・,]?祝)?\)$|^(.*?日) ?([日月火水木金土])曜日?$/.exec(text);
  return match ? [(match[1] ?? match[3])!, (match[2] ?? match[4])!] : [text, null];
}
