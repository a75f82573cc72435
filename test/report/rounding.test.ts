import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rounding } from '../../src/model/rounding.ts';
import { roundedNumber } from '../../src/report/rounding.ts';
import { showQuantity } from '../../src/report/show.ts';

const percent = (rounding: Rounding, digits = 1) => ({ unit: '%', times: 100, digits, rounding });

test.each([
  [89, 330, 'truncate', '26.9'],
  [89, 330, 'half-up', '27.0'],
  [25, 111, 'truncate', '22.5'],
  [29, 100, 'truncate', '29.0'],
  [57, 100, 'truncate', '57.0'],
  [23, 80, 'half-up', '28.8'],
  [0, 7, 'half-up', '0.0'],
  [7, 7, 'truncate', '100.0'],
] as const)('%i/%i by %s is %s', (n, d, rounding, expected) =>
  expect(roundedNumber({ n, d }, percent(rounding))).toBe(expected),
);

test('nothing out of nothing is —, and so is something out of nothing, never 0 or 100', () => {
  expect(showQuantity('a', 'A', { n: 0, d: 0 }, percent('half-up')).text).toBe('—');
  expect(showQuantity('a', 'A', { n: 3, d: 0 }, percent('half-up')).text).toBe('—');
  expect(showQuantity('a', 'A', null, percent('half-up')).text).toBe('—');
});

test('only a full score prints 100 and only an empty one 0', () => {
  expect(roundedNumber({ n: 1999, d: 2000 }, percent('half-up'))).toBe('99.9');
  expect(roundedNumber({ n: 1, d: 3000 }, percent('half-up'))).toBe('0.1');
});

test('a negative value keeps its sign unless it rounds to nothing', () => {
  const points = { unit: '', times: 1, digits: 1, rounding: 'half-up' } as const;
  expect(roundedNumber({ n: -1, d: 2 }, points)).toBe('-0.5');
  expect(roundedNumber({ n: -1, d: 100 }, points)).toBe('0.0');
});

test('thousands are grouped', () =>
  expect(
    showQuantity('a', 'A', { n: 1_234_567, d: 1 }, { ...percent('half-up', 0), times: 1, unit: '件' }).text,
  ).toBe('1,234,567件'));

// The oracle compares with the neighbours of the printed value in exact fractions; it does not round.
test('every ratio up to a denominator of 2,000 is the nearest step below or at the tie above', () => {
  for (const rounding of ['half-up', 'truncate'] as const) {
    for (let d = 1; d <= 2000; d += 1) {
      for (let n = d % 7; n < d; n += 7) {
        const tenths = Number(roundedNumber({ n, d }, percent(rounding))!.replace('.', ''));
        const exact = 1000 * n - tenths * d; // (value − printed) in units of 1/(10 d)
        const low = rounding === 'truncate' ? exact >= 0 && exact < d : 2 * exact >= -d && 2 * exact < d;
        const clamped = (tenths === 999 && 2 * exact >= d) || (tenths === 1 && exact < 0);
        if (!low && !clamped) throw new Error(`${n}/${d} ${rounding} printed ${tenths}`);
      }
    }
  }
});

test('a share never decreases when its numerator grows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.nat(),
      fc.constantFrom<Rounding>('half-up', 'truncate'),
      (d, k, r) => {
        const n = k % d;
        expect(Number(roundedNumber({ n: n + 1, d }, percent(r)))).toBeGreaterThanOrEqual(
          Number(roundedNumber({ n, d }, percent(r))),
        );
      },
    ),
  );
});
