import type { Part } from '../model/figure.ts';
import { type Format, isMeasurable } from '../model/quantity.ts';
import { decimal } from './rounding.ts';

/**
 * Members of a sum rounded together by largest remainders, so that the printed numbers add up to the
 * printed total: all are cut, and the steps that are missing go to the largest remainders; ties to the
 * larger value, then to the earlier member. Null where a part is no member or not measurable.
 */
export function fittedNumbers(parts: readonly Part[], format: Format): readonly (string | null)[] {
  const members = parts.flatMap(({ adds, quantity }, index) =>
    adds && isMeasurable(quantity) ? [{ index, ...cut(quantity.n, quantity.d, format) }] : [],
  );
  const [first] = members;
  if (!first) return parts.map(() => null);
  const scale = BigInt(format.times) * 10n ** BigInt(format.digits);
  const exact = members.reduce((sum, { n }) => sum + n, 0n) * scale;
  const missing = Number(exact / first.d - members.reduce((sum, { steps }) => sum + steps, 0n));
  const byRemainder = [...members].sort(
    (a, b) => order(b.rest, a.rest) || order(b.n, a.n) || a.index - b.index,
  );
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  const steps = new Map(
    members.map((member) => [member.index, member.steps + (raised.has(member.index) ? 1n : 0n)]),
  );
  return parts.map((_, index) => {
    const own = steps.get(index);
    return own === undefined ? null : decimal(own, format.digits);
  });
}

/** Whole steps below n / d, and what is left. All members of a sum have one denominator. */
function cut(
  n: number,
  d: number,
  { times, digits }: Format,
): { n: bigint; d: bigint; steps: bigint; rest: bigint } {
  const scaled = BigInt(n) * BigInt(times) * 10n ** BigInt(digits);
  return { n: BigInt(n), d: BigInt(d), steps: scaled / BigInt(d), rest: scaled % BigInt(d) };
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
