import { type Day, dayOf } from '../calendar/day.ts';

/** The civil date that a moment has in a time zone (`Asia/Tokyo`). */
export function dayIn(timeZone: string, milliseconds: number): Day {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(milliseconds);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  return dayOf(part('year'), part('month'), part('day'))!;
}
