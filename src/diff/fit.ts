import { compare, fromText, multiply, type Rational, rational, subtract, sum } from './rational.ts';

/**
 * Parts as numbers with a sign and `digits` after the point, so cut that the printed parts add up to the
 * printed sum, or to the number that is printed for it (`total`): all go down to whole steps, the steps that are missing go to the largest remainders, ties to
 * the earlier part. The sum itself is rounded half away from 0, so that it turns with its sign.
 */
export function fitted(parts: readonly Rational[], digits: number, total = sum(parts)): readonly string[] {
  const scale = rational(10n ** BigInt(digits));
  const scaled = parts.map((part) => multiply(part, scale));
  const steps = scaled.map(down);
  const missing = nearestStep(multiply(total, scale)) - steps.reduce((all, each) => all + each, 0n);
  const order = scaled
    .map((part, index) => ({ index, rest: subtract(part, rational(steps[index]!)) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.index - b.index);
  const way = missing < 0n ? -1n : 1n;
  if (missing < 0n) order.reverse();
  for (let i = 0; i < Number(missing * way); i++) steps[order[i % order.length]!.index]! += way;
  return steps.map((step) => signedDecimal(step, digits));
}

/** The number that a signed text says: `−0.5`, `±0`. */
export const fromSigned = (text: string): Rational => fromText(text.replace('−', '-').replace(/[+±]/, ''));

/** A number alone, rounded half away from 0: `+3.1`, `−0.5`, `±0.0`. */
export const signedNumber = (value: Rational, digits: number): string =>
  signedDecimal(nearestStep(multiply(value, rational(10n ** BigInt(digits)))), digits);

/** The whole number at or below. */
const down = ({ n, d }: Rational): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

const nearestStep = ({ n, d }: Rational): bigint =>
  n < 0n ? -((-n * 2n + d) / (2n * d)) : (n * 2n + d) / (2n * d);

function signedDecimal(steps: bigint, digits: number): string {
  const text = (steps < 0n ? -steps : steps).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = steps > 0n ? '+' : steps < 0n ? '−' : '±';
  return sign + (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`);
}
