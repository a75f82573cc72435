// Days that are written 2024-04-01 or 2024/04/01, of which nothing that can be declared makes others.

/** What is no such day, or one of another time: its column's reader is asked about it. */
export const NO_DAY: i32 = i32.MIN_VALUE;

/** The number of the day, from 1970-01-01, that is written at [from, from + length). */
export function dayAt(from: i32, length: i32): i32 {
  if (length != 10) return NO_DAY;
  const mark = <i32>load<u8>(from, 4);
  if ((mark != 0x2d && mark != 0x2f) || load<u8>(from, 7) != <u8>mark) return NO_DAY;
  const year = twoDigits(from) * 100 + twoDigits(from + 2);
  const month = twoDigits(from + 5);
  const day = twoDigits(from + 8);
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return NO_DAY;
  if (day < 1 || day > daysIn(year, month)) return NO_DAY;
  // Years that begin in March end with the day that is not in all of them.
  const late = <i32>(month < 3);
  const years = year - late;
  const before = (153 * (month + 12 * late - 3) + 2) / 5;
  return years * 365 + years / 4 - years / 100 + years / 400 + before + day - 719_469;
}

/** Less than −10,000 when one of the bytes is no digit. */
function twoDigits(at: i32): i32 {
  const tens = <i32>load<u8>(at) - 0x30;
  const ones = <i32>load<u8>(at, 1) - 0x30;
  return <u32>tens > 9 || <u32>ones > 9 ? -1_000_000 : tens * 10 + ones;
}

function daysIn(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
