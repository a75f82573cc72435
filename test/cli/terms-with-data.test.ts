import { expect, test } from 'vitest';
import { termsWithData } from '../../src/cli/terms-with-data.ts';
import { compile, projectOf } from '../language/compile.ts';
import { base, files } from '../language/documentation.ts';

const yaml = base.replace('report:\n', '  example: { label: 例, manual-file: data/manual.csv }\nreport:\n');
const rows = (csv: string) => {
  const { tables } = compile({ yaml, files: { ...files, 'data/manual.csv': csv } });
  return termsWithData(projectOf(yaml), tables).flatMap(({ term, rows: found }) => {
    const byHand = found.get('data/manual.csv');
    return byHand === undefined ? [] : [[term.id, byHand, found.size]];
  });
};

test('terms of figures by hand are counted beside those of dated rows, and alone where there are none', () => {
  const row = (term: string) => `example,${term},85.2,保険会社A,2024-10-10,\n`;
  const head = 'KPI,期,値,提供者,日付,備考\n';
  const [first, second, third] = rows(head + row('FY2021') + row('2024年度上期') + row('2019H1'));
  expect([first, second]).toEqual([
    ['2019H1', 1, 1],
    ['FY2021', 1, 1],
  ]);
  expect(third?.slice(0, 2)).toEqual(['2024H1', 1]);
  expect(third?.[2]).toBeGreaterThan(1);
});
