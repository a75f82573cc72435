import type { Term, Terms } from '../calendar/term.ts';
import type { Derived } from './measure.ts';

interface Spec {
  readonly kpi: string;
}

/** The same KPI in the same term of the year before. */
export const yearAgo = earlier('year-ago', (terms, term) => terms.yearAgo(term), {
  ja: '前年同期の',
  en: 'a year before',
});

/** The same KPI in the term before. */
export const termAgo = earlier('term-ago', (terms, term) => terms.previous(term), {
  ja: '前期の',
  en: 'in the term before',
});

function earlier(
  verb: 'year-ago' | 'term-ago',
  step: (terms: Terms, term: Term) => Term,
  phrase: { ja: string; en: string },
): Derived<Spec> {
  return {
    by: 'figures',
    words: (z) => ({
      [verb]: z.string().describe(`${phrase.ja}値を取るKPI | KPI whose figure ${phrase.en} is taken`),
    }),
    examples: [`${verb}: voices.improved`],
    resolve(words, resolver) {
      const kpi = resolver.kpi(String(words[verb]), [verb]);
      return kpi === null ? null : { kpi };
    },
    format: () => ({}),
    formatFrom: (spec) => spec.kpi,
    describe: (spec, _kpi, names, language) =>
      language === 'ja' ? `${phrase.ja}「${names.kpi(spec.kpi)}」` : `${names.kpi(spec.kpi)} ${phrase.en}`,
    uses: (spec, term, terms) => [{ kpi: spec.kpi, term: step(terms, term) }],
    derive(spec, term, figures) {
      const { quantity, parts, grid } = figures.get(spec.kpi, step(figures.terms, term));
      return { quantity, parts, ...(grid && { grid }) };
    },
  };
}
