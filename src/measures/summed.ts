import type { Format, Quantity } from '../model/quantity.ts';
import type { Source } from '../model/source.ts';
import { type Amount, amountFormat, readAmount } from './amounts.ts';
import { quantityOf } from './exact-sum.ts';
import type { Language, Resolver } from './measure.ts';
import { rowsFormat } from './part-formats.ts';

// Some kinds count rows or, where a word names a number column, add that up: then there is an amount.

/** The amount whose column stands under `key`, null where rows are counted; `false` after a problem. */
export function readSummed(
  words: Readonly<Record<string, unknown>>,
  source: Source,
  resolver: Resolver,
  { key, unit }: { readonly key: string; readonly unit: string } = { key: 'of', unit: 'unit' },
): Amount | null | false {
  if (words[key] === undefined) {
    if (words['divided-by'] !== undefined) resolver.problem('divided-by-alone', ['divided-by']);
    return null;
  }
  const column = resolver.column(source, String(words[key]), [key], ['number']);
  return (column && readAmount(column, words, resolver, unit)) ?? false;
}

/** Unit and digits where the KPI does not say. */
export const summedFormat = (amount: Amount | null, language: Language): Partial<Format> =>
  amount ? amountFormat(amount) : rowsFormat(language);

/** Rows, or steps of the column, as they are printed; null where that is beyond what a figure can hold. */
export const summedQuantity = (n: bigint, amount: Amount | null | undefined): Quantity | null =>
  quantityOf(n * BigInt(amount?.up ?? 1), BigInt(amount?.down ?? 1));

/** The column that is read for it, and needs a value in every row. */
export const summedColumn = (amount: Amount | null | undefined): readonly string[] =>
  amount ? [amount.of] : [];
