import { bands } from './bands.ts';
import type { Counted } from './measure.ts';
import { describeFit, type Fit, fitWord, wholeShares } from './whole-shares.ts';

type Bands = typeof bands extends Counted<infer Spec, infer State> ? { spec: Spec; state: State } : never;
type Spec = Bands['spec'] & { readonly fit: Fit };

/** The same bands as shares of all rows, rounded as `share` rounds categories. */
export const bandShare: Counted<Spec, Bands['state']> = {
  ...bands,
  // Its own quantity is the whole, which never changes.
  adds: undefined,
  charts: ['bars'],
  words(z) {
    const { bands: source, ...words } = bands.words(z);
    return { 'band-share': source!, ...words, fit: fitWord(z) };
  },
  examples: [
    `band-share: survey
of: 年齢
edges: [30, 60, 90]
open: false
that: { 満足度: { empty: false } }
empty: leave-out
fit: largest-remainder`,
  ],
  resolve(words, resolver) {
    const spec = bands.resolve(words, { ...resolver, source: () => resolver.source('band-share') });
    return spec && { ...spec, fit: words['fit'] as Fit };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, kpi, names, language) {
    const counted = bands.describe(spec, kpi, names, language);
    const fit = describeFit(spec.fit, '帯', language);
    return language === 'ja'
      ? `${counted}の、全体に占める割合（${fit}）`
      : `share of each band in the ${counted}, ${fit}`;
  },
  result: (state, spec, period, format) => wholeShares(bands.result(state, spec, period, format), spec.fit),
};
