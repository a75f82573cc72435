import type { Batch } from '../model/batch.ts';
import type { Part } from '../model/figure.ts';
import type { Amount } from './amounts.ts';
import { columnOf } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum, quantityOf, withinLimits, worthOf } from './exact-sum.ts';
import { type Counted, Fate } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { hitsOf, weightOf } from './weights.ts';

/** Rows of the denominator, and those of them that are in the numerator; or their amounts. */
export interface HitsInBase {
  readonly hits: ExactSum;
  readonly base: ExactSum;
}

interface Spec {
  readonly unit: string | null;
  /** What each row weighs; one without it. */
  readonly amount?: Amount;
}

/** The tally of a share of rows: `Hit` among `Hit` and `Base`, with both numbers as parts. */
export const hitsInBase: Pick<Counted<Spec, HitsInBase>, 'empty' | 'add' | 'merge' | 'result'> = {
  empty: () => ({ hits: noSum(), base: noSum() }),
  add(state, batch, rows, fates, spec) {
    if (spec.amount) return addAmounts(state, batch, rows, fates, spec.amount.of);
    addAmount(state.base, weightOf(batch, rows));
    addAmount(state.hits, hitsOf(batch, rows, fates));
  },
  merge(into, from) {
    addSum(into.hits, from.hits);
    addSum(into.base, from.base);
    return into;
  },
  result(state, spec, period) {
    const { up, down, digits } = spec.amount ?? ONE;
    const format = { ...countFormat(spec.amount?.unit ?? spec.unit, period.language), digits };
    const label = LABELS[period.language];
    const [hits, base] = [worthOf(state.hits), worthOf(state.base)];
    const part = (key: 'count' | 'of', n: bigint): Part => ({
      key,
      label: label[key],
      quantity: quantityOf(n * BigInt(up), BigInt(down)),
      format,
      adds: false,
    });
    // Amounts can be given back: a quantity has its sign in the numerator.
    const quantity = base < 0n ? quantityOf(-hits, -base) : quantityOf(hits, base);
    return withinLimits({ quantity, parts: [part('count', hits), part('of', base)] });
  },
};

const ONE = { up: 1, down: 1, digits: 0 };

const LABELS = { ja: { count: '該当', of: '対象' }, en: { count: 'counted', of: 'out of' } };

function addAmounts(state: HitsInBase, batch: Batch, rows: Uint32Array, fates: Uint8Array, of: string): void {
  const { values } = columnOf(batch, of);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    addAmount(state.base, Number(values[row]), weight);
    if (fates[row] === Fate.Hit) addAmount(state.hits, Number(values[row]), weight);
  }
}
