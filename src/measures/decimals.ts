import type { Column } from '../model/source.ts';

/** Digits after the point that a number column keeps; it stores whole numbers of 1 / 10^decimals. */
export function decimalsOf(column: Column): number {
  const decimals = column.settings['decimals'];
  return typeof decimals === 'number' ? decimals : 0;
}
