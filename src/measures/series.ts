import type { Term, Terms } from '../calendar/term.ts';
import { termLabel } from '../calendar/term.ts';
import type { Part } from '../model/figure.ts';
import type { Derived } from './measure.ts';

interface Spec {
  readonly kpi: string;
  readonly terms: number;
  readonly step: 'year' | 'term';
}

/**
 * A KPI over the last so many terms or years, the oldest first; each is a part named by its term. A
 * term about which nothing is known is a gap, shown as –. The figure itself is the KPI's own of the term.
 */
export const series: Derived<Spec> = {
  by: 'figures',
  charts: ['terms'],
  words: (z) => ({
    series: z.string().describe('推移を見るKPI | KPI that is followed over terms'),
    terms: z
      .int()
      .min(2)
      .max(20)
      .describe('いくつ並べるか（今期を含む） | how many, the present one included')
      .default(5),
    step: z
      .enum(['year', 'term'])
      .describe('毎年同じ期か、毎期か | the same term every year, or every term')
      .default('year'),
  }),
  examples: [
    `series: voices.total
terms: 3
step: year`,
  ],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['series']), ['series']);
    return kpi === null ? null : { kpi, terms: Number(words['terms']), step: words['step'] as Spec['step'] };
  },
  format: () => ({}),
  formatFrom: (spec) => spec.kpi,
  describe(spec, _kpi, names, language) {
    const kpi = names.kpi(spec.kpi);
    if (language === 'ja')
      return `「${kpi}」の${spec.step === 'year' ? '各年の同じ期' : '各期'}の推移（${spec.terms}回分）`;
    return `${kpi} over ${spec.terms} ${spec.step === 'year' ? 'years' : 'terms'}`;
  },
  uses: (spec, term, terms) => termsOf(spec, term, terms).map((one) => ({ kpi: spec.kpi, term: one })),
  derive(spec, term, figures, format) {
    const parts = termsOf(spec, term, figures.terms).map((one): Part => {
      const { quantity } = figures.get(spec.kpi, one);
      return {
        key: one.id,
        label: termLabel(one, figures.language),
        quantity,
        format,
        adds: false,
        missing: GAP,
      };
    });
    return { quantity: figures.get(spec.kpi, term).quantity, parts };
  },
};

/** A term about which nothing is known is no fault of the series. */
const GAP = '–';

function termsOf(spec: Spec, term: Term, terms: Terms): readonly Term[] {
  const list = [term];
  while (list.length < spec.terms) {
    const oldest = list[0] as Term;
    list.unshift(spec.step === 'year' ? terms.yearAgo(oldest) : terms.previous(oldest));
  }
  return list;
}
