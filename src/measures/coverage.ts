import { count } from '../model/quantity.ts';
import type { Derived } from './measure.ts';
import { personFormat } from './part-formats.ts';

interface Spec {
  readonly done: string;
  readonly of: string;
}

/**
 * How many of the members of a list (a roster, every contract …) are among those that were reached:
 * 全員 is proven only when the list is known. Both KPIs are `distinct`; their values are compared one by
 * one, so somebody who is not on the list does not make up for one who is missing.
 */
export const coverage: Derived<Spec> = {
  by: 'figures',
  comparesMembers: true,
  words: (z) => ({
    coverage: z
      .string()
      .describe('行った相手を数える distinct のKPI | distinct KPI of those that were reached'),
    of: z
      .string()
      .describe('全員の名簿を数える distinct のKPI | distinct KPI of the list that is to be covered'),
  }),
  examples: [
    `coverage: roleplay.people
of: staff.people`,
  ],
  resolve(words, resolver) {
    const done = resolver.kpi(String(words['coverage']), ['coverage']);
    const of = resolver.kpi(String(words['of']), ['of']);
    return done === null || of === null ? null : { done, of };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe: (spec, _kpi, names, language) =>
    language === 'ja'
      ? `「${names.kpi(spec.of)}」のうち、「${names.kpi(spec.done)}」に含まれるものの割合`
      : `of ${names.kpi(spec.of)}, the share that is among ${names.kpi(spec.done)}`,
  uses: (spec, term) => [
    { kpi: spec.done, term },
    { kpi: spec.of, term },
  ],
  derive(spec, term, figures) {
    const done = figures.get(spec.done, term).members;
    const list = figures.get(spec.of, term).members;
    const format = personFormat(figures.language);
    const label = LABELS[figures.language];
    const reached = done && list ? [...list].filter((member) => done.has(member)).length : null;
    const quantity = (n: number | null) => (n === null ? null : count(n));
    return {
      quantity: reached === null || !list ? null : { n: reached, d: list.size },
      parts: [
        { key: 'count', label: label.count, quantity: quantity(reached), format, adds: false },
        { key: 'of', label: label.of, quantity: quantity(list?.size ?? null), format, adds: false },
      ],
    };
  },
};

const LABELS = { ja: { count: '該当', of: '全員' }, en: { count: 'reached', of: 'on the list' } };
