import { count, isMeasurable } from '../model/quantity.ts';
import { isPercent } from './expression-units.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived } from './measure.ts';
import { monthFormat } from './part-formats.ts';
import { monthsOf } from './spans.ts';

interface Spec {
  readonly kpi: string;
}

/**
 * A KPI per month of the days that it is about, whether they are over or not. Days that are not whole months
 * are not measurable; a rate cannot be divided by months.
 */
export const perMonth: Derived<Spec> = {
  by: 'figures',
  words: (z) => ({
    'per-month': z
      .string()
      .describe('1か月あたりを求めるKPI（件数や合計） | KPI, a number or a sum, that is divided by months'),
  }),
  examples: [
    `per-month: voices.total
digits: 2`,
  ],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['per-month']), ['per-month']);
    return kpi === null ? null : { kpi };
  },
  format: () => ({ digits: 1 }),
  formatFrom: (spec) => spec.kpi,
  misfit({ kpi }, formatOf) {
    if (!isPercent(formatOf(kpi).unit)) return null;
    return { code: 'per-month-rate', path: ['per-month'], args: { name: kpi }, meant: null, unit: '' };
  },
  describe: (spec, _kpi, names, language) =>
    language === 'ja' ? `「${names.kpi(spec.kpi)}」の1か月あたりの値` : `${names.kpi(spec.kpi)} per month`,
  uses: (spec, term) => [{ kpi: spec.kpi, term }],
  derive({ kpi }, term, figures) {
    const { quantity } = figures.get(kpi, term);
    const months = monthsOf(figures.span(kpi, term));
    const label = LABELS[figures.language];
    const parts = [
      { key: 'total', label: label.total, quantity, format: figures.format(kpi, term), adds: false },
      {
        key: 'months',
        label: label.months,
        quantity: months === null ? null : count(months),
        format: monthFormat(figures.language),
        adds: false,
      },
    ];
    if (!isMeasurable(quantity) || months === null) return { quantity: null, parts };
    const { n, d } = quantity;
    return { ...fractionResult(quantityFrom(BigInt(n), BigInt(d) * BigInt(months))), parts };
  },
};

const LABELS = { ja: { total: '合計', months: '月数' }, en: { total: 'total', months: 'months' } };
