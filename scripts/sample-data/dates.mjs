/** Civil dates as ISO text (`2024-04-01`), and the ways in which offices write them. */

const WEEKDAYS = '日月火水木金土';

/**
 * Working days (Monday to Friday) from `first` to `last`.
 * @param {string} first
 * @param {string} last
 * @returns {string[]}
 */
export function workingDays(first, last) {
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weekday = utc(day).getUTCDay();
    if (weekday > 0 && weekday < 6) days.push(day);
  }
  return days;
}

/**
 * `count` days of a half, in order of time. Every month gets some, the first and the last day one each,
 * because the edges are where counting goes wrong.
 * @param {import('./random.mjs').Dice} dice
 * @param {string} first
 * @param {string} last
 * @param {number} count
 */
export function spreadDays(dice, first, last, count) {
  const days = workingDays(first, last);
  const edges = count > 20 ? [first, last] : [];
  return [...edges, ...Array.from({ length: count - edges.length }, () => dice.pick(days))].sort();
}

/**
 * @param {string} day
 * @param {number} days
 */
export const addDays = (day, days) =>
  new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Ways of writing a date that can be read in one way only.
 * @type {Record<string, (day: string) => string>}
 */
export const written = {
  iso: (day) => day,
  slash: (day) => day.replaceAll('-', '/'),
  short: (day) => numbers(day).join('/'),
  dotted: (day) => numbers(day).join('.'),
  compact: (day) => day.replaceAll('-', ''),
  kanji: (day) => kanji(`${numbers(day)[0]}`, day),
  era: (day) => `R${[numbers(day)[0] - 2018, ...numbers(day).slice(1)].join('.')}`,
  eraKanji: (day) => kanji(`令和${numbers(day)[0] - 2018}`, day),
  weekday: (day) => `${day.replaceAll('-', '/')}(${WEEKDAYS[utc(day).getUTCDay()]})`,
  fullWidth: (day) => wide(day.replaceAll('-', '/')),
};

/**
 * Mostly one form, now and then another, as in a sheet that several people fill in.
 * @param {import('./random.mjs').Dice} dice
 * @param {string} day
 * @param {string} usual
 * @param {readonly string[]} others
 * @param {number} often share of the others
 */
export const writeDate = (dice, day, usual, others, often) =>
  written[dice.next() < often ? dice.pick(others) : usual](day);

/** Digits and signs in full width. @param {string} text */
export const wide = (text) =>
  [...text].map((sign) => String.fromCodePoint(sign.codePointAt(0) + 0xfee0)).join('');

const kanji = (year, day) => `${year}年${numbers(day)[1]}月${numbers(day)[2]}日`;
const numbers = (day) => day.split('-').map(Number);
const utc = (day) => new Date(`${day}T00:00:00Z`);
