import type { Quantity } from './quantity.ts';

/** When a change between two terms is too much: for the worse, or by more than so many percent or points. */
export type Threshold =
  | { readonly is: 'worse' }
  | { readonly is: 'more-than'; readonly value: Quantity; readonly in: '%' | 'pt' };

/** The threshold that a text says: `worse`, `>5%`, `>2.5pt`; null for anything else. */
export function parseThreshold(text: string): Threshold | null {
  const clean = text.normalize('NFKC').trim();
  if (clean === 'worse') return { is: 'worse' };
  const match = /^>\s*(\d{1,6})(?:\.(\d{1,6}))?\s*(%|pt)$/.exec(clean);
  if (!match) return null;
  const [, whole = '', fraction = '', unit] = match;
  return {
    is: 'more-than',
    value: { n: Number(whole + fraction), d: 10 ** fraction.length },
    in: unit as '%' | 'pt',
  };
}
