import type { Term, Terms } from '../calendar/term.ts';
import { termLabel } from '../calendar/term.ts';
import type { Part } from '../model/figure.ts';
import { GAP } from './grid.ts';
import type { Derived } from './measure.ts';
import { partsOverTerms } from './parts-over-terms.ts';

interface Spec {
  readonly kpi: string;
  readonly terms: number;
  readonly step: 'year' | 'term';
  /** Absent where they are not shown. */
  readonly parts?: true;
}

/**
 * A KPI over the last so many terms or years, the oldest first; each is a part named by its term. A
 * term about which nothing is known is a gap, shown as –. The figure itself is the KPI's own of the term.
 * With its parts it is a table: parts down, terms across, and the KPI as a whole in the last row.
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
    parts: z
      .boolean()
      .describe(
        '内訳も縦に並べた表にするか（店舗 × 年度など） | whether its parts are shown too, as a table of parts by terms',
      )
      .default(false),
  }),
  examples: [
    `series: voices.total
terms: 3
step: year`,
    `series: voices.by-category
parts: true
terms: 2`,
  ],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['series']), ['series']);
    if (kpi === null) return null;
    const step = words['step'] as Spec['step'];
    return { kpi, terms: Number(words['terms']), step, ...(words['parts'] === true && { parts: true }) };
  },
  format: () => ({}),
  formatFrom: (spec) => spec.kpi,
  describe(spec, _kpi, names, language) {
    const kpi = names.kpi(spec.kpi);
    if (language === 'ja')
      return `「${kpi}」の${spec.step === 'year' ? '各年の同じ期' : '各期'}の推移（${spec.terms}回分${spec.parts ? '、内訳とも' : ''}）`;
    return `${kpi}${spec.parts ? ' and its parts' : ''} over ${spec.terms} ${spec.step === 'year' ? 'years' : 'terms'}`;
  },
  uses: (spec, term, terms) => termsOf(spec, term, terms).map((one) => ({ kpi: spec.kpi, term: one })),
  derive(spec, term, figures, format) {
    const { quantity: own } = figures.get(spec.kpi, term);
    if (spec.parts)
      return { quantity: own, ...partsOverTerms(spec.kpi, termsOf(spec, term, figures.terms), figures) };
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
    return { quantity: own, parts };
  },
};

function termsOf(spec: Spec, term: Term, terms: Terms): readonly Term[] {
  const list = [term];
  while (list.length < spec.terms) {
    const oldest = list[0] as Term;
    list.unshift(spec.step === 'year' ? terms.yearAgo(oldest) : terms.previous(oldest));
  }
  return list;
}
