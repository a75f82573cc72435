import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { base, files } from './documentation.ts';

// The records of the reference counted by SQL, straight from the files.
const folder = mkdtempSync(join(tmpdir(), 'kpi-report-sql-'));
let sql: DuckDBConnection;

beforeAll(async () => {
  sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [path, text] of Object.entries(files)) {
    const name = path.replace(/^data\/|\.csv$/g, '');
    writeFileSync(join(folder, `${name}.csv`), text);
    await sql.run(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv('${join(folder, name)}.csv', header = true)`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const IN_TERM = "BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'";

const cases: readonly (readonly [kpi: string, query: string])[] = [
  [
    '{ lag: policies, of: 更改日, before: 満期日, at-least: 28 days, among: { 種別: 損保 } }',
    `SELECT count(*) FILTER (更改日 <= 満期日 - 28), count(*) FROM policies WHERE 種別 = '損保' AND 満期日 ${IN_TERM}`,
  ],
  [
    '{ lag: policies, of: 終了日, after: 始期日, at-most: 3 months, date: 始期日 }',
    `SELECT count(*) FILTER (終了日 <= 始期日 + INTERVAL 3 MONTH), count(*) FROM policies
     WHERE 始期日 ${IN_TERM} AND (終了日 IS NOT NULL OR 始期日 + INTERVAL 3 MONTH <= DATE '2024-09-30')`,
  ],
  [
    '{ lag: policies, of: 終了日, after: 始期日, at-most: 3 months, that: { 保険料: { less-than: 6000 } }, date: 始期日, span: { months: 18 } }',
    `SELECT count(*) FILTER (終了日 <= 始期日 + INTERVAL 3 MONTH AND 保険料 < 6000), count(*) FROM policies
     WHERE 始期日 BETWEEN DATE '2023-04-01' AND DATE '2024-09-30' AND (終了日 IS NOT NULL OR 始期日 + INTERVAL 3 MONTH <= DATE '2024-09-30')`,
  ],
  [
    '{ lag: policies, of: 更改日, before: 満期日, at-least: 1 day, that: { 種別: 生保 } }',
    `SELECT 0, count(*) FROM policies WHERE 満期日 ${IN_TERM}`,
  ],
  [
    '{ stock: policies, from: 始期日, to: 終了日, that: { 種別: 生保 } }',
    `SELECT count(*), 1 FROM policies WHERE 種別 = '生保' AND 始期日 <= DATE '2024-09-30'
     AND (終了日 IS NULL OR 終了日 >= DATE '2024-09-30')`,
  ],
  [
    '{ stock: policies, from: 始期日, to: 終了日, at: start }',
    `SELECT count(*), 1 FROM policies WHERE 始期日 <= DATE '2024-03-31' AND (終了日 IS NULL OR 終了日 >= DATE '2024-03-31')`,
  ],
  [
    '{ cohort: policies, from: 始期日, to: 終了日, months: 13, amount: 保険料 }',
    `SELECT sum(保険料) FILTER (終了日 IS NULL OR 終了日 >= 始期日 + INTERVAL 13 MONTH), sum(保険料)
     FROM policies WHERE 始期日 + INTERVAL 13 MONTH ${IN_TERM}`,
  ],
  ...(['max', 'min'] as const).map(
    (outermost) =>
      [
        `{ ${outermost}imum: survey, of: 満足度, empty: leave-out }`,
        `SELECT 満足度, 1, strftime(min(回答日), '%Y年%-m月%-d日'), count(*) FROM survey
         WHERE 回答日 ${IN_TERM} AND 満足度 = (SELECT ${outermost}(満足度) FROM survey WHERE 回答日 ${IN_TERM})
         GROUP BY 満足度`,
      ] as const,
  ),
  [
    '{ per-person: roleplay, person: 社員番号, roster: staff.people }',
    `SELECT count(r.社員番号), count(DISTINCT s.社員番号), (SELECT min(n) FROM
       (SELECT count(r.社員番号) AS n FROM staff s LEFT JOIN roleplay r ON r.社員番号 = s.社員番号 AND r.実施日 ${IN_TERM}
        GROUP BY s.社員番号)), count(r.社員番号), count(DISTINCT s.社員番号)
     FROM staff s LEFT JOIN roleplay r ON r.社員番号 = s.社員番号 AND r.実施日 ${IN_TERM}`,
  ],
  [
    '{ per-person: roleplay, person: 社員番号, of: 合計点, each: month }',
    `SELECT sum(合計点), count(DISTINCT 社員番号) * 6, (SELECT min(n) FROM
       (SELECT sum(合計点) AS n FROM roleplay WHERE 実施日 ${IN_TERM} GROUP BY 社員番号)),
       sum(合計点), count(DISTINCT 社員番号), 6 FROM roleplay WHERE 実施日 ${IN_TERM}`,
  ],
  [
    '{ per-person: roleplay, person: 社員番号, take: minimum }',
    `SELECT min(n), 1 FROM (SELECT count(*) AS n FROM roleplay WHERE 実施日 ${IN_TERM} GROUP BY 社員番号)`,
  ],
  ['{ per-month: voices.total }', `SELECT count(*), 6, count(*), 6 FROM voices WHERE 受付日 ${IN_TERM}`],
  [
    '{ points: activities, by: 種別, weights: { 振返り: 1.5, 会議: 3 } }',
    `SELECT sum(CASE 種別 WHEN '振返り' THEN 15 ELSE 30 END), 10,
       15 * count(*) FILTER (種別 = '振返り'), 30 * count(*) FILTER (種別 = '会議')
     FROM activities WHERE 日付 ${IN_TERM}`,
  ],
  [
    '{ cumulative: voices.complaints, since: 2023H1 }',
    `SELECT count(*), 1, count(*) FILTER (受付日 < DATE '2023-10-01'),
       count(*) FILTER (受付日 BETWEEN DATE '2023-10-01' AND DATE '2024-03-31'), count(*) FILTER (受付日 ${IN_TERM})
     FROM voices WHERE 区分 = '不満' AND 受付日 BETWEEN DATE '2023-04-01' AND DATE '2024-09-30'`,
  ],
  [
    '{ cumulative: voices.total, since: fiscal-year }',
    `SELECT count(*), 1, count(*) FROM voices WHERE 受付日 ${IN_TERM}`,
  ],
  [
    '{ index: voices.total, base: 2023H1 }',
    `SELECT 100 * count(*) FILTER (受付日 ${IN_TERM}), count(*) FILTER (受付日 < DATE '2023-10-01'),
       count(*) FILTER (受付日 < DATE '2023-10-01'), count(*) FILTER (受付日 ${IN_TERM})
     FROM voices WHERE 受付日 >= DATE '2023-04-01'`,
  ],
  [
    '{ average: survey, of: 満足度, empty: leave-out }',
    `SELECT sum(満足度), count(満足度) FROM survey WHERE 回答日 ${IN_TERM}`,
  ],
  [
    '{ average: survey, of: 推奨度, empty: leave-out, that: { 満足度: { at-least: 4 } } }',
    `SELECT sum(推奨度), count(推奨度) FROM survey WHERE 満足度 >= 4 AND 回答日 ${IN_TERM}`,
  ],
  [
    '{ average: policies, of: 保険料, unit: 千円 }',
    `SELECT sum(保険料), count(*) * 1000 FROM policies WHERE 満期日 ${IN_TERM}`,
  ],
  [
    '{ percentage: policies, that: { 終了日: { empty: true } }, date: 始期日, span: { months: 18 }, amount: 保険料 }',
    `SELECT sum(保険料) FILTER (終了日 IS NULL), sum(保険料) FROM policies
     WHERE 始期日 BETWEEN DATE '2023-04-01' AND DATE '2024-09-30'`,
  ],
  [
    '{ sum: policies, of: 保険料, that: { 種別: 損保 }, unit: 千円 }',
    `SELECT sum(保険料), 1000 FROM policies WHERE 種別 = '損保' AND 満期日 ${IN_TERM}`,
  ],
  [
    '{ sum: policies, of: 保険料, date: 始期日, span: { months: 18 }, divided-by: 12 }',
    "SELECT sum(保険料), 12 FROM policies WHERE 始期日 BETWEEN DATE '2023-04-01' AND DATE '2024-09-30'",
  ],
  [
    '{ percentage: applications, among: { 種別: 生保 }, that: { 推奨: false } }',
    `SELECT count(*) FILTER (p.推奨 = '×'), count(*) FROM applications a JOIN products p
     ON a.商品コード = p.商品コード AND a.申込日 >= p.開始日 AND (p.終了日 IS NULL OR a.申込日 <= p.終了日)
     WHERE a.種別 = '生保' AND a.申込日 ${IN_TERM}`,
  ],
  [
    '{ coverage: roleplay.people, of: staff.people }',
    `SELECT count(DISTINCT s.社員番号) FILTER (r.社員番号 IS NOT NULL), count(DISTINCT s.社員番号)
     FROM staff s LEFT JOIN roleplay r ON r.社員番号 = s.社員番号 AND r.実施日 ${IN_TERM} WHERE s.在籍日 ${IN_TERM}`,
  ],
  [
    '{ expression: voices.improved / voices.complaints, unit: "%" }',
    `SELECT count(*) FILTER (改善 = '○'), count(*) FROM voices WHERE 区分 = '不満' AND 受付日 ${IN_TERM}`,
  ],
  [
    '{ attainment: voices.improved }',
    `SELECT count(*), 4 FROM voices WHERE 区分 = '不満' AND 改善 = '○' AND 受付日 ${IN_TERM}`,
  ],
  [
    '{ manual-file: data/manual.csv, unit: "%" }',
    "SELECT CAST(round(値 * 10) AS INTEGER), 10 FROM manual WHERE KPI = 'example' AND 期 = '2024H1'",
  ],
  [
    '{ sum: policies, of: 保険料, in-force: { from: 始期日, to: 終了日 } }',
    `SELECT sum(保険料), 1 FROM policies WHERE 始期日 <= DATE '2024-09-30' AND (終了日 IS NULL OR 終了日 >= DATE '2024-09-30')`,
  ],
  [
    "{ share: policies, by: 種別, in-force: { from: 始期日, to: 終了日 }, span: { from: '2024-01-01', to: '2024-02-29' } }",
    `SELECT count(*), count(*) FROM policies WHERE 始期日 <= DATE '2024-02-29' AND (終了日 IS NULL OR 終了日 >= DATE '2024-02-29')`,
  ],
  [
    '{ distinct: policies, of: [種別, 保険料], in-force: { from: 始期日 } }',
    `SELECT count(DISTINCT (種別, 保険料)), 1 FROM policies WHERE 始期日 <= DATE '2024-09-30'`,
  ],
  [
    '{ count: voices, span: { months: 8 } }',
    "SELECT count(*), 1 FROM voices WHERE 受付日 BETWEEN DATE '2024-02-01' AND DATE '2024-09-30'",
  ],
];

test.each(cases)('%s is what SQL counts', async (kpi, query) => {
  const yaml = base.replace('report:\n', `  example: ${kpi.replace('{ ', '{ label: 例, ')}\nreport:\n`);
  const figure = compile({ yaml, files }).figures.find(
    (one) => one.kpi === 'example' && one.term.id === '2024H1',
  );
  const [row] = (await sql.runAndReadAll(query)).getRows();
  const parts = figure?.parts.map(({ quantity, missing }) => quantity?.n ?? missing) ?? [];
  const told = [figure?.quantity?.n, figure?.quantity?.d, ...parts];
  // Further columns of a query are the parts, in their order.
  expect(told.slice(0, row?.length)).toEqual(row?.map((cell) => (isText(cell) ? cell : Number(cell))));
});

const isText = (cell: unknown): cell is string => typeof cell === 'string';
