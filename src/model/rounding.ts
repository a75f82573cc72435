/**
 * How a ratio is cut to whole steps, on integers: `n / d` with `n` ≥ 0 and `d` > 0. A further mode is
 * one entry here; the configuration offers whatever stands in this table.
 * Source: rounding found in published reports (half-up by most, truncation by some).
 */
export const roundings = {
  'half-up': (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d),
  truncate: (n: bigint, d: bigint): bigint => n / d,
} as const satisfies Record<string, (n: bigint, d: bigint) => bigint>;

export type Rounding = keyof typeof roundings;
