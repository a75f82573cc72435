import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

/**
 * A civil date as the number of days since 1970-01-01, proleptic Gregorian. No time of day and no
 * time zone: 2024-09-30 is 19996 wherever the machine stands.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a year (1–9999), month (1–12) and day of month, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > 31) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  // A day that its month does not have is one of the next.
  return date.getUTCMonth() === month - 1 ? dayFromDate(date) : null;
}

/** Year, month (1–12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** `2024-09-30`. */
export function isoOf(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The day of `2024-09-30`, or null for anything else. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The same day of the month `months` later, or the last of a month that is too short for it. */
export const addMonths = (day: Day, months: number): Day =>
  dayFromDate(addMonthsToDate(dateFromDay(day), months));

/** Months counted through the years: months that follow each other differ by one. */
export function monthNumber(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month given by its `monthNumber`. */
export const firstOfMonth = (number: number): Day =>
  dayOf(Math.floor(number / 12), (number % 12) + 1, 1) as Day;

/** Days of a month (1–12). */
export const daysInMonth = (year: number, month: number): number => getDaysInMonth(utcDate(year, month, 1));

// date-fns reads the local fields of a Date; UTCDate answers them in UTC, so no time zone gets in.
function utcDate(year: number, month: number, dayOfMonth: number): Date {
  const date = new UTCDateMini(0);
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

const dateFromDay = (day: Day): Date => new UTCDateMini(day * MS_PER_DAY);

const dayFromDate = (date: Date): Day => Math.round(date.getTime() / MS_PER_DAY);

const pad = (value: number): string => String(value).padStart(2, '0');
