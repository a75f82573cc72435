import type { Part } from '../model/figure.ts';
import { breakdown } from './breakdown.ts';
import type { Counted } from './measure.ts';
import { sourceWhere } from './source-where.ts';

type Breakdown =
  typeof breakdown extends Counted<infer Spec, infer State> ? { spec: Spec; state: State } : never;
type Spec = Breakdown['spec'] & { readonly fit: 'each' | 'largest-remainder' };

/**
 * Shares of a total by category, in percent. `fit: each` rounds every share for itself, so what is
 * printed may add up to 99.9 or 100.1; `fit: largest-remainder` gives the last steps to the largest
 * remainders, ties to the larger value and then to the earlier category, so that it adds up to 100.
 * Source: two published reports for the one, an insurer's for the other, domain.md §2.3.
 */
export const share: Counted<Spec, Breakdown['state']> = {
  ...breakdown,
  // Its own quantity is the whole, which never changes.
  adds: undefined,
  additive: undefined,
  words(z) {
    const { breakdown: source, by, that } = breakdown.words(z);
    return {
      share: source!,
      by: by!,
      that: that!,
      fit: z
        .enum(['each', 'largest-remainder'])
        .describe(
          '各区分を別々に丸めるか、合計を100にそろえるか | round each for itself, or make them add up to 100',
        )
        .default('each'),
    };
  },
  examples: [
    `share: voices
by: 区分
that: { チーム: [第1チーム, 第2チーム] }
fit: largest-remainder`,
  ],
  resolve(words, resolver) {
    const spec = breakdown.resolve(
      { ...words, breakdown: words['share'] },
      { ...resolver, source: () => resolver.source('share') },
    );
    return spec && { ...spec, fit: words['fit'] as Spec['fit'] };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja') {
      const fit =
        spec.fit === 'each'
          ? '割合は区分ごとに丸めるため、合計が100%にならないことがある'
          : '合計が100%になるよう最大剰余法で丸める';
      return `${source}に占める、${spec.by}ごとの割合（${fit}）`;
    }
    const fit =
      spec.fit === 'each' ? 'each rounded for itself' : 'rounded to add up to 100 % by largest remainders';
    return `share of each ${spec.by} in the rows of ${source}, ${fit}`;
  },
  result(state, spec, period, format) {
    const { quantity, parts } = breakdown.result(state, spec, period, format);
    const total = quantity?.n ?? 0;
    const ofTotal = (part: Part): Part => ({ ...part, quantity: { n: part.quantity?.n ?? 0, d: total } });
    return {
      quantity: { n: total, d: total },
      parts: parts.map(ofTotal),
      ...(spec.fit === 'largest-remainder' && { fit: 'largest-remainder' }),
    };
  },
};
