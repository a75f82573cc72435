import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from './compile.ts';

// Every cell of a table, every band and every rank counted by SQL, over rows with blanks and of other terms.
const LINES = 1200;
const csv = [
  '受付日,区分,店舗,店名,保険料,推奨度',
  ...Array.from({ length: LINES }, (_, at) => lineOf(at)),
].join('\n');

function lineOf(at: number): string {
  const pick = (salt: number, of: number): number =>
    Math.floor(Math.abs(Math.sin(at * 12.9898 + salt) * 43_758.5453) * of) % of;
  const day = new Date(Date.UTC(2023, 9, 1) + pick(7919, 500) * 86_400_000).toISOString().slice(0, 10);
  const of = (values: readonly string[], factor: number): string => values[pick(factor, values.length)] ?? '';
  return [
    day,
    of(['感謝', '感謝', '不満', '要望', ''], 6133),
    of(['本店', '東支店', '西支店', ''], 4421),
    of(['あさひ', 'みどり', 'さくら', 'ひばり', 'つばさ', 'その他', ''], 3767),
    pick(97, 40) === 0 ? '' : String(pick(5003, 90_000) - 2000),
    pick(13, 12) === 0 ? '' : String(pick(2311, 11)),
  ].join(',');
}

const yaml = (kpi: string): string => `organization: 見本
title: 見本
sources:
  voices:
    label: お客様の声
    files: data/voices.csv
    date: 受付日
    every-month: false
    columns:
      受付日: { type: date }
      区分: { type: category, values: [感謝, 不満, 要望, その他], required: false }
      店舗: { type: category, values: [本店, 東支店, 西支店], required: false }
      店名: { type: text, personal: false, required: false }
      保険料: { type: number, required: false }
      推奨度: { type: number, at-least: 0, at-most: 10, required: false }
kpis:
  example: { label: 例, ${kpi} }
report: { sections: [{ heading: 章 }] }
`;

const folder = mkdtempSync(join(tmpdir(), 'kpi-report-tables-'));
let sql: DuckDBConnection;

