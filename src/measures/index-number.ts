import { termLabel } from '../calendar/term.ts';
import type { Part } from '../model/figure.ts';
import { isMeasurable } from '../model/quantity.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived } from './measure.ts';
import { termName } from './per-term.ts';
import { termWord } from './words.ts';

interface Spec {
  readonly kpi: string;
  readonly base: string;
}

/**
 * A KPI with its figure of a base term as 100. Nothing is said of a base of 0 or less, of a base term of
 * another length (a year is no base for a half-year), and where the unit of the KPI has changed since.
 */
export const indexNumber: Derived<Spec> = {
  by: 'figures',
  words: (z) => ({
    index: z.string().describe('指数にするKPI | KPI that is given as an index'),
    base: termWord(z).describe(
      '100とする期（今期と同じ長さの期） | term that is 100, as long as the present one',
    ),
  }),
  examples: [
    `index: voices.total
base: 2023H1`,
  ],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['index']), ['index']);
    const base = resolver.term(String(words['base']), ['base']);
    return kpi === null || base === null ? null : { kpi, base };
  },
  // Not as a share of 100 %: there only a full score prints 100.
  format: () => ({ unit: '', times: 1, digits: 1 }),
  describe: (spec, _kpi, names, language) =>
    language === 'ja'
      ? `${termName(spec.base, 'ja')}を100とした「${names.kpi(spec.kpi)}」の指数`
      : `${names.kpi(spec.kpi)} with ${termName(spec.base, 'en')} as 100`,
  // Of two ratios, what is divided in the end are products that nobody knows.
  formula: ({ kpi, base }, written) => `${written(kpi).exact} ÷ ${written(kpi, base).exact} × 100`,
  uses(spec, term, terms) {
    const base = terms.parse(spec.base);
    return [{ kpi: spec.kpi, term }, ...(base ? [{ kpi: spec.kpi, term: base }] : [])];
  },
  derive(spec, term, figures) {
    const base = figures.terms.parse(spec.base)!;
    const [now, then] = [term, base].map((one) => ({
      key: one === term ? 'now' : 'base',
      label: termLabel(one, figures.language),
      quantity: figures.get(spec.kpi, one).quantity,
      format: figures.format(spec.kpi, one),
      adds: false,
    })) as [Part, Part];
    const parts = [then, now];
    const isAlike = base.kind === term.kind && now.format.unit === then.format.unit;
    if (!isAlike || !isMeasurable(now.quantity) || !isMeasurable(then.quantity))
      return { quantity: null, parts };
    if (then.quantity.n <= 0) return { quantity: { n: 0, d: 0 }, parts };
    const n = BigInt(now.quantity.n) * BigInt(then.quantity.d) * 100n;
    return { ...fractionResult(quantityFrom(n, BigInt(now.quantity.d) * BigInt(then.quantity.n))), parts };
  },
};
