import { breakdown } from './breakdown.ts';
import type { Counted } from './measure.ts';
import { sourceWhere } from './source-where.ts';
import { describeFit, type Fit, fitWord, wholeShares } from './whole-shares.ts';

type Breakdown =
  typeof breakdown extends Counted<infer Spec, infer State> ? { spec: Spec; state: State } : never;
type Spec = Breakdown['spec'] & { readonly fit: Fit };

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
      fit: fitWord(z),
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
    return spec && { ...spec, fit: words['fit'] as Fit };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const fit = describeFit(spec.fit, '区分', language);
    if (language === 'ja') return `${source}に占める、${spec.by}ごとの割合（${fit}）`;
    return `share of each ${spec.by} in the rows of ${source}, ${fit}`;
  },
  result: (state, spec, period, format) =>
    wholeShares(breakdown.result(state, spec, period, format), spec.fit),
};
