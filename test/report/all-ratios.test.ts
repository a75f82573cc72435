import { expect, test } from 'vitest';
import { type Rounding, roundings } from '../../src/model/rounding.ts';
import { roundedNumber } from '../../src/report/rounding.ts';

/**
 * The share n/d in percent with one digit, by long division on paper, in BigInt: two digits before the
 * point and one after it are brought down one by one, then the remainder decides. Nothing of the code
 * under test is used.
 */
function onPaper(n: bigint, d: bigint, rounding: Rounding): string {
  if (n === d) return '100.0';
  let rest = n;
  let tenths = 0n;
  for (let place = 0; place < 3; place++) {
    rest *= 10n;
    let digit = 0n;
    while (rest >= d) {
      rest -= d;
      digit++;
    }
    tenths = tenths * 10n + digit;
  }
  if (rounding === 'half-up' && rest + rest >= d) tenths++;
  // Only a full score prints 100, only an empty one 0.
  if (tenths === 1000n) tenths = 999n;
  if (tenths === 0n && n > 0n) tenths = 1n;
  return `${tenths / 10n}.${tenths % 10n}`;
}

test.each(Object.keys(roundings) as Rounding[])(
  'all 2,003,000 shares with a denominator up to 2,000 are right: %s',
  (rounding) => {
    const format = { unit: '%', times: 100, digits: 1, rounding };
    let count = 0;
    const wrong: string[] = [];
    for (let d = 1; d <= 2000; d++)
      for (let n = 0; n <= d; n++) {
        count++;
        const printed = roundedNumber({ n, d }, format);
        const expected = onPaper(BigInt(n), BigInt(d), rounding);
        if (printed !== expected) wrong.push(`${n}/${d}: ${printed}, not ${expected}`);
      }
    expect(count).toBe(2_003_000);
    expect(wrong).toEqual([]);
  },
  60_000,
);
