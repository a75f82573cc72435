import { expect, test } from 'vitest';
import { compile, texts } from '../language/compile.ts';

const yaml = (kpis: string, column = '{ type: number, unit: 円 }') => `organization: 見本
title: 見本
sources:
  balances:
    label: 残高
    files: data/balances.csv
    date: 基準日
    every-month: false
    columns:
      基準日: { type: date }
      商品: { type: category, values: [投資信託, 保険, 債券], required: false }
      残高: ${column}
kpis:
${kpis.replace(/^/gm, '  ')}
report:
  sections: [{ heading: 章, prose: p1 }]
`;

const csv = (...rows: readonly (readonly [string, string])[]) => ({
  'data/balances.csv': `基準日,商品,残高\n${rows.map(([kind, amount]) => `2024-09-30,${kind},${amount}\n`).join('')}`,
});

const codes = (outcome: ReturnType<typeof compile>) =>
  outcome.problems.map(({ code }) => code).filter((code) => !/prose|unused/.test(code));

test('a total is formed before it is scaled: 2008 + 670 + 231 億円 may be 2,910', () => {
  const outcome = compile({
    yaml: yaml('balance: { label: 預かり資産残高, sum: balances, of: 残高, by: 商品, unit: 億円 }'),
    files: csv(['投資信託', '200844000000'], ['保険', '67045000000'], ['債券', '23145000000']),
  });
  expect(texts(outcome)).toEqual({
    balance: '2,910億円',
    'balance/投資信託': '2,008億円',
    'balance/保険': '670億円',
    'balance/債券': '231億円',
  });
  expect(codes(outcome)).toEqual([]);
});

test.each([
  ['{ type: number, unit: 円 }', 'unit: 百万円, digits: 1', '1,234.6百万円'],
  ['{ type: number, unit: 千円 }', 'unit: 億円', '12,346億円'],
  ['{ type: number, unit: 百万円 }', 'unit: 円', '1,234,567,890,000,000円'],
  ['{ type: number }', 'unit: 円', '1,234,567,890円'],
  ['{ type: number, unit: 円 }', 'label: 単位なし', '1,234,567,890円'],
  ['{ type: number, unit: 円, decimals: 2 }', 'unit: 千円, rounding: truncate', '1,234,567千円'],
  ['{ type: number, unit: 円, decimals: 2 }', 'unit: 円', '1,234,567,890.00円'],
  ['{ type: number, unit: 分 }', 'unit: 時間, divided-by: 60, digits: 2', '20,576,131.50時間'],
  ['{ type: number, unit: yen }', 'unit: " million yen"', '1,235 million yen'],
])('a column %s is given with %s as %s', (column, words, text) => {
  const outcome = compile({
    yaml: yaml(`balance: { sum: balances, of: 残高, ${words} }`, column),
    files: csv(['保険', '1234567000'], ['保険', '890']),
  });
  expect(texts(outcome)).toEqual({ balance: text });
});

test('a target is held against the exact sum in its unit', () => {
  const figure = (target: string) =>
    compile({
      yaml: yaml(`balance: { sum: balances, of: 残高, unit: 億円, target: ${target} }`),
      files: csv(['保険', '999999999'], ['保険', '1']),
    }).report?.figures.find(({ term }) => term === '2024H1');
  expect(figure('{ at-least: 10 }')?.verdict).toBe('met');
  expect(figure('{ more-than: 10 }')?.verdict).toBe('missed');
});

test('rows without a category are a part, and are named with what they amount to', () => {
  const outcome = compile({
    yaml: yaml('balance: { label: 残高, sum: balances, of: 残高, by: 商品, unit: 千円 }'),
    files: csv(['保険', '5000'], ['', '2000']),
  });
  expect(texts(outcome)['balance/未分類']).toBe('2千円');
  const problem = outcome.problems.find(({ code }) => code === 'parts-unclassified');
  expect(problem).toMatchObject({ severity: 'warning', args: { total: '7千円', missing: '2千円' } });
});