beforeAll(async () => {
  sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  writeFileSync(join(folder, 'voices.csv'), csv);
  await sql.run(
    `CREATE TABLE voices AS SELECT * FROM read_csv('${join(folder, 'voices.csv')}', header = true)
     WHERE 受付日 BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const figureOf = (kpi: string) =>
  compile({ yaml: yaml(kpi), files: { 'data/voices.csv': csv } }).figures.find(
    (one) => one.kpi === 'example' && one.term.id === '2024H1',
  );

const month = "month(受付日) || '月'";
const quarter = "'第' || ((quarter(受付日) + 2) % 4 + 1) || '四半期'";

test.each([
  ['crosstab: voices, rows: 区分, columns: month', '区分', month, 'count(*)'],
  ['crosstab: voices, rows: month, columns: 店舗', month, '店舗', 'count(*)'],
  ['crosstab: voices, rows: 区分, columns: 店舗', '区分', '店舗', 'count(*)'],
  [
    'crosstab: voices, rows: 区分, columns: quarter, of: 保険料, empty: leave-out',
    ...(['区分', quarter, 'sum(保険料)'] as const),
  ],
  ['crosstab: voices, rows: 店舗, columns: quarter', '店舗', quarter, 'count(*)'],
])('%s is what CUBE counts', async (kpi, row, column, aggregate) => {
  const figure = figureOf(kpi);
  const rows = await sql.runAndReadAll(`
    SELECT CASE WHEN grouping(r) = 1 THEN '合計' ELSE r END || '/' || CASE WHEN grouping(c) = 1 THEN '合計' ELSE c END,
      ${aggregate}
    FROM (SELECT *, coalesce(${row}, '未分類') AS r, coalesce(${column}, '未分類') AS c FROM voices)
    GROUP BY CUBE (r, c)`);
  const counted = new Map(rows.getRows().map(([address, n]) => [String(address), Number(n)]));
  const parts = (figure?.parts ?? []).map(({ key, quantity }) => [key, quantity?.n] as const);
  expect(parts.length).toBeGreaterThan(11);
  expect(parts).toEqual(parts.map(([key]) => [key, counted.get(key) ?? 0]));
  expect([...counted.keys()].filter((key) => !parts.some(([known]) => known === key))).toEqual([]);
  expect(figure?.quantity?.n).toBe(counted.get('合計/合計'));
});

test.each([
  [
    'percentage: voices, that: { 区分: 不満 }, by: 店舗, empty: no',
    "count(*) FILTER (区分 = '不満')",
    'count(*)',
  ],
  [
    'percentage: voices, that: { 推奨度: { at-least: 9 } }, amount: 保険料, by: 区分, empty: leave-out',
    'coalesce(sum(保険料) FILTER (推奨度 >= 9), 0)',
    'sum(保険料) FILTER (推奨度 IS NOT NULL)',
  ],
  ['top-box: voices, of: 推奨度, at-least: 9, by: 店舗', 'count(*) FILTER (推奨度 >= 9)', 'count(推奨度)'],
])('%s is what GROUP BY and all together give', async (kpi, hits, base) => {
  const by = kpi.includes('by: 店舗') ? '店舗' : '区分';
  const rows = await sql.runAndReadAll(`
    SELECT CASE WHEN grouping(r) = 1 THEN '' ELSE r || '/' END, ${hits}, ${base}
    FROM (SELECT *, coalesce(${by}, '未分類') AS r FROM voices) GROUP BY ROLLUP (r)`);
  const expected = rows.getRows().flatMap(([row, count, of]) => [
    [`${row}count`, Number(count)],
    [`${row}of`, Number(of)],
    [`${row}share`, Number(count) / Number(of)],
  ]);
  const parts = (figureOf(kpi)?.parts ?? []).map(({ key, quantity }) => [key, quantity!.n / quantity!.d]);
  expect(parts).toHaveLength(by === '店舗' ? 15 : 18);
  const none = { 'その他/count': 0, 'その他/of': 0, 'その他/share': Number.NaN };
  expect(Object.fromEntries(parts)).toEqual({ ...(by === '区分' && none), ...Object.fromEntries(expected) });
});

const partsOf = (kpi: string) =>
  (figureOf(kpi)?.parts ?? []).map(({ key, quantity }) => [key, quantity?.n ?? null] as const);

const listed = async (query: string) =>
  (await sql.runAndReadAll(query)).getRows().map(([name, n]) => [String(name), Number(n)] as const);

test('bands are what CASE of SQL counts', async () => {
  const edges = [0, 30_000, 60_000, 80_000];
  const names = ['0', '30,000', '60,000', '80,000'];
  const counted = await listed(`
    SELECT CASE WHEN 保険料 IS NULL THEN '未分類' ${edges
      .toReversed()
      .map((edge, at) => `WHEN 保険料 >= ${edge} THEN '${3 - at}'`)
      .join(' ')} ELSE '-1' END, count(*) FROM voices GROUP BY ALL`);
  const label = (place: string): string =>
    place === '未分類'
      ? place
      : place === '-1'
        ? `${names[0]}未満`
        : place === '3'
          ? `${names[3]}以上`
          : `${names[Number(place)]}以上${names[Number(place) + 1]}未満`;
  const parts = partsOf(`bands: voices, of: 保険料, edges: [${edges.join(', ')}]`);
  expect(parts).toHaveLength(6);
  expect(new Map(parts)).toEqual(new Map(counted.map(([place, n]) => [label(place), n])));
});

test.each([
  ['count(*)', ''],
  ['sum(保険料)', ', of: 保険料, empty: leave-out'],
])('the first places by %s are those of rank()', async (aggregate, words) => {
  const known = words === '' ? 'true' : '保険料 IS NOT NULL';
  const ranked = await listed(`
    SELECT 店名, n FROM (
      SELECT 店名, ${aggregate} AS n, rank() OVER (ORDER BY ${aggregate} DESC) AS place
      FROM voices WHERE 店名 <> 'その他' AND ${known} GROUP BY 店名
    ) WHERE place <= 3 ORDER BY n DESC, 店名`);
  const [[, all] = ['', 0]] = await listed(`SELECT '', ${aggregate} FROM voices WHERE ${known}`);
  const [[, blank] = ['', 0]] = await listed(
    `SELECT '', ${aggregate} FROM voices WHERE 店名 IS NULL AND ${known}`,
  );
  const others = all - blank - ranked.reduce((sum, [, n]) => sum + n, 0);
  const kpi = `top: voices, by: 店名, places: 3, rest: その他${words}`;
  expect(partsOf(kpi)).toEqual([...ranked, ['その他', others], ['未分類', blank]]);
  expect(figureOf(kpi)?.quantity?.n).toBe(all);
});

test('NPS and top-box are what SQL makes of the answers', async () => {
  const [row] = (
    await sql.runAndReadAll(`
      SELECT count(*) FILTER (推奨度 >= 9) - count(*) FILTER (推奨度 <= 6), count(推奨度),
        count(*) FILTER (推奨度 IN (8, 9, 10)) FROM voices`)
  ).getRows();
  const [score, base, best] = row!.map(Number);
  expect(figureOf('nps: voices, of: 推奨度')?.quantity).toEqual({ n: 100 * (score ?? 0), d: base });
  const box = figureOf('top-box: voices, of: 推奨度, levels: [8, 9, 10]');
  expect(box?.quantity).toEqual({ n: best, d: base });
  expect(base).toBeLessThan(box?.evidence?.accepted ?? 0);
});
