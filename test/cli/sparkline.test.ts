import { expect, test } from 'vitest';
import { sparkline } from '../../src/cli/print/sparkline.ts';
import { sampleReport } from '../render/sample-report.ts';

const over = (...values: readonly (number | null)[]): string => {
  const [figure] = sampleReport.figures;
  const figures = values.map((n, at) => ({
    ...figure!,
    kpi: 'k',
    term: `${2019 + at}H1`,
    n,
    d: n === null ? null : 1,
  }));
  return sparkline({ ...sampleReport, figures: figures.reverse() }, 'k');
};

test('a course over terms is drawn from zero, oldest first, with a gap where nothing is known', () => {
  expect(over(8, 4, null, 1)).toBe('█▄ ▁');
  expect(over(100, 99)).toBe('██');
});

test('one known term, or nothing but zero, has no course', () => {
  expect([over(5), over(null, 5), over(0, 0)]).toEqual(['', '', '']);
});
