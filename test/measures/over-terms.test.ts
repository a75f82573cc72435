import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTerms, parseTerm, type Term } from '../../src/calendar/term.ts';
import { cumulative } from '../../src/measures/cumulative.ts';
import { indexNumber } from '../../src/measures/index-number.ts';
import type { Figures } from '../../src/measures/measure.ts';
import { perMonth } from '../../src/measures/per-month.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Quantity } from '../../src/model/quantity.ts';

const terms = makeTerms(4);
const at = (text: string) => parseTerm(text, 4) as Term;
const format = { unit: '件', times: 1, digits: 0, rounding: 'half-up' as const };

const figuresOf = (
  known: Readonly<Record<string, Quantity | null>>,
  units: Readonly<Record<string, string>> = {},
): Figures => ({
  terms,
  language: 'ja',
  label: (kpi) => kpi,
  span: (_, term) => term,
  format: (_, term) => ({ ...format, unit: units[term.id] ?? '件' }),
  get: (_, term) => ({ quantity: known[term.id] ?? null, parts: [] }) as unknown as Figure,
});

const worth = (quantity: Quantity | null) => quantity && `${quantity.n}/${quantity.d}`;

const amounts = fc.array(
  fc.record({ n: fc.integer({ min: -9999, max: 9999 }), d: fc.constantFrom(1, 10, 1000) }),
  { minLength: 1, maxLength: 8 },
);

test('an accumulation is the sum of its terms, whatever their denominators', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      let term = at('2020H1');
      const known: Record<string, Quantity> = {};
      for (const [i, quantity] of list.entries()) {
        if (i > 0) term = terms.next(term);
        known[term.id] = quantity;
      }
      const spec = { kpi: 'a', since: '2020H1', until: null };
      const { quantity, parts } = cumulative.derive(spec, term, figuresOf(known), format);
      const thousandths = list.reduce((sum, { n, d }) => sum + (n * 1000) / d, 0);
      expect((quantity!.n / quantity!.d) * 1000).toBeCloseTo(thousandths, 6);
      expect(parts.map(({ key }) => key)).toEqual(Object.keys(known));
    }),
  );
});

test.each([
  ['2021H1', '2020H1', null, '6/1'],
  ['2021H1', '2021H1', null, '3/1'],
  ['2021H1', 'FY2020', null, '6/1'],
  ['2021H1', '2020-04', null, '6/1'],
  ['2021H1', '2020-05', null, null],
  ['2021H1', '2019H2', null, null],
  ['2021H1', '2021H2', null, null],
  ['2021H1', '2020H1', '2021H1', '6/1'],
  ['2021H1', '2020H1', '2020H2', null],
  ['2020H2', 'fiscal-year', null, '3/1'],
  ['2021H1', 'fiscal-year', null, '3/1'],
])('%s since %s until %s is %s; a term that is missing is no 0', (term, since, until, expected) => {
  const figures = figuresOf({
    '2020H1': { n: 1, d: 1 },
    '2020H2': { n: 2, d: 1 },
    '2021H1': { n: 3, d: 1 },
  });
  const { quantity } = cumulative.derive({ kpi: 'a', since, until }, at(term), figures, format);
  expect(worth(quantity)).toBe(expected);
});

test('terms in different units are not added, nor compared', () => {
  const known = { '2020H1': { n: 1, d: 1 }, '2020H2': { n: 2, d: 1 } };
  const figures = figuresOf(known, { '2020H1': '千円' });
  const spec = { kpi: 'a', since: '2020H1', until: null };
  expect(cumulative.derive(spec, at('2020H2'), figures, format).quantity).toBeNull();
  expect(indexNumber.derive({ kpi: 'a', base: '2020H1' }, at('2020H2'), figures, format).quantity).toBeNull();
});

test('what is too large is said to be beyond, not rounded', () => {
  const most = { n: Number.MAX_SAFE_INTEGER, d: 1 };
  const figures = figuresOf({ '2020H1': most, '2020H2': most });
  const spec = { kpi: 'a', since: '2020H1', until: null };
  expect(cumulative.derive(spec, at('2020H2'), figures, format)).toMatchObject({
    quantity: null,
    beyond: true,
  });
  expect(
    worth(indexNumber.derive({ kpi: 'a', base: '2020H1' }, at('2020H2'), figures, format).quantity),
  ).toBe('100/1');
});

test('an index is 100 in its base term, and the ratio of the two figures elsewhere', () => {
  const number = fc.record({ n: fc.integer({ min: -50, max: 5000 }), d: fc.constantFrom(1, 3, 100) });
  fc.assert(
    fc.property(number, number, (then, now) => {
      const figures = figuresOf({ '2020H1': then, '2022H1': now });
      const of = (term: string) =>
        indexNumber.derive({ kpi: 'a', base: '2020H1' }, at(term), figures, format).quantity;
      const answers = [of('2020H1'), of('2022H1')];
      if (then.n <= 0) {
        expect(answers.map((quantity) => quantity?.d)).toEqual([0, 0]);
      } else {
        expect(answers[0]!.n / answers[0]!.d).toBe(100);
        expect(answers[1]!.n / answers[1]!.d).toBeCloseTo((now.n / now.d / (then.n / then.d)) * 100, 6);
      }
    }),
  );
});

test('a term of another length is no base', () => {
  const figures = figuresOf({ FY2020: { n: 200, d: 1 }, '2022H1': { n: 100, d: 1 } });
  const { quantity, parts } = indexNumber.derive({ kpi: 'a', base: 'FY2020' }, at('2022H1'), figures, format);
  expect(quantity).toBeNull();
  expect(parts.map((part) => worth(part.quantity))).toEqual(['200/1', '100/1']);
});

test.each([
  ['2024H1', '12/6'],
  ['FY2024', '24/12'],
  ['2024Q1', '3/3'],
  ['2024-05', '1/1'],
])('a figure of %s is divided by its months', (term, expected) => {
  const known = {
    '2024H1': { n: 12, d: 1 },
    FY2024: { n: 24, d: 1 },
    '2024Q1': { n: 3, d: 1 },
    '2024-05': { n: 1, d: 1 },
  };
  expect(worth(perMonth.derive({ kpi: 'a' }, at(term), figuresOf(known), format).quantity)).toBe(expected);
});
