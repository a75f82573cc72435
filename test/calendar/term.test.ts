import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromIso, isoOf } from '../../src/calendar/day.ts';
import { intervalText } from '../../src/calendar/day-text.ts';
import { makeTerms, parseTerm, type TermKind, termLabel, termOf } from '../../src/calendar/term.ts';

const shown = (text: string, starts = 4) => {
  const term = parseTerm(text, starts);
  return term && [term.id, isoOf(term.first), isoOf(term.last)].join(' ');
};

test.each([
  ['2024H1', '2024H1 2024-04-01 2024-09-30'],
  ['2024h2', '2024H2 2024-10-01 2025-03-31'],
  ['2024', 'FY2024 2024-04-01 2025-03-31'],
  ['FY2024', 'FY2024 2024-04-01 2025-03-31'],
  ['2024Q1', '2024Q1 2024-04-01 2024-06-30'],
  ['2024Q4', '2024Q4 2025-01-01 2025-03-31'],
  ['2025-02', '2025-02 2025-02-01 2025-02-28'],
  ['2024年度上期', '2024H1 2024-04-01 2024-09-30'],
  ['２０２４年度下半期', '2024H2 2024-10-01 2025-03-31'],
  ['2024年度第3四半期', '2024Q3 2024-10-01 2024-12-31'],
  ['2024年度', 'FY2024 2024-04-01 2025-03-31'],
  ['2024年4月', '2024-04 2024-04-01 2024-04-30'],
  ['令和6年度上期', '2024H1 2024-04-01 2024-09-30'],
  ['令和元年度', 'FY2019 2019-04-01 2020-03-31'],
])('%s names the term %s', (text, expected) => expect(shown(text)).toBe(expected));

test.each(['', '2024H3', '2024Q5', '2024-13', '24H1', '2024 H1', '../2024H1', '2024H1/x'])(
  '%j names no term',
  (text) => expect(shown(text)).toBeNull(),
);

test('a fiscal year may start in any month', () => {
  expect(shown('2020', 9)).toBe('FY2020 2020-09-01 2021-08-31');
  expect(shown('2024H2', 9)).toBe('2024H2 2025-03-01 2025-08-31');
});

test('a term includes its first and its last day', () => {
  for (const iso of ['2024-04-01', '2024-09-30']) {
    expect(termOf('half', dayFromIso(iso)!, 4).id).toBe('2024H1');
  }
  expect(termOf('half', dayFromIso('2024-10-01')!, 4).id).toBe('2024H2');
});

const kinds = fc.constantFrom<TermKind>('year', 'half', 'quarter', 'month');
const starts = fc.integer({ min: 1, max: 12 });
const days = fc.integer({ min: -20_000, max: 60_000 });

test('terms partition the time line for every start month', () => {
  fc.assert(
    fc.property(kinds, starts, days, (kind, month, day) => {
      const term = termOf(kind, day, month);
      expect(term.first <= day && day <= term.last).toBe(true);
      const terms = makeTerms(month);
      expect(terms.next(term).first).toBe(term.last + 1);
      expect(terms.previous(term).last).toBe(term.first - 1);
      expect(terms.next(terms.previous(term))).toEqual(term);
      expect(parseTerm(term.id, month)).toEqual(term);
      expect(parseTerm(termLabel(term, 'ja'), month)).toEqual(term);
    }),
  );
});

test('a year ago has the same place in the year before', () => {
  const terms = makeTerms(4);
  expect(terms.yearAgo(terms.parse('2024H1')!).id).toBe('2023H1');
  expect(terms.yearAgo(terms.parse('2024-02')!).id).toBe('2023-02');
});

test('a term is shown with its exact interval', () => {
  const term = parseTerm('2024H1', 4)!;
  expect(termLabel(term, 'ja')).toBe('2024年度上期');
  expect(termLabel(term, 'en')).toBe('FY2024 H1');
  expect(intervalText(term, 'ja')).toBe('2024年4月1日〜2024年9月30日');
  expect(intervalText(term, 'en')).toBe('1 April 2024 – 30 September 2024');
});
