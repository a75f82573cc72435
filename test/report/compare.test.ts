import { expect, test } from 'vitest';
import type { ShownFigure } from '../../src/model/report.ts';
import { compareFigures } from '../../src/report/compare.ts';

const figure = (value: string | null, unit: string, digits: number, better: ShownFigure['better'] = null) =>
  ({ value, unit, digits, better, text: `${value}${unit}` }) as ShownFigure;

test.each([
  ['16', '25', '件', 0, '−9件', 'down'],
  ['1,234', '34', '件', 0, '+1,200件', 'up'],
  ['26.9', '32.2', '%', 1, '−5.3ポイント', 'down'],
  ['0.4', '0.4', '点', 1, '±0.0点', 'same'],
  ['-0.5', '1.0', '', 1, '−1.5', 'down'],
  ['1000.25', '0.00', '', 2, '+1,000.25', 'up'],
])('%s after %s%s changed by %4$s', (now, before, unit, digits, change, trend) => {
  expect(compareFigures(figure(now, unit, digits), figure(before, unit, digits), 'ja')).toMatchObject({
    change,
    trend,
  });
});

test('a change is better or worse by the direction of the KPI, and neither without one', () => {
  const judged = (better: ShownFigure['better']) =>
    compareFigures(figure('4', '件', 0, better), figure('9', '件', 0, better), 'ja').judgement;
  expect([judged('lower'), judged('higher'), judged(null)]).toEqual(['better', 'worse', null]);
});

test('nothing is said of a change when one side is not measurable', () => {
  expect(compareFigures(figure(null, '%', 1), figure('4.0', '%', 1), 'ja')).toMatchObject({
    change: null,
    trend: null,
  });
});
