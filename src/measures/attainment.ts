import type { Part } from '../model/figure.ts';
import { isMeasurable } from '../model/quantity.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived } from './measure.ts';

interface Spec {
  readonly kpi: string;
}

/**
 * A figure as a share of its target of the term, both as written (percent in percent): 40 of 50 is 80 %.
 * Without a target, and with a target of 0, it is not measurable. For a KPI that is better lower, more
 * than 100 % is missed; met or missed is said by the KPI's own verdict.
 */
export const attainment: Derived<Spec> = {
  by: 'figures',
  words: (z) => ({
    attainment: z
      .string()
      .describe('目標に対する達成率を求めるKPI | KPI whose figure is held against its target'),
  }),
  examples: ['attainment: voices.improved'],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['attainment']), ['attainment']);
    return kpi === null ? null : { kpi };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe: (spec, _kpi, names, language) =>
    language === 'ja'
      ? `「${names.kpi(spec.kpi)}」の、その期の目標に対する割合`
      : `${names.kpi(spec.kpi)} as a share of its target of the term`,
  formula: (spec, written, part) => `${written(spec.kpi).exact} ÷ ${part('target')}`,
  uses: (spec, term) => [{ kpi: spec.kpi, term }],
  derive(spec, term, figures) {
    const { quantity, target } = figures.get(spec.kpi, term);
    const format = figures.format(spec.kpi, term);
    const label = LABELS[figures.language];
    const aim = target?.value ?? null;
    // A target is written in the unit of the figure, so it is not multiplied again.
    const digits = String(aim?.d ?? 1).length - 1;
    const parts: readonly Part[] = [
      { key: 'done', label: label.done, quantity, format, adds: false },
      {
        key: 'target',
        label: label.target,
        quantity: aim,
        format: { ...format, times: 1, digits },
        adds: false,
      },
    ];
    if (!isMeasurable(quantity) || aim === null) return { quantity: null, parts };
    const done = BigInt(quantity.n) * BigInt(format.times) * BigInt(aim.d);
    return { ...fractionResult(quantityFrom(done, BigInt(quantity.d) * BigInt(aim.n))), parts };
  },
};

const LABELS = { ja: { done: '実績', target: '目標' }, en: { done: 'done', target: 'target' } };
