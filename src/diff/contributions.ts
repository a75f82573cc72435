import type { Segments } from '../model/figure.ts';
import {
  absolute,
  add,
  compare,
  isZero,
  mean,
  multiply,
  type Rational,
  rational,
  subtract,
} from './rational.ts';

/** What the rows with one value of a column added to a change. */
export interface Contribution {
  /** The value as the office calls it; empty for blank cells. */
  readonly value: string;
  /** In the unit of the figure: cases, or percentage points. `mix` and `rate` add up to it. */
  readonly total: Rational;
  /** Of a rate: that the share of these rows in the base moved. Null for counts. */
  readonly mix: Rational | null;
  /** Of a rate: that the rate among these rows moved. Null for counts. */
  readonly rate: Rational | null;
  readonly old: readonly [hits: number, base: number];
  readonly now: readonly [hits: number, base: number];
}

/** A change divided by one column; the contributions add up to it exactly. The largest comes first. */
export interface Division {
  readonly column: string;
  readonly parts: readonly Contribution[];
}

/**
 * A change divided by every column that both sides know, the column with the largest single part first.
 * A column with one value alone divides nothing and is left out. `times` is 100 where figures are percent;
 * `steps` is how many steps of the counts make one of the figure, where it is a sum of amounts.
 */
export function contributions(
  old: Segments,
  now: Segments,
  adds: 'count' | 'share',
  times: number,
  steps = 1,
): readonly Division[] {
  return [...now.keys()]
    .flatMap((column) => {
      const parts = pairs(old.get(column), now.get(column));
      if (!parts || parts.length < 2) return [];
      const divided =
        adds === 'count' ? parts.map((pair) => countPart(pair, steps)) : shareParts(parts, times);
      return divided ? [{ column, parts: [...divided].sort(byWeight) }] : [];
    })
    .sort((a, b) => byWeight(a.parts[0]!, b.parts[0]!));
}

interface Pair {
  readonly value: string;
  readonly old: readonly [number, number];
  readonly now: readonly [number, number];
}

function pairs(old: Column | undefined, now: Column | undefined): readonly Pair[] | null {
  if (!old || !now) return null;
  const values = [...new Set([...now.keys(), ...old.keys()])];
  return values
    .map((value) => ({ value, old: old.get(value) ?? NONE, now: now.get(value) ?? NONE }))
    .filter((pair) => pair.old[1] !== 0 || pair.now[1] !== 0);
}

type Column = ReadonlyMap<string, readonly [number, number]>;

const NONE = [0, 0] as const;

const countPart = (pair: Pair, steps: number): Contribution => ({
  ...pair,
  total: rational(BigInt(pair.now[1]) - BigInt(pair.old[1]), steps),
  mix: null,
  rate: null,
});

/**
 * Mix and rate at the mean of both terms, so that they change sign when the terms are exchanged:
 * mix = (w₁ − w₀) · (r̄ − R̄), rate = w̄ · (r₁ − r₀), with w the weight of the segment in the base, r its rate
 * and R that of all. As the weights add up to 1, the parts of all segments add up to R₁ − R₀. A segment that
 * one term lacks has there the rate that it has in the other: all of its part is mix. Null without a base.
 */
function shareParts(parts: readonly Pair[], times: number): readonly Contribution[] | null {
  const total = (side: 'old' | 'now', at: 0 | 1): number =>
    parts.reduce((all, part) => all + part[side][at], 0);
  const [base0, base1] = [total('old', 1), total('now', 1)];
  if (base0 === 0 || base1 === 0) return null;
  const all = mean(rational(total('old', 0), base0), rational(total('now', 0), base1));
  const scale = rational(times);
  return parts.map((part) => {
    const [w0, w1] = [rational(part.old[1], base0), rational(part.now[1], base1)];
    const [r0, r1] = [rateOf(part.old) ?? rateOf(part.now)!, rateOf(part.now) ?? rateOf(part.old)!];
    const mix = multiply(scale, multiply(subtract(w1, w0), subtract(mean(r0, r1), all)));
    const rate = multiply(scale, multiply(mean(w0, w1), subtract(r1, r0)));
    return { ...part, total: add(mix, rate), mix, rate };
  });
}

const rateOf = ([hits, base]: readonly [number, number]): Rational | null =>
  base === 0 ? null : rational(hits, base);

/** The larger part first; of two opposite ones the positive; else the declared order (a stable sort). */
function byWeight(a: Contribution, b: Contribution): number {
  const weight = compare(absolute(b.total), absolute(a.total));
  return weight !== 0 || isZero(a.total) ? weight : 0;
}
