import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '../../src/model/figure.ts';
import { fittedNumbers } from '../../src/report/fitted.ts';

const format = { unit: '%', times: 100, digits: 1, rounding: 'half-up' } as const;
const parts = (counts: readonly number[], adds = true): Part[] => {
  const d = counts.reduce((a, b) => a + b, 0);
  return counts.map((n, i) => ({ key: `${i}`, label: `${i}`, quantity: { n, d }, format, adds }));
};

test('shares that would add up to 99.9 are fitted to 100.0', () =>
  expect(fittedNumbers(parts([1, 1, 1]), format)).toEqual(['33.4', '33.3', '33.3']));

test('a tie of remainders goes to the larger value', () => {
  // 9/28 = 32.142…; published as 32.2 where the members had to add up.
  const fitted = fittedNumbers(parts([9, 9, 4, 3, 2, 1]), format);
  expect(fitted.reduce((sum, value) => sum + Math.round(Number(value) * 10), 0)).toBe(1000);
});

test('what is no member of the sum is left alone', () =>
  expect(fittedNumbers(parts([1, 2], false), format)).toEqual([null, null]));

test('fitted members add up exactly, and none is a whole step away from its value', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }), (counts) => {
      const total = counts.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const steps = fittedNumbers(parts(counts), format).map((value) =>
        Math.round(Number(value!.replace(',', '')) * 10),
      );
      expect(steps.reduce((a, b) => a + b, 0)).toBe(1000);
      counts.forEach((n, i) => {
        expect(Math.abs(steps[i]! * total - n * 1000)).toBeLessThan(total);
      });
    }),
  );
});
