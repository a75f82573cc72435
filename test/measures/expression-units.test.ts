import { expect, test } from 'vitest';
import { makeTerms, type Term } from '../../src/calendar/term.ts';
import { expression } from '../../src/measures/expression.ts';
import { parseExpression } from '../../src/measures/expression-syntax.ts';
import { isMisfit, unitOf } from '../../src/measures/expression-units.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodOf } from './rows.ts';

const kpis: Record<string, { n: number; d: number; unit: string; times: number }> = {
  voices: { n: 461, d: 1, unit: '件', times: 1 },
  complaints: { n: 109, d: 1, unit: '件', times: 1 },
  staff: { n: 26, d: 1, unit: '名', times: 1 },
  counted: { n: 89, d: 330, unit: '%', times: 100 },
  given: { n: 852, d: 10, unit: '%', times: 1 },
};
const formatOf = (kpi: string) => ({
  unit: kpis[kpi]!.unit,
  times: kpis[kpi]!.times,
  digits: 0,
  rounding: 'half-up' as const,
});

const parsed = (text: string) => {
  const node = parseExpression(text);
  if ('fault' in node) throw new Error(text);
  return node;
};

test.each([
  ['voices + complaints', '件'],
  ['voices - 1', '件'],
  ['voices / complaints', ''],
  ['voices / staff', '件/名'],
  ['voices * counted', '件'],
  ['voices / counted', '件'],
  ['counted - given', '%'],
  ['100 - counted', '%'],
  ['voices * 2', '件'],
  ['1 + 2', null],
  ['voices + staff', 'misfit 件 名'],
  ['counted + voices', 'misfit % 件'],
  ['(voices + staff) / staff', 'misfit 件 名'],
  ['voices / staff + voices', 'misfit 件/名 件'],
])('%s is in %j', (text, unit) => {
  const found = unitOf(parsed(text), formatOf);
  expect(isMisfit(found) ? `misfit ${found.leftUnit} ${found.rightUnit}` : found).toBe(unit);
});

// As a reader would: percent means hundredths.
const written = (text: string, unit: string, times: number): number | null => {
  const figures = {
    terms: makeTerms(4),
    language: 'ja' as const,
    label: (kpi: string) => kpi,
    format: formatOf,
    span: (_: string, one: Term) => one,
    get: (kpi: string) => ({ quantity: { n: kpis[kpi]!.n, d: kpis[kpi]!.d } }) as unknown as Figure,
  };
  const spec = { expression: parsed(text), text, percent: unit === '%' };
  const format = { unit, times, digits: 1, rounding: 'half-up' as const };
  const { quantity } = expression.derive(spec, periodOf('2024H1').term, figures, format);
  return quantity && (quantity.n / quantity.d) * times;
};

test.each([
  ['complaints / voices', '%', 100, (109 / 461) * 100],
  ['complaints / voices', '', 1, 109 / 461],
  ['counted + given', '%', 100, (89 / 330) * 100 + 85.2],
  ['counted + given', '%', 1, (89 / 330) * 100 + 85.2],
  ['given - counted', 'ポイント', 100, 85.2 - (89 / 330) * 100],
  ['100 - counted', '%', 100, 100 - (89 / 330) * 100],
  ['voices * counted', '件', 1, (461 * 89) / 330],
  ['voices * given', '件', 1, 461 * 0.852],
  ['voices / staff', '件/名', 1, 461 / 26],
])('%s in %s (times %d) is written %d', (text, unit, times, value) => {
  expect(written(text, unit, times)).toBeCloseTo(value, 9);
});
