import type { Bin, Spread } from '../model/figure.ts';
import { count, type Quantity } from '../model/quantity.ts';

/** At most so many columns stand beside each other on a phone. */
const MOST = 12;

/**
 * How often each score occurs, in equal steps of 1, 2, 5, 10 … of the last digit, so wide that there are
 * at most 12, and so placed that one begins at the pass mark. `scores` are in steps of 10^-decimals.
 */
export function binScores(
  scores: ReadonlyMap<number, number>,
  mark: Quantity | null,
  decimals: number,
): Spread | null {
  if (scores.size === 0) return null;
  const scale = 10 ** decimals;
  const edge = mark && Math.ceil((mark.n * scale) / mark.d);
  const low = Math.min(...scores.keys());
  const high = Math.max(...scores.keys());
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) {
      const begin = low - floorMod(low - (edge ?? 0), step);
      const bins = Math.floor((high - begin) / step) + 1;
      if (bins > MOST) continue;
      return {
        bins: Array.from({ length: bins }, (_, at) => binAt(scores, begin + at * step, step, scale)),
        mark,
      };
    }
  }
}

function binAt(scores: ReadonlyMap<number, number>, first: number, step: number, scale: number): Bin {
  let n = 0;
  for (const [score, times] of scores) if (score >= first && score < first + step) n += times;
  return { first: { n: first, d: scale }, last: { n: first + step - 1, d: scale }, quantity: count(n) };
}

const floorMod = (n: number, d: number): number => ((n % d) + d) % d;
