import type { Format, Quantity } from '../model/quantity.ts';
import { isMeasurable } from '../model/quantity.ts';
import { roundedNumber } from '../report/rounding.ts';
import { contributions, type Division } from './contributions.ts';
import { add, fromText, isZero, type Rational, rational, subtract, sum, ZERO } from './rational.ts';
import type { SideFigure } from './side.ts';

/**
 * Where a change of printed numbers comes from; the causes add up to it exactly:
 * - data: other rows, counted as today's definition says
 * - definition: that what was published was counted in another way
 * - rows: that rows of a published term were changed since
 * - rule: another rounding rule
 * - rounding: what rounding by the same rule left
 */
export interface Why {
  readonly total: Rational;
  readonly causes: Readonly<Record<Cause, Rational>>;
  /** Of the change of the exact figures (`data` and `definition` and `rows`), by column. */
  readonly exact: Rational;
  readonly divisions: readonly Division[];
}

export type Cause = 'data' | 'definition' | 'rows' | 'rule' | 'rounding';

/** Null when one side is not measurable, or the two are in different units. */
export function whyOf(old: SideFigure, now: SideFigure): Why | null {
  if (old.format.times !== now.format.times) return null;
  const format = now.today?.format ?? now.format;
  const redefined = old.definition !== now.definition;
  const [a, b] = [causesOf(old, format, redefined), causesOf(now, format, redefined)];
  if (!a || !b) return null;
  const causes = Object.fromEntries(
    CAUSES.map((cause) => [cause, subtract(b[cause], a[cause])]),
  ) as unknown as Why['causes'];
  const exact = sum([causes.data, causes.definition, causes.rows]);
  return { total: sum(Object.values(causes)), causes, exact, divisions: divisionsOf(old, now, exact) };
}

const CAUSES = ['data', 'definition', 'rows', 'rule', 'rounding'] as const satisfies readonly Cause[];

/** The printed number of one side, taken apart; the parts add up to it. */
function causesOf(side: SideFigure, rule: Format, redefined: boolean): Record<Cause, Rational> | null {
  const { shown, format, today } = side;
  const exact = exactOf(shown.n === null || shown.d === null ? null : { n: shown.n, d: shown.d }, format);
  if (!exact || shown.value === null || shown.n === null || shown.d === null) return null;
  const now = today ? exactOf(today.quantity, today.format) : null;
  const data = now ?? exact;
  const since = subtract(exact, data);
  const printed = fromText(shown.value);
  const byRule = roundedNumber({ n: shown.n, d: shown.d }, rule);
  const ruled = byRule === null || same(format, rule) ? printed : fromText(byRule);
  return {
    data,
    definition: redefined ? since : ZERO,
    rows: redefined ? ZERO : since,
    rule: subtract(printed, ruled),
    rounding: subtract(ruled, exact),
  };
}

const exactOf = (quantity: Quantity | null, { times }: Format): Rational | null =>
  isMeasurable(quantity) ? rational(BigInt(quantity.n) * BigInt(times), BigInt(quantity.d)) : null;

const same = (a: Format, b: Format): boolean => a.digits === b.digits && a.rounding === b.rounding;

/** Only what adds up to the change is shown: a lock without counts, or with others, divides nothing. */
function divisionsOf(old: SideFigure, now: SideFigure, exact: Rational): readonly Division[] {
  if (!old.segments || !now.segments || !now.adds || old.adds !== now.adds) return [];
  return contributions(old.segments, now.segments, now.adds, now.format.times, now.shown.d ?? 1).filter(
    ({ parts }) => isZero(subtract(parts.map(({ total }) => total).reduce(add, ZERO), exact)),
  );
}
