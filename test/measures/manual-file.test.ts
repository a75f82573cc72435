import { expect, test } from 'vitest';
import { compile, texts } from '../language/compile.ts';

const yaml = `
organization: 見本
title: 見本
sources:
  voices: { files: data/voices.csv, date: 受付日, columns: { 受付日: { type: date } } }
kpis:
  rate.early: { label: 早期更改率, manual-file: data/manual.csv, unit: "%", digits: 1, headline: true, formerly: [rate.old] }
  nps: { label: NPS, manual-file: data/manual.csv, unit: pt }
  plain: { label: 直接, manual: { 2024H1: { value: 3, by: A社, on: 2024-10-01 } }, unit: 社 }
  voices.total: { label: 声, count: voices }
report:
  sections: [{ heading: 章, prose: p1 }]
`;
const prose = {
  p1: '## 数値・事実\n早期更改率{{kpi "rate.early"}}、NPS{{kpi "nps"}}、{{kpi "plain"}}、{{kpi "voices.total"}}\n',
};
const voices = '受付日\n2024-04-01\n';
const head = 'KPI,期,値,提供者,日付,備考\n';
const run = (manual: string) =>
  compile({ yaml, prose, files: { 'data/voices.csv': voices, 'data/manual.csv': manual } });

test('a file gives values with who, when and note, and says wherever it is shown that they are entered by hand', () => {
  const outcome = run(
    `${head}rate.early,2024年度上期,85.2%,保険会社A,2024/10/10,代理店別の実績表\nnps,2024H1,-12,調査会社,2024-10-11,\n`,
  );
  expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(texts(outcome)).toMatchObject({ 'rate.early': '85.2%', nps: '-12pt', plain: '3社' });
  const figure = outcome.report!.figures.find(({ kpi }) => kpi === 'rate.early')!;
  expect(figure.attribution).toEqual({ by: '保険会社A', on: '2024-10-10', note: '代理店別の実績表' });
  expect(figure.evidence).toMatchObject({ accepted: 2, counted: 1, leftOut: 1 });
  const said = JSON.stringify(outcome.report!.sections);
  expect(said.match(/手入力/g)).toHaveLength(3);
});

test('other headings, a former name and Shift_JIS-free aliases are understood', () => {
  const outcome = run('指標,term,数値,出所,入手日\nrate.old,2024H1,85.25,A,2024-10-10\n');
  expect(texts(outcome)).toMatchObject({ 'rate.early': '85.3%', nps: '—' });
});

test.each([
  ['a KPI that no file feeds', 'voices.total,2024H1,1,A,2024-10-10,\n', 'category-unknown', 2],
  ['a term that is none', 'nps,2024上,1,A,2024-10-10,\n', 'cell-not-term', 2],
  ['a value without who gave it', 'nps,2024H1,1,,2024-10-10,\n', 'cell-empty', 2],
  ['a value that is no number', 'nps,2024H1,約1,A,2024-10-10,\n', 'number-unreadable', 2],
  [
    'two values for one term',
    'nps,2024H1,1,A,2024-10-10,\nnps,2024年度上期,2,A,2024-10-10,\n',
    'row-conflict',
    3,
  ],
])('%s is named at its line', (_, rows, code, line) => {
  const { problems, figures } = run(head + rows);
  const found = problems.filter(
    ({ severity, place }) => severity === 'error' && place?.file === 'data/manual.csv',
  );
  expect(found.map((one) => one.place?.line)).toContain(line);
  if (code !== 'row-conflict') expect(found.map((one) => one.code)).toContain(code);
  expect(figures.find(({ kpi }) => kpi === 'nps')?.quantity).toBeNull();
});
