import { type Day, dayOf } from '../calendar/day.ts';
import type { Fault } from './column-type.ts';

/**
 * The day of a wareki date. With `limits` the day must lie within the era: 平成31年5月1日 is a fault, since
 * whoever wrote it may have meant another year. 元 is year 1. Meiji counts from 1873, when the Gregorian
 * calendar came.
 */
export function eraDay(
  era: string,
  year: string,
  month: string,
  dayOfMonth: string,
  limits: boolean,
): Day | Fault {
  const { firstYear, first, last } = ERAS.find(({ names }) => names.includes(era.toUpperCase()))!;
  const nth = year === '元' ? 1 : Number(year);
  if (nth === 0) return { code: 'date-impossible' };
  const day = dayOf(firstYear + nth - 1, Number(month), Number(dayOfMonth));
  if (day === null) return { code: 'date-impossible' };
  if (day < first || (limits && day > last)) return { code: 'date-era' };
  return day;
}

const day = (year: number, month: number, dayOfMonth: number): Day => dayOf(year, month, dayOfMonth) as Day;

const ERAS = [
  {
    names: ['R', '令和', '令', '㋿'],
    firstYear: 2019,
    first: day(2019, 5, 1),
    last: Number.POSITIVE_INFINITY,
  },
  { names: ['H', '平成', '平', '㍻'], firstYear: 1989, first: day(1989, 1, 8), last: day(2019, 4, 30) },
  { names: ['S', '昭和', '昭', '㍼'], firstYear: 1926, first: day(1926, 12, 25), last: day(1989, 1, 7) },
  { names: ['T', '大正', '大', '㍽'], firstYear: 1912, first: day(1912, 7, 30), last: day(1926, 12, 24) },
  { names: ['M', '明治', '明', '㍾'], firstYear: 1868, first: day(1873, 1, 1), last: day(1912, 7, 29) },
];
