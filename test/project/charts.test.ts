import { expect, test } from 'vitest';
import { readProject } from '../../src/project/read-project.ts';
import { good } from './good.ts';

/** The good configuration with a chart at one of its KPIs. */
const withChart = (kpi: string, chart: string) =>
  readProject(good.replace(new RegExp(`^  ${kpi}: \\{`, 'm'), `  ${kpi}: { chart: ${chart},`), 'kpi.yaml');

test.each([
  ['voices.total', 'months'],
  ['voices.by', 'bars'],
  ['voices.by', 'months'],
])('%s can be drawn as %s', (kpi, kind) => {
  const { project, problems } = withChart(kpi, kind);
  expect(problems.filter(({ code }) => code.startsWith('chart'))).toEqual([]);
  expect(project?.kpis.get(kpi)?.chart).toEqual({ kind, from: null, minimum: 10, labels: null });
});

test.each([
  ['voices.total', 'share', 'chart-not-for'],
  ['voices.top', 'bars', 'chart-not-for'],
  ['voices.by', 'pie', 'config-value'],
  ['voices.by', '{ kind: months, from: 3 }', 'chart-word'],
  ['voices.by', '{ kind: bars, labels: [a, b] }', 'chart-word'],
])('%s as %s is refused', (kpi, chart, code) => {
  const { problems } = withChart(kpi, chart);
  const found = problems.filter(({ severity }) => severity === 'error');
  expect(found).toHaveLength(1);
  if (code !== 'config-value') expect(found[0]!.code).toBe(code);
  expect(found[0]!.place?.line).toBe(good.split('\n').findIndex((line) => line.startsWith(`  ${kpi}:`)) + 1);
});

test('says how it is drawn', () => {
  const { project } = withChart('voices.by', '{ kind: bars, from: 1.5, minimum: 3 }');
  expect(project?.kpis.get('voices.by')?.chart).toMatchObject({ from: { n: 15, d: 10 }, minimum: 3 });
});
