import type { Format } from '../model/quantity.ts';

/** Rows of a source, where a KPI does not say how they are written; 件 in Japanese. */
export const rowsFormat = (language: 'ja' | 'en'): Partial<Format> => ({
  unit: language === 'ja' ? '件' : '',
  times: 1,
  digits: 0,
});

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
