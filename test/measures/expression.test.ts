import { expect, test } from 'vitest';
import { makeTerms, type Term } from '../../src/calendar/term.ts';
import { expression } from '../../src/measures/expression.ts';
import { namesIn, parseExpression } from '../../src/measures/expression-syntax.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { periodOf } from './rows.ts';

const known: Record<string, Quantity | null> = {
  a: { n: 16, d: 1 },
  'b.not-small': { n: 109, d: 1 },
  half: { n: 1, d: 2 },
  none: null,
  zero: { n: 0, d: 1 },
};
const figures = {
  terms: makeTerms(4),
  language: 'ja' as const,
  span: (_: string, one: Term) => one,
  label: (kpi: string) => kpi,
  format: () => ({ unit: '', times: 1, digits: 0, rounding: 'half-up' as const }),
  get: (kpi: string) => ({ quantity: known[kpi] }) as unknown as Figure,
};
const value = (text: string) => {
  const parsed = parseExpression(text);
  if ('fault' in parsed) return `fault at ${parsed.fault}`;
  const format = { unit: '', times: 1, digits: 0, rounding: 'half-up' } as const;
  const { quantity } = expression.derive(
    { expression: parsed, text, percent: false },
    periodOf('2024H1').term,
    figures,
    format,
  );
  return quantity && `${quantity.n}/${quantity.d}`;
};

test.each([
  ['a / b.not-small', '16/109'],
  ['a - b.not-small', '-93/1'],
  ['a + b.not-small * 2', '234/1'],
  ['(a + b.not-small) / 2', '125/2'],
  ['a - a - a', '-16/1'],
  ['a * 0.5', '80/10'],
  ['half + half', '2/2'],
  ['a / zero', '16/0'],
  ['a + none', null],
])('%s is %s, exactly', (text, expected) => expect(value(text)).toBe(expected));

test.each([
  ['', 'fault at …'],
  ['a +', 'fault at …'],
  ['a b', 'fault at b'],
  ['(a', 'fault at ('],
  ['* a', 'fault at *'],
  ['1.2.3', 'fault at 1.2.3'],
])('%j cannot be read: %s', (text, expected) => expect(value(text)).toBe(expected));

test('a hyphen inside a name is no minus', () => {
  const parsed = parseExpression('a.b-c - d');
  expect('fault' in parsed ? [] : namesIn(parsed)).toEqual(['a.b-c', 'd']);
});
