import { expect, test } from 'vitest';
import { compile } from '../language/compile.ts';

const HEAD = `organization: みらい総合保険サービス（見本）
title: 指標の報告
published: { 2024H1: 2024-12-04 }
sources:
  policies:
    label: 契約一覧
    files: policies.csv
    date: 始期日
    columns:
      証券番号: { type: text, personal: false }
      始期日: { type: date }
      解約日: { type: date, required: false }
`;

const codes = (kpis: string, begun: string) =>
  compile({
    yaml: `${HEAD}kpis:\n${kpis}report: { sections: [{ heading: 契約 }] }\n`,
    files: { 'policies.csv': `証券番号,始期日,解約日\nP-1,${begun},\n` },
  }).problems.map(({ code }) => code);

const COUNT = '  policies.new: { label: 新しい契約, count: policies, unit: 件 }\n';
const STOCK = '  policies.held: { label: 保有契約, stock: policies, from: 始期日, to: 解約日, unit: 件 }\n';

test('a source without a row in the whole term is named where a figure goes by its date', () => {
  expect(codes(COUNT, '2023-05-01')).toContain('term-without-rows');
  expect(codes(COUNT + STOCK, '2023-05-01')).toContain('term-without-rows');
});

test('a row in the term is enough', () => {
  expect(codes(COUNT, '2024-09-30')).not.toContain('term-without-rows');
});

test('contracts in force may all have begun before the term', () => {
  expect(codes(STOCK, '2023-05-01')).not.toContain('term-without-rows');
});
