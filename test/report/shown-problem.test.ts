import { expect, test } from 'vitest';
import { showProblem } from '../../src/report/shown-problem.ts';

test('a problem is worded for the office, and for readers when it limits a figure', () => {
  const args = { kpi: 'e', label: '高齢者対応', total: 111, sum: 109, missing: 2 };
  expect(showProblem({ code: 'parts-sum', severity: 'warning', args }, 'ja').note).toContain(
    '「高齢者対応」',
  );
  expect(showProblem({ code: 'kpi-unused', severity: 'note', args: { kpi: 'e' } }, 'ja').note).toBeNull();
});

test('the text of a cell is never part of it', () => {
  const problem = {
    code: 'category-unknown',
    severity: 'error',
    found: 'SECRET',
    excerpt: { text: 'SECRET', start: 0, length: 1 },
  } as const;
  expect(JSON.stringify(showProblem(problem, 'en'))).not.toContain('SECRET');
});
