import type { Format } from '../model/quantity.ts';

/** Whole things in a unit; 件 in Japanese unless said. */
export const countFormat = (unit: string | null, language: 'ja' | 'en'): Format => ({
  unit: unit ?? (language === 'ja' ? '件' : ''),
  times: 1,
  digits: 0,
  rounding: 'half-up',
});

/** Persons; 名 in Japanese. */
export const personFormat = (language: 'ja' | 'en'): Format =>
  countFormat(language === 'ja' ? '名' : '', language);

/** Times something was done; 回 in Japanese. */
export const timesFormat = (language: 'ja' | 'en'): Format =>
  countFormat(language === 'ja' ? '回' : '', language);

/** Months; か月 in Japanese. */
export const monthFormat = (language: 'ja' | 'en'): Format =>
  countFormat(language === 'ja' ? 'か月' : '', language);
