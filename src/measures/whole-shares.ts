import type { Result } from '../model/figure.ts';
import type { Language, Zod } from './measure.ts';

// The parts of a count as shares of it, for kinds that show these in place of the numbers.

/** How shares are rounded: each for itself, or so that they add up to 100. */
export type Fit = 'each' | 'largest-remainder';

export const fitWord = (z: Zod) =>
  z
    .enum(['each', 'largest-remainder'])
    .describe(
      '各区分を別々に丸めるか、合計を100にそろえるか | round each for itself, or make them add up to 100',
    )
    .default('each');

/** The same in a sentence; `parts` is what they are called in Japanese. */
export function describeFit(fit: Fit, parts: '区分' | '帯', language: Language): string {
  if (language === 'ja')
    return fit === 'each'
      ? `割合は${parts}ごとに丸めるため、合計が100%にならないことがある`
      : '合計が100%になるよう最大剰余法で丸める';
  return fit === 'each' ? 'each rounded for itself' : 'rounded to add up to 100 % by largest remainders';
}

/** A count whose parts are its shares; its own quantity is the whole. */
export function wholeShares({ quantity, parts }: Result, fit: Fit): Result {
  const total = quantity?.n ?? 0;
  return {
    quantity: { n: total, d: total },
    parts: parts.map((part) => ({ ...part, quantity: { n: part.quantity?.n ?? 0, d: total } })),
    ...(fit === 'largest-remainder' && { fit }),
  };
}