test('a blank amount is an error that names its row, unless the KPI says what becomes of it', () => {
  const files = csv(['保険', '5000'], ['保険', '']);
  const column = '{ type: number, unit: 円, required: false }';
  const strict = compile({ yaml: yaml('balance: { sum: balances, of: 残高 }', column), files });
  expect(codes(strict)).toContain('row-undecided');
  const lenient = compile({
    yaml: yaml('balance: { sum: balances, of: 残高, empty: leave-out }', column),
    files,
  });
  expect(codes(lenient)).toEqual([]);
  expect(texts(lenient)).toEqual({ balance: '5,000円' });
});

test('a sum that no figure can hold is an error and no figure, also when it is made of rows that cancel out', () => {
  const huge = '9007199254740991';
  const kpis =
    'balance: { label: 残高, sum: balances, of: 残高, by: 商品 }\nhalf: { expression: balance / 2 }';
  const beyond = compile({ yaml: yaml(kpis), files: csv(['保険', huge], ['債券', '1']) });
  expect(texts(beyond)['balance']).toBe('—');
  expect(texts(beyond)['half']).toBe('—');
  const problem = beyond.problems.find(({ code }) => code === 'figure-beyond');
  expect(problem).toMatchObject({ severity: 'error', affects: ['balance'], place: { line: 14 } });
  const back = compile({
    yaml: yaml('balance: { sum: balances, of: 残高 }'),
    files: csv(['保険', huge], ['債券', huge], ['保険', `▲${huge}`], ['保険', `▲${huge}`], ['保険', '7']),
  });
  expect(texts(back)).toEqual({ balance: '7円' });
});

test('a chart by month stands on rows, not on yen', () => {
  const one = compile({
    yaml: yaml('balance: { sum: balances, of: 残高, unit: 千円, chart: months }'),
    files: csv(['保険', '5000000']),
  });
  const { chart } = one.report!.figures.find(({ term }) => term === '2024H1')!;
  expect(chart).toMatchObject({ svg: null, note: '数が少ないため（1件）、図は示しません。' });
  const many = compile({
    yaml: yaml('balance: { sum: balances, of: 残高, unit: 千円, chart: months }'),
    files: csv(...Array.from({ length: 10 }, () => ['保険', '5000'] as const)),
  });
  const drawn = many.report!.figures.find(({ term }) => term === '2024H1')!.chart!;
  expect(drawn.svg).toContain('<svg');
  expect(drawn.rows.at(-1)).toEqual(['9月', '50千円']);
});

test('a chart of a share by amounts has them in their unit, and stands on rows', () => {
  const share = `share: { percentage: balances, that: { 商品: 保険 }, amount: 残高, count-unit: 千円, chart: share }`;
  const drawn = (rows: number) =>
    compile({
      yaml: yaml(share),
      files: csv(...Array.from({ length: rows }, (_, i) => [i % 4 ? '債券' : '保険', '5000'] as const)),
    }).report!.figures.find(({ term }) => term === '2024H1')!.chart!;
  expect(drawn(12).rows).toEqual([['2024年度上期', '15千円', '45千円', '25.0%']]);
  expect(drawn(12).svg).toContain('<svg');
  expect(drawn(9)).toMatchObject({ svg: null, note: '数が少ないため（9件）、図は示しません。' });
});

test('an average by month has a gap in a month without a row', () => {
  const { report } = compile({
    yaml: yaml('mean: { average: balances, of: 残高, unit: 千円, chart: months }'),
    files: csv(...Array.from({ length: 12 }, (_, i) => ['保険', String(1000 * i)] as const)),
  });
  const { chart } = report!.figures.find(({ term }) => term === '2024H1')!;
  expect(chart?.rows.slice(-2)).toEqual([
    ['8月', '—'],
    ['9月', '5.5千円'],
  ]);
});
