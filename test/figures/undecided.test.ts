import { expect, test } from 'vitest';
import { compile } from '../language/compile.ts';
import { base, files } from '../language/documentation.ts';

const yaml = base.replace(
  'report:\n',
  '  pleased: { label: 満足, count: survey, that: { 満足度: { at-least: 4 } } }\nreport:\n',
);
const problemsOf = (blank: number) => {
  const rows = '2024-04-10,,,,,本店\n'.repeat(blank);
  const survey = `回答日,満足度,推奨度,説明,年齢,店名\n2024-04-10,5,10,よい,34,本店\n${rows}`;
  const { problems } = compile({ yaml, files: { ...files, 'data/survey.csv': survey } });
  return (code: string) => problems.filter((one) => one.code === code);
};

test('of many rows that a KPI cannot decide two hundred are named, and the others counted', () => {
  const found = problemsOf(205);
  const lines = found('row-undecided').map(({ place }) => place?.line);
  expect(lines).toEqual(Array.from({ length: 200 }, (_, i) => i + 3));
  expect(found('rows-undecided-more').map(({ severity, args }) => [severity, args])).toEqual([
    ['error', { source: 'survey', count: 5 }],
  ]);
});

test('of two hundred all are named', () => {
  const found = problemsOf(200);
  expect(found('row-undecided')).toHaveLength(200);
  expect(found('rows-undecided-more')).toEqual([]);
});
