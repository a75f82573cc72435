import type { Fault } from './column-type.ts';

/**
 * How many days later (or earlier) the date is because of the time written after it: 0 for a time of that
 * day; with an offset (Z, -05:00) by the date in Japan, +09:00, whatever the machine's time zone; from
 * 24:00 to 29:59 as declared.
 */
export function daysByTime(time: string, hour24: 'same-day' | 'next-day' | undefined): number | Fault {
  const match = TIME.exec(time.replace(/ /g, ''));
  if (!match) return { code: 'date-time' };
  const [, half, hourText, minuteText = '0', secondText = '0', zone] = match;
  const afternoon = /午後|PM/i.test(half ?? '') ? 12 : 0;
  const hour = Number(hourText);
  if (half ? hour > 12 : hour > 29) return { code: 'date-time' };
  if (Number(minuteText) > 59 || Number(secondText) > 60) return { code: 'date-time' };
  const ofDay = half ? (hour % 12) + afternoon : hour;
  if (zone !== undefined)
    return ofDay > 23 ? { code: 'date-time' } : daysByOffset(ofDay, Number(minuteText), zone);
  if (ofDay < 24) return 0;
  return hour24 === undefined ? { code: 'date-hour-24' } : hour24 === 'same-day' ? 0 : 1;
}

const TIME =
  /^(午前|午後|AM|PM)?(\d{1,2})(?::|時)(?:(\d{1,2})(?:(?::|分)(\d{1,2})秒?(?:\.\d{1,9})?|分)?)?(Z|[+-]\d{2}:?\d{2}|JST)?$/i;

function daysByOffset(hour: number, minute: number, zone: string): number | Fault {
  if (/^JST$/i.test(zone)) return 0;
  const offset = zone.toUpperCase() === 'Z' ? 0 : offsetMinutes(zone);
  if (offset === null) return { code: 'date-time' };
  return Math.floor((hour * 60 + minute - offset + 9 * 60) / 1440);
}

function offsetMinutes(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match || Number(match[2]) > 14 || Number(match[3]) > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
