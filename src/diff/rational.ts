/** An exact number, reduced, `d` above 0: contributions add up to the last digit. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, below] = [BigInt(n), BigInt(d)];
  if (below === 0n) throw new Error('a rational has no denominator 0');
  const factor = divisor(top, below) * (below < 0n ? -1n : 1n);
  return { n: top / factor, d: below / factor };
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const mean = (a: Rational, b: Rational): Rational => multiply(add(a, b), { n: 1n, d: 2n });
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, ZERO);
export const absolute = (a: Rational): Rational => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
export const isZero = (a: Rational): boolean => a.n === 0n;

/** Below 0, 0 or above 0, as a sort wants it. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number that a printed text says: `1,234`, `-0.5`. */
export function fromText(text: string): Rational {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
