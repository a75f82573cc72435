import { type Day, firstOfMonth, monthNumber } from '../calendar/day.ts';
import type { Interval } from '../calendar/term.ts';

/** A stretch of whole months inside a period. */
export interface Span {
  readonly months: readonly number[];
  readonly last: Day;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The period cut into spans from its first month on; a last one that is too short is not asked for. */
export function spansOf(period: Interval, every: keyof typeof MONTHS): Span[] {
  const size = MONTHS[every];
  const first = monthNumber(period.first);
  const months = monthNumber(period.last) - first + 1;
  return Array.from({ length: Math.floor(months / size) }, (_, k) => ({
    months: Array.from({ length: size }, (_, m) => first + k * size + m),
    last: firstOfMonth(first + (k + 1) * size) - 1,
  }));
}

/** The first days of the months that begin in a period. */
export function monthStarts({ first, last }: Interval): readonly Day[] {
  const from = monthNumber(first);
  const months = Array.from({ length: monthNumber(last) - from + 1 }, (_, k) => firstOfMonth(from + k));
  return months.filter((day) => day >= first);
}

/** How many months a period is; null when it is not made of whole ones. */
export function monthsOf({ first, last }: Interval): number | null {
  const [from, to] = [monthNumber(first), monthNumber(last + 1)];
  return firstOfMonth(from) === first && firstOfMonth(to) === last + 1 ? to - from : null;
}
