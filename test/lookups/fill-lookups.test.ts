import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProject } from '../../src/project/read-project.ts';
import { compile, texts } from '../language/compile.ts';

const yaml = `
organization: 見本
title: 見本
sources:
  applications:
    label: 申込み
    files: data/applications.csv
    key: 申込番号
    date: 申込日
    exclude: { 状態: 取消 }
    columns:
      申込番号: { type: text, personal: false }
      申込日: { type: date }
      商品コード: { type: text, personal: false }
      状態: { type: category, values: [成立, 取消] }
      推奨: { type: flag, lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, to: 終了日, take: 推奨 } }
      種別: { type: category, values: [損保, 生保, 少短], lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, to: 終了日, take: 種別 } }
  products:
    label: 推奨商品一覧
    files: data/products.csv
    columns:
      商品コード: { type: text, personal: false }
      種別名: { type: text, personal: false }
      種別: { type: category, values: [生保, 損保], lookup: { in: kinds, by: { 種別名: 名前 }, take: 種別 } }
      推奨: { type: flag }
      開始日: { type: date }
      終了日: { type: date, required: false }
  kinds:
    label: 対応表
    files: data/kinds.csv
    columns:
      名前: { type: text, personal: false }
      種別: { type: category, values: [生保, 損保] }
kpis:
  other: { label: 推奨以外の割合, percentage: applications, that: { 推奨: false } }
  life: { label: 生保, count: applications, that: { 種別: 生保 } }
report:
  sections: [{ heading: 章 }]
`;

const products = (rows: string): string => `商品コード,種別名,推奨,開始日,終了日\n${rows}`;
const list = products('A,終身,○,2024-04-01,2024-06-30\nA,終身,×,2024-07-01,\nB,自動車,×,2023-01-01,\n');
const kinds = '名前,種別\n終身,生保\n自動車,損保\n';
const head = '申込番号,申込日,商品コード,状態\n';

const run = (rows: string, other = list) =>
  compile({
    yaml,
    files: { 'data/applications.csv': head + rows, 'data/products.csv': other, 'data/kinds.csv': kinds },
  });
const errors = (outcome: ReturnType<typeof run>) =>
  outcome.problems
    .filter(({ severity, code }) => severity === 'error' && code !== 'row-undecided')
    .map(({ code, place, args }) => [code, place?.line, args?.['column'], args?.['lines']]);

test('a recommendation that changes within the term is that of the day of the application', () => {
  const outcome = run('1,2024-06-30,A,成立\n2,2024-07-01,A,成立\n3,2024-07-02,B,成立\n');
  expect(errors(outcome)).toEqual([]);
  expect(texts(outcome)).toMatchObject({ other: '66.7%', 'other/count': '2件', life: '2件' });
});

test('the sentence says from which list and for which day', () => {
  const outcome = run('1,2024-06-30,A,成立\n');
  expect(outcome.report?.figures[0]?.definition).toContain('推奨は「推奨商品一覧」による（申込日の時点）');
});

test('a product that the list lacks is named at its row where a figure may count it, and its row is undecided', () => {
  const outcome = run('1,2024-06-30,A,成立\n2,2024-07-01,X,成立\n3,2024-03-31,A,成立\n4,2024-04-01,X,取消\n');
  expect(errors(outcome)).toEqual([
    ['lookup-none', 3, '推奨', undefined],
    ['lookup-none', 3, '種別', undefined],
  ]);
  expect(
    outcome.problems.filter(({ code }) => code === 'row-undecided').map(({ place }) => place?.line),
  ).toEqual([3]);
  expect(JSON.stringify(outcome.report?.problems)).not.toContain('"X"');
});

test('of many products that the list lacks a hundred are named, and the rows of the others counted', () => {
  const rows = Array.from({ length: 103 }, (_, i) => `${i},2024-04-01,X${i},成立\n`);
  const { problems } = run([...rows, '103,2024-04-01,X102,成立\n'].join(''));
  const of = (code: string) => problems.filter((one) => one.code === code && one.args?.['column'] === '推奨');
  expect(of('lookup-none').map(({ place }) => place?.line)).toEqual(rows.slice(0, 100).map((_, i) => i + 2));
  expect(of('lookup-more').map(({ severity, args }) => [severity, args?.['rows']])).toEqual([['error', 4]]);
});

