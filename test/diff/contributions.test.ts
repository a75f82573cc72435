import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions } from '../../src/diff/contributions.ts';
import { fitted, fromSigned, signedNumber } from '../../src/diff/fit.ts';
import { isZero, multiply, type Rational, rational, subtract, sum } from '../../src/diff/rational.ts';
import type { Segments } from '../../src/model/figure.ts';

const VALUES = ['甲', '乙', '丙', '丁', ''];

/** Rows of a column as hits and base by value; a value may have no row. */
const column = fc
  .array(fc.tuple(fc.constantFrom(...VALUES), fc.nat(5000), fc.nat(5000)), { minLength: 2, maxLength: 8 })
  .map((rows) => {
    const found = new Map<string, readonly [number, number]>();
    for (const [value, a, b] of rows) {
      const [hits, base] = found.get(value) ?? [0, 0];
      found.set(value, [hits + Math.min(a, b), base + Math.max(a, b)]);
    }
    return found;
  });

const segments = column.map((values): Segments => new Map([['列', values]]));

const totals = (values: Segments): readonly [bigint, bigint] => {
  const rows = [...values.get('列')!.values()];
  return [0, 1].map((at) => BigInt(rows.reduce((all, row) => all + row[at]!, 0))) as [bigint, bigint];
};

describe('contributions to a count', () => {
  test('add up exactly to the change, and change sign when the terms are exchanged', () => {
    fc.assert(
      fc.property(segments, segments, (old, now) => {
        const [there] = contributions(old, now, 'count', 1);
        const [back] = contributions(now, old, 'count', 1);
        if (!there || !back) return;
        const change = rational(totals(now)[1] - totals(old)[1]);
        expect(sum(there.parts.map(({ total }) => total))).toEqual(change);
        const byValue = new Map(back.parts.map(({ value, total }) => [value, total]));
        for (const { value, total } of there.parts)
          expect(multiply(byValue.get(value)!, rational(-1))).toEqual(total);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('contributions to a rate', () => {
  test('mix and rate add up exactly to the change, and change sign when the terms are exchanged', () => {
    fc.assert(
      fc.property(segments, segments, (old, now) => {
        const [[h0, b0], [h1, b1]] = [totals(old), totals(now)];
        const [there] = contributions(old, now, 'share', 100);
        const [back] = contributions(now, old, 'share', 100);
        if (b0 === 0n || b1 === 0n) return expect(there).toBeUndefined();
        if (!there || !back) return;
        const change = multiply(rational(100), subtract(rational(h1, b1), rational(h0, b0)));
        expect(sum(there.parts.map(({ total }) => total))).toEqual(change);
        const byValue = new Map(back.parts.map((part) => [part.value, part]));
        for (const { value, mix, rate, total } of there.parts) {
          expect(sum([mix!, rate!])).toEqual(total);
          expect(multiply(byValue.get(value)!.mix!, rational(-1))).toEqual(mix);
          expect(multiply(byValue.get(value)!.rate!, rational(-1))).toEqual(rate);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a value without a row on either side is no part of anything', () => {
    const rows: Segments = new Map([
      [
        '列',
        new Map([
          ['甲', [1, 2]],
          ['乙', [1, 4]],
          ['丙', [0, 0]],
        ] as const),
      ],
    ]);
    expect(contributions(rows, rows, 'share', 100)[0]!.parts.map(({ value }) => value)).toEqual(['甲', '乙']);
  });

  test('a segment that only grew with the others is no part of the change', () => {
    const old: Segments = new Map([
      [
        '列',
        new Map([
          ['甲', [30, 100]],
          ['乙', [10, 100]],
        ] as const),
      ],
    ]);
    const now: Segments = new Map([
      [
        '列',
        new Map([
          ['甲', [60, 200]],
          ['乙', [40, 200]],
        ] as const),
      ],
    ]);
    const { parts } = contributions(old, now, 'share', 100)[0]!;
    expect(parts.map(({ value }) => value)).toEqual(['乙', '甲']);
    expect(parts[1]).toMatchObject({ mix: rational(0), rate: rational(0) });
  });
});

/** Mulberry32: chance from a seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw of a normal distribution (Box–Muller). */
const normal = (random: () => number, mean: number, deviation: number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('the ranking', () => {
  const SEGMENTS = 8;
  const names = Array.from({ length: SEGMENTS }, (_, at) => `部${at}`);

  test.each(['count', 'share'] as const)(
    'puts a segment that was moved by three standard deviations of the total first (%s)',
    (adds) => {
      let first = 0;
      for (let trial = 0; trial < 100; trial++) {
        const random = chance(trial + 1);
        const [mean, deviation] = adds === 'count' ? [400, 20] : [120, 10];
        const draw = (): Map<string, readonly [number, number]> =>
          new Map(
            names.map((name) => {
              const n = Math.max(0, Math.round(normal(random, mean, deviation)));
              return [name, adds === 'count' ? [n, n] : [Math.min(n, 400), 400]];
            }),
          );
        const [old, now] = [draw(), draw()];
        const moved = names[Math.floor(random() * SEGMENTS)]!;
        const by = Math.round(3 * deviation * Math.sqrt(SEGMENTS)) * (random() < 0.5 ? -1 : 1);
        const [hits, base] = now.get(moved)!;
        const shifted = Math.max(0, adds === 'count' ? hits + by : Math.min(hits + by, base));
        now.set(moved, adds === 'count' ? [shifted, shifted] : [shifted, base]);
        const [division] = contributions(new Map([['列', old]]), new Map([['列', now]]), adds, 100);
        if (division?.parts[0]?.value === moved) first++;
      }
      expect(first).toBeGreaterThanOrEqual(95);
    },
  );
});

describe('printed parts', () => {
  const number = fc
    .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n))
    .map(([n, d]) => rational(n, d));

  test('add up to the printed sum', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 9 }), fc.nat(4), (parts, digits) => {
        const adds = (texts: readonly string[], total: Rational): void => {
          const printed = sum(texts.map(fromSigned));
          expect(isZero(subtract(printed, fromSigned(signedNumber(total, digits))))).toBe(true);
        };
        adds(fitted(parts, digits), sum(parts));
        const other = sum([sum(parts), rational(3, 10n ** BigInt(digits))]);
        adds(fitted(parts, digits, other), other);
      }),
      { numRuns: 1000 },
    );
  });
});
