import { expect, test } from 'vitest';
import { noTemplates } from '../../src/render/index.ts';
import { json } from '../../src/render/json.ts';
import { compileSample } from '../sample/sample-project.ts';

test('a figure is made in the order in which report.json has its names, so that none is copied to sort them', () => {
  const report = compileSample().report!;
  const figures = report.figures.filter(({ chart }) => !chart);
  const written = JSON.parse(json.render({ ...report, figures }, noTemplates)).figures;
  expect(figures.length).toBeGreaterThan(20);
  for (const [at, figure] of figures.entries())
    expect(JSON.stringify(figure)).toBe(JSON.stringify(written[at]));
});
