import { expect, test } from 'vitest';
import { compile } from '../language/compile.ts';
import { base, files } from '../language/documentation.ts';

const yaml = base.replace(
  'report:\n',
  '  requests: { label: ご要望のうち改善, percentage: voices, among: { 区分: 要望 }, that: { 改善: true } }\nreport:\n',
);
const found = (prose: string, csv = files['data/voices.csv']!) =>
  compile({ yaml, files: { ...files, 'data/voices.csv': csv }, prose: { p1: prose } }).problems.filter(
    ({ code }) => code === 'figure-not-measurable',
  );

const WITHOUT = '受付日,区分,改善\n2024-04-02,感謝,×\n';

test('a figure on the page that nothing can be divided by is named at its KPI', () => {
  const line = yaml.split('\n').findIndex((text) => text.startsWith('  requests:')) + 1;
  expect(found('{{kpi "requests"}} でした。\n', WITHOUT)).toMatchObject([
    { severity: 'warning', place: { file: 'kpi.yaml', line }, affects: ['requests'] },
  ]);
});

test('one that is measurable, or that nobody reads, is not', () => {
  expect(found('{{kpi "requests"}} でした。\n')).toEqual([]);
  expect(found('でした。\n', WITHOUT)).toEqual([]);
});
