import { addMonths, type Day } from '../calendar/day.ts';

/** A stretch of days or of calendar months. */
export interface Duration {
  readonly n: number;
  readonly unit: 'days' | 'months';
}

const FORM = /^(\d{1,4}) ?(?:(days?|日)|(months?|[かヶヵカケ]月|ヵ月|か月))$/;

/** `28 days`, `13 months`, `28日`, `13か月`; null for anything else. */
export function readDuration(text: string): Duration | null {
  const match = FORM.exec(text.normalize('NFKC').trim());
  return match ? { n: Number(match[1]), unit: match[2] ? 'days' : 'months' } : null;
}

/** Whether a text is a duration of hours or minutes: dates are read without the time of day. */
export const isShorterThanDays = (text: string): boolean =>
  /^\d+ ?(時間|分|hours?|minutes?|min|h)$/.test(text.normalize('NFKC').trim());

/** 28日, 13か月; 28 days, 13 months. */
export function describeDuration({ n, unit }: Duration, language: 'ja' | 'en'): string {
  if (language === 'ja') return `${n}${unit === 'days' ? '日' : 'か月'}`;
  return `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;
}

/**
 * A function that moves a day by a duration, forward (1) or back (-1). A month later than the 31st is
 * the last day of a shorter month. Each day is worked out once: a term has few.
 */
export function mover({ n, unit }: Duration, direction: 1 | -1): (day: Day) => Day {
  if (unit === 'days') return (day) => day + direction * n;
  const known = new Map<Day, Day>();
  return (day) => {
    const moved = known.get(day) ?? addMonths(day, direction * n);
    known.set(day, moved);
    return moved;
  };
}
