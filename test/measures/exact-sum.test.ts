import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAmount, addSum, noSum, quantityOf, withinLimits, worthOf } from '../../src/measures/exact-sum.ts';

const amount = fc.oneof(
  fc.integer(),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1, 1),
);

test('a sum is that of whole numbers without a limit, in any order, split and merged', () => {
  const term = fc.tuple(amount, fc.integer({ min: 1, max: 3_000_000 }));
  fc.assert(
    fc.property(fc.array(term, { maxLength: 60 }), fc.nat(60), (terms, cut) => {
      const [all, a, b] = [noSum(), noSum(), noSum()];
      for (const [one, times] of terms) addAmount(all, one, times);
      for (const [one, times] of terms.slice(cut).reverse()) addAmount(a, one, times);
      for (const [one, times] of terms.slice(0, cut)) addAmount(b, one, times);
      addSum(a, structuredClone(b));
      const wanted = terms.reduce((sum, [one, times]) => sum + BigInt(one) * BigInt(times), 0n);
      expect([worthOf(all), worthOf(a)]).toEqual([wanted, wanted]);
    }),
  );
});

test('two million amounts of hundreds of millions of yen are exact to the yen', () => {
  const sum = noSum();
  for (let i = 0; i < 2_000_000; i++) addAmount(sum, 987_654_321 - (i % 3));
  expect(quantityOf(worthOf(sum), 1n)).toEqual({ n: 1_975_308_640_000_001, d: 1 });
});

test('the largest number that is exact is a quantity, the next is none', () => {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  expect(quantityOf(most, 1n)).toEqual({ n: 9007199254740991, d: 1 });
  expect(quantityOf(-most, 10n)).toEqual({ n: -9007199254740991, d: 10 });
  expect([quantityOf(most + 1n, 1n), quantityOf(-most - 1n, 1n), quantityOf(1n, most + 1n)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('one part beyond the limit leaves no figure, and says so', () => {
  const format = { unit: '円', times: 1, digits: 0, rounding: 'half-up' } as const;
  const part = (n: number | null) => ({
    key: 'a',
    label: 'a',
    quantity: n === null ? null : { n, d: 1 },
    format,
    adds: true,
  });
  const fine = { quantity: { n: 1, d: 1 }, parts: [part(1)] };
  expect(withinLimits(fine)).toEqual(fine);
  expect(withinLimits({ quantity: { n: 1, d: 1 }, parts: [part(1), part(null)] })).toEqual({
    quantity: null,
    parts: [part(null), part(null)],
    beyond: true,
  });
});
