import { foldWidth } from './fold.ts';
import type { Span } from './personal-values.ts';

/**
 * Telephone numbers in Japanese forms: 10 or 11 digits from a 0 (03-1234-5678, 090 1234 5678,
 * (03)1234-5678, 0120-123-456, 09012345678) or after +81, in full or half width, whatever dash.
 */
export function findTelephones(text: string): readonly Span[] {
  const narrow = foldWidth(text);
  // The first digit of each, or the 8 of +81.
  if (!/[08]/.test(narrow)) return [];
  const folded = narrow.replace(/[\u2010-\u2015\u2212\u30fc\uff70]/g, '-');
  return PHONES.flatMap((form) => [...folded.matchAll(form)].filter(isPhone).map((match) => spanOf(match)));
}

/** Mail addresses, in full or half width. */
export const findMails = (text: string): readonly Span[] =>
  /[@\uff20]/.test(text) ? [...foldWidth(text).matchAll(MAIL)].map(spanOf) : [];

const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

const GAP = '[-() .]{1,2}';
const PHONES = [
  new RegExp(`(?<![\\d.,])\\(?0[1-9]\\d{0,3}${GAP}\\d{1,4}${GAP}\\d{3,4}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d.,])\\(?0[1-9]\\d{0,3}${GAP}\\d{6,8}(?!\\d)`, 'g'),
  /(?<![\d.,])0[1-9]\d{8,9}(?!\d)/g,
  new RegExp(
    `\\+81(?:${GAP})?(?:\\(?0\\)?)?(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{3,4}(?!\\d)`,
    'g',
  ),
];

function isPhone(match: RegExpMatchArray): boolean {
  const digits = match[0].replace(/\D/g, '').replace(/^81/, match[0].startsWith('+') ? '0' : '81');
  return /^0{1,2}[1-9]/.test(digits) && [10, 11].includes(digits.replace(/^00/, '0').length);
}

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index!,
  end: match.index! + match[0].length,
});
