import { count } from '../model/quantity.ts';
import type { Counted } from './measure.ts';
import { countFormat } from './part-formats.ts';
import { hitsOf, weightOf } from './weights.ts';

/** Rows of the denominator, and those of them that are in the numerator. */
export interface HitsInBase {
  hits: number;
  base: number;
}

/** The tally of a share of rows: `Hit` among `Hit` and `Base`, with both numbers as parts. */
export const hitsInBase: Pick<
  Counted<{ readonly unit: string | null }, HitsInBase>,
  'empty' | 'add' | 'merge' | 'result'
> = {
  empty: () => ({ hits: 0, base: 0 }),
  add(state, batch, rows, fates) {
    state.base += weightOf(batch, rows);
    state.hits += hitsOf(batch, rows, fates);
  },
  merge(into, from) {
    into.hits += from.hits;
    into.base += from.base;
    return into;
  },
  result(state, spec, period) {
    const format = countFormat(spec.unit, period.language);
    const label = LABELS[period.language];
    return {
      quantity: { n: state.hits, d: state.base },
      parts: [
        { key: 'count', label: label.count, quantity: count(state.hits), format, adds: false },
        { key: 'of', label: label.of, quantity: count(state.base), format, adds: false },
      ],
    };
  },
};

const LABELS = { ja: { count: '該当', of: '対象' }, en: { count: 'counted', of: 'out of' } };
