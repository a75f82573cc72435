import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binScores } from '../../src/measures/score-bins.ts';

const scores = fc.dictionary(fc.nat(400).map(String), fc.integer({ min: 1, max: 50 }), {
  minKeys: 1,
  maxKeys: 60,
});

test('bins hold every score once, are at most twelve, and one begins at the mark where it lies among them', () => {
  fc.assert(
    fc.property(scores, fc.nat(400), fc.integer({ min: 0, max: 2 }), (counts, mark, decimals) => {
      const map = new Map(Object.entries(counts).map(([score, n]) => [Number(score), n]));
      const spread = binScores(map, { n: mark, d: 10 ** decimals }, decimals)!;
      const firsts = spread.bins.map(({ first }) => first.n);
      expect(spread.bins.length).toBeLessThanOrEqual(12);
      expect(spread.bins.reduce((sum, { quantity }) => sum + quantity.n, 0)).toBe(
        [...map.values()].reduce((sum, n) => sum + n, 0),
      );
      for (let at = 1; at < firsts.length; at++) expect(spread.bins[at - 1]!.last.n + 1).toBe(firsts[at]);
      if (mark > firsts[0]! && mark <= firsts.at(-1)!) expect(firsts).toContain(mark);
    }),
  );
});

test('there is nothing to draw without a score', () => expect(binScores(new Map(), null, 0)).toBeNull());
