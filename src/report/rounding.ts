import { type Format, isMeasurable, type Quantity } from '../model/quantity.ts';
import { roundings } from '../model/rounding.ts';

/**
 * A quantity as a bare number, rounded once, on integers: `1,234`, `26.9`, `-0.5`; null when it is not
 * measurable. `digits` after the point (0–4). In a share only a full score prints 100 and only an empty
 * one 0: 1999/2000 is 99.9, not 100.0. A negative value that rounds to nothing has no sign.
 * Source: rounding rules found in published reports.
 */
export function roundedNumber(quantity: Quantity | null, format: Format): string | null {
  if (!isMeasurable(quantity)) return null;
  const [n, d] = quantity.d < 0 ? [-quantity.n, -quantity.d] : [quantity.n, quantity.d];
  // A count of rows, as most figures are, needs no rounding.
  if (d === 1 && format.times === 1 && format.digits === 0 && Number.isSafeInteger(n))
    return (n < 0 ? '-' : '') + grouped(String(Math.abs(n)));
  const steps = stepsOf(BigInt(Math.abs(n)), BigInt(d), format, isShare(n, d, format));
  return (n < 0 && steps > 0n ? '-' : '') + decimal(steps, format.digits);
}

const isShare = (n: number, d: number, format: Format): boolean => format.times === 100 && n >= 0 && n <= d;

/** Steps of 10^-digits. */
function stepsOf(n: bigint, d: bigint, { times, digits, rounding }: Format, share: boolean): bigint {
  const scale = BigInt(times) * 10n ** BigInt(digits);
  const steps = roundings[rounding](n * scale, d);
  if (share && steps === scale && n < d) return steps - 1n;
  return share && steps === 0n && n > 0n ? 1n : steps;
}

/** Whole steps of 10^-digits as a decimal number with grouped thousands. */
export function decimal(steps: bigint, digits: number): string {
  const text = steps.toString().padStart(digits + 1, '0');
  if (digits === 0) return grouped(text);
  return `${grouped(text.slice(0, -digits))}.${text.slice(-digits)}`;
}

const grouped = (whole: string): string =>
  whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
