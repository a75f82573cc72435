import { reaches, type Target } from './kpi.ts';
import { isMeasurable, type Quantity } from './quantity.ts';

/**
 * What a word promises about a figure: `whole`, a share of 100 % of something; `none`, nothing at all;
 * else every bound holds. All are decided on the exact quantity, before any rounding.
 */
export type Claim =
  | { readonly is: 'whole' }
  | { readonly is: 'none' }
  | { readonly is: 'bounds'; readonly of: readonly Target[]; readonly unit: string | null };

/** The promise of a word that means the same in every report; null when the office has to say what it means. */
export function fixedClaim(words: string): Claim | null {
  const text = words.normalize('NFKC').trim().toLowerCase();
  if (WHOLE.has(text)) return { is: 'whole' };
  if (NONE.has(text)) return { is: 'none' };
  for (const [form, direction] of COMPARED) {
    const match = form.exec(text);
    if (match) return { is: 'bounds', of: [{ direction, value: numberOf(match[1]!) }], unit: match[2]! };
  }
  return null;
}

/** Whether a quantity keeps a claim; `times` is the factor of its format. What cannot be measured keeps none. */
export function keeps(claim: Claim, quantity: Quantity | null, times: number): boolean {
  if (!isMeasurable(quantity)) return false;
  if (claim.is === 'none') return quantity.n === 0;
  if (claim.is === 'whole') return reaches(quantity, FULL, times);
  return claim.of.every((bound) => reaches(quantity, bound, times));
}

/** Words that a report may use for everything and for nothing. */
export const fixedWords: readonly string[] = ['全件', '全員', '必ず', '毎月', 'ありませんでした', 'なし'];

const FULL: Target = { direction: 'equal', value: { n: 100, d: 1 } };

const WHOLE: ReadonlySet<string> = new Set([
  ...['全件', '全員', '全数', '全社', '全店', '全て', 'すべて', '全部', '必ず', 'もれなく', '漏れなく'],
  ...['毎月', '毎週', '毎日', '毎回', '毎期', 'all', 'every', 'everyone', 'always', 'every month'],
]);

const NONE: ReadonlySet<string> = new Set([
  ...['ありませんでした', 'ありません', 'なかった', 'なし', '無し', 'ゼロ', '皆無', 'none', 'no', 'never'],
]);

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)\s*([^\d\s超以未を]*)`;

const COMPARED: readonly (readonly [RegExp, Target['direction']])[] = [
  [new RegExp(`^${NUMBER}(?:超|を?超える?|を上回る)$`), 'more-than'],
  [new RegExp(`^${NUMBER}以上$`), 'at-least'],
  [new RegExp(`^${NUMBER}(?:未満|を下回る)$`), 'less-than'],
  [new RegExp(`^${NUMBER}(?:以下|以内)$`), 'at-most'],
  [new RegExp(`^(?:more than|over|above) ${NUMBER}$`), 'more-than'],
  [new RegExp(`^at least ${NUMBER}$`), 'at-least'],
  [new RegExp(`^(?:less than|under|below|fewer than) ${NUMBER}$`), 'less-than'],
  [new RegExp(`^(?:at most|up to) ${NUMBER}$`), 'at-most'],
];

function numberOf(text: string): Quantity {
  const [whole = '', rest = ''] = text.replaceAll(',', '').split('.');
  return { n: Number(whole + rest), d: 10 ** rest.length };
}