test('two rows of the list valid on one day are named with both lines', () => {
  const outcome = run(
    '1,2024-07-01,A,成立\n',
    products('A,終身,○,2024-04-01,2024-07-01\nA,終身,×,2024-07-01,\n'),
  );
  const lines = ['data/products.csv:2', 'data/products.csv:3'];
  expect(errors(outcome)).toEqual([
    ['lookup-several', 2, '推奨', lines],
    ['lookup-several', 2, '種別', lines],
  ]);
});

test('says what a few lines written another way say, whatever the order of rows', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-05-${String(n).padStart(2, '0')}`);
  const rows = fc.array(fc.record({ day, code: fc.constantFrom('A', 'B', 'C') }), {
    minLength: 1,
    maxLength: 12,
  });
  const periods = fc.array(
    fc.record({ code: fc.constantFrom('A', 'B', 'C'), from: day, to: day, yes: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, periods, fc.boolean(), (applied, valid, turned) => {
      const order = turned ? [...applied].reverse() : applied;
      const outcome = run(
        order.map((row, i) => `${i},${row.day},${row.code},成立\n`).join(''),
        products(
          valid.map((one) => `${one.code},終身,${one.yes ? '○' : '×'},${one.from},${one.to}\n`).join(''),
        ),
      );
      const matches = applied.map((row) =>
        valid.filter((one) => one.code === row.code && one.from <= row.day && row.day <= one.to),
      );
      const decided = matches.filter(({ length }) => length === 1);
      const no = decided.filter(([one]) => !one!.yes).length;
      const figure = outcome.figures.find(({ kpi }) => kpi === 'other')!;
      expect(figure.quantity).toEqual({ n: no, d: decided.length });
      expect(figure.evidence?.undecided).toBe(applied.length - decided.length);
    }),
    { numRuns: 40 },
  );
});

const mistakes: readonly (readonly [string, string, string, string])[] = [
  [
    'in: products, by: { 商品コード: 商品コード }, as-of',
    'in: product, by: { 商品コード: 商品コード }, as-of',
    'config-source-unknown',
    'products',
  ],
  ['take: 推奨 }', 'take: 推獎 }', 'column-unknown', '推奨'],
  ['take: 推奨 }', 'take: 開始日 }', 'lookup-type', 'date'],
  [
    'by: { 商品コード: 商品コード }, as-of: 申込日',
    'by: { 商品コード: 開始日 }, as-of: 申込日',
    'lookup-by-type',
    '',
  ],
  ['as-of: 申込日, from: 開始日, to: 終了日, take: 推奨', 'as-of: 申込日, take: 推奨', 'lookup-as-of', ''],
  [
    'as-of: 申込日, from: 開始日, to: 終了日, take: 推奨',
    'as-of: 状態, from: 開始日, take: 推奨',
    'column-type',
    '',
  ],
  ['values: [損保, 生保, 少短]', 'values: [生保, 少短]', 'lookup-values', ''],
  ['key: 申込番号', 'key: 推奨', 'lookup-key', ''],
  ['take: 種別 }\n      推奨', 'take: 種別, vom: x }\n      推奨', 'config-key-unknown', ''],
];

test.each(mistakes)('%j written as %j is %s', (from, to, code, near) => {
  expect(yaml).toContain(from.includes('\n') ? from.split('\n')[0] : from);
  const changed = from.includes('\n')
    ? yaml.replace('take: 種別 } }', 'take: 種別, vom: x } }')
    : yaml.replace(from, to);
  const { project, problems } = readProject(changed, 'kpi.yaml');
  const found = problems.find((problem) => problem.code === code);
  expect(project).toBeNull();
  expect(found?.place?.line).toBe(
    changed.split('\n').findIndex((line, i) => line !== yaml.split('\n')[i]) + 1 || undefined,
  );
  if (near !== '') expect(JSON.stringify(found?.args)).toContain(near);
});

test('columns that are looked up by each other are a circle, named once', () => {
  const circle = yaml.replace(
    '名前: { type: text, personal: false }\n      種別: { type: category, values: [生保, 損保] }',
    '名前: { type: text, personal: false }\n      種別: { type: category, values: [生保, 損保], lookup: { in: products, by: { 名前: 種別名 }, take: 種別 } }',
  );
  const { problems } = readProject(circle, 'kpi.yaml');
  expect(problems.map(({ code, args }) => [code, args?.['cycle']])).toEqual([
    ['lookup-cycle', ['products.種別', 'kinds.種別', 'products.種別']],
  ]);
});
