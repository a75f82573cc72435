import type { Batch } from '../model/batch.ts';
import type { Part } from '../model/figure.ts';
import type { Amount } from './amounts.ts';
import { columnOf } from './conditions.ts';
import { addAmount, addSum, noSum, quantityOf, withinLimits, worthOf } from './exact-sum.ts';
import { type Counted, Fate } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { addByCategory, type ByCategory, type ShareLine, type Shares, shareTable } from './shares-by.ts';
import { summedQuantity } from './summed.ts';
import { hitsOf, weightOf } from './weights.ts';

/** Rows of the denominator, and those of them that are in the numerator; or their amounts. */
export interface HitsInBase extends Shares {
  /** The same by category, where asked; the last one holds rows without one. */
  readonly cells: readonly Shares[];
}

interface Spec {
  readonly unit: string | null;
  /** What each row weighs; one without it. */
  readonly amount?: Amount;
  readonly split?: ByCategory;
}

/**
 * The tally of a share of rows: `Hit` among `Hit` and `Base`, with both numbers as parts; by category, as a
 * table of both numbers and the share.
 */
export const hitsInBase: Pick<Counted<Spec, HitsInBase>, 'empty' | 'add' | 'merge' | 'result'> = {
  empty: ({ split }) => ({ ...noShares(), cells: split ? [...split.labels, ''].map(noShares) : [] }),
  add(state, batch, rows, fates, { amount, split }, period) {
    if (split) addByCategory(state.cells, batch, rows, fates, { by: split, of: amount?.of ?? null }, period);
    if (amount) return addAmounts(state, batch, rows, fates, amount.of);
    addAmount(state.base, weightOf(batch, rows));
    addAmount(state.hits, hitsOf(batch, rows, fates));
  },
  merge(into, from) {
    mergeShares(into, from);
    for (const [at, cell] of into.cells.entries()) mergeShares(cell, from.cells[at]!);
    return into;
  },
  result(state, spec, { language }, format) {
    const { amount } = spec;
    const number = {
      ...countFormat(amount?.unit ?? spec.unit, language),
      digits: amount?.digits ?? 0,
    };
    const label = LABELS[language];
    const lineOf = (shares: Shares): ShareLine => {
      const [hits, base] = [worthOf(shares.hits), worthOf(shares.base)];
      // Amounts can be given back: a quantity has its sign in the numerator.
      const share = base < 0n ? quantityOf(-hits, -base) : quantityOf(hits, base);
      return { count: summedQuantity(hits, amount), of: summedQuantity(base, amount), share };
    };
    const whole = lineOf(state);
    if (spec.split) {
      const lines = state.cells.map(lineOf);
      const table = shareTable(spec.split, lines, whole, { number, share: format }, label, language);
      return withinLimits({ quantity: whole.share, ...table });
    }
    const part = (key: 'count' | 'of'): Part => ({
      key,
      label: label[key],
      quantity: whole[key],
      format: number,
      adds: false,
    });
    return withinLimits({ quantity: whole.share, parts: [part('count'), part('of')] });
  },
};

const noShares = (): Shares => ({ hits: noSum(), base: noSum() });

const LABELS = {
  ja: { count: '該当', of: '対象', share: '割合' },
  en: { count: 'counted', of: 'out of', share: 'share' },
};

function mergeShares(into: Shares, from: Shares): void {
  addSum(into.hits, from.hits);
  addSum(into.base, from.base);
}

function addAmounts(state: HitsInBase, batch: Batch, rows: Uint32Array, fates: Uint8Array, of: string): void {
  const { values } = columnOf(batch, of);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    addAmount(state.base, Number(values[row]), weight);
    if (fates[row] === Fate.Hit) addAmount(state.hits, Number(values[row]), weight);
  }
}
