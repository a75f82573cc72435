import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTerms } from '../../src/calendar/term.ts';
import type { Figure } from '../../src/model/figure.ts';
import { countTerm } from '../../src/pipeline/count-term.ts';
import { COLUMNS, KINDS, WAYS, type Words } from './random-columns.ts';
import { readable } from './random-project.ts';
import { DAYS, lot } from './random-records.ts';
import { condition } from './random-words.ts';

/** How many files are drawn: the same few unless `RUNS` says more; `SEED` says which. */
const FEW = 12;
const RUNS = Number(process.env['RUNS'] ?? FEW);
const SEED = process.env['SEED'] !== undefined ? Number(process.env['SEED']) : RUNS > FEW ? undefined : 11;

// Records drawn by lot, asked with words drawn by lot; and the same by SQL, straight from the file.
const folder = mkdtempSync(join(tmpdir(), 'kpi-report-lot-'));
const path = join(folder, 'records.csv');
let sql: DuckDBConnection;

beforeAll(async () => {
  sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = Object.keys(COLUMNS);

function recordsOf(seed: number, rows: number): string {
  const { below, of } = lot(seed);
  const mayBe = (cell: string): string => (below(6) === 0 ? '' : cell);
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      `N-${i}`,
      of(DAYS),
      mayBe(of(DAYS)),
      below(2) === 0 ? '' : of(DAYS),
      of(KINDS),
      mayBe(below(3) === 0 ? `${of(WAYS)}・${of(WAYS)}` : of(WAYS)),
      mayBe(below(3) === 0 ? `${of(WAYS)}・${of(WAYS)}` : of(WAYS)),
      mayBe(of(['1', '0'])),
      of(['0', '1', '1200', '-1000', '50000', '999999999999', '-5000', String(below(3000))]),
      mayBe(of(['0.5', '-1.25', '10', '0.29', '99.99', '0.57'])),
      mayBe(String(below(11))),
      mayBe(of(['本店', '東店', '1', '２'])),
      mayBe(of(['001', '002', '003', '1'])),
      mayBe(of(['担当01', '担当02'])),
      mayBe(of(['済', '取消'])),
    ].join(','),
  );
  return `${NAMES.join(',')}\n${lines.join('\n')}\n`;
}

/** The records as SQL sees them; a list of ways, and the first of them in declared order. */
const VIEW = `SELECT 番号, 日::DATE AS 日, 始::DATE AS 始, 終::DATE AS 終, 区分, string_split(方法, '・') AS 方法,
  CASE ${WAYS.map((way) => `WHEN list_contains(string_split(先, '・'), '${way}') THEN '${way}'`).join(' ')} END AS 先,
  旗::BOOLEAN AS 旗, 額::HUGEINT AS 額, (率::DECIMAL(18, 2) * 100)::HUGEINT AS 率, 点::INTEGER AS 点, 店, 社員, 人, 状態
  FROM read_csv('${path}', header = true, all_varchar = true)`;

const OVER: Readonly<Record<string, string>> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
};

/** A condition of `kpi.yaml` in SQL, whose logic has the same third value. */
function whereOf(words: Words): string {
  const parts = Object.entries(words).map(([name, value]) => {
    if (name === 'any-of') return `(${(value as Words[]).map(whereOf).join(' OR ')})`;
    if (name === 'none-of') return `NOT (${(value as Words[]).map(whereOf).join(' OR ')})`;
    if (Array.isArray(value)) return isOne(name, value);
    if (typeof value === 'boolean') return value ? name : `NOT ${name}`;
    const [[test, bound]] = Object.entries(value as Words) as [[string, unknown]];
    if (test === 'not') return `NOT ${isOne(name, [bound])}`;
    if (test === 'empty') return `${name} IS ${bound ? '' : 'NOT '}NULL`;
    const limit = ['日', '始', '終'].includes(name)
      ? `DATE '${bound}'`
      : String(name === '率' ? Number(bound) * 100 : bound);
    return `${name} ${OVER[test]} ${limit}`;
  });
  return `(${parts.join(' AND ')})`;
}

const isOne = (name: string, values: readonly unknown[]): string => {
  const list = values.map((value) => `'${value}'`).join(', ');
  return name === '方法' ? `list_has_any(方法, [${list}])` : `${name} IN (${list})`;
};

/** What SQL says: the quantity as n and d, and parts by key that have one. */
type Said = { readonly n: bigint; readonly d: bigint; readonly parts: Readonly<Record<string, bigint>> };

interface Asked {
  readonly words: Words;
  said(ask: (select: string, where?: string) => Promise<bigint[]>): Promise<Said>;
  /** Steps of the quantity and its parts. */
  readonly by?: bigint;
}

/** Kinds that are simple in SQL; `c` decides which rows are asked. */
const ASKED: readonly ((c: Words, d: Words) => Asked)[] = [
  (c) => ({
    words: { count: 'records', that: c },
    said: async (ask) => ({ n: (await ask('count(*)'))[0]!, d: 1n, parts: {} }),
  }),
  (c) => ({
    words: { sum: 'records', of: '額', by: '区分', that: c },
    async said(ask) {
      const all = await ask(
        ['coalesce(sum(額), 0)', ...KINDS.map((k) => `coalesce(sum(額) FILTER (区分 = '${k}'), 0)`)].join(
          ', ',
        ),
      );
      return { n: all[0]!, d: 1n, parts: Object.fromEntries(KINDS.map((k, i) => [k, all[i + 1]!])) };
    },
  }),
  (c) => ({
    words: { average: 'records', of: '率', that: c },
    by: 100n,
    async said(ask) {
      const [n, d] = await ask('coalesce(sum(率), 0), count(率)', '率 IS NOT NULL');
      return { n: n!, d: 100n * d!, parts: { of: d! * 100n, sum: n! } };
    },
  }),
  (c) => ({
    words: { breakdown: 'records', by: '方法', that: c },
    async said(ask) {
      const all = await ask(
        [
          'count(*)',
          ...WAYS.map((way) => `count(*) FILTER (list_contains(方法, '${way}'))`),
          'count(*) FILTER (方法 IS NULL)',
        ].join(', '),
      );
      return {
        n: all[0]!,
        d: 1n,
        parts: Object.fromEntries([...WAYS, '未分類'].map((way, i) => [way, all[i + 1]!])),
      };
    },
  }),
  (c, among) => ({
    words: { percentage: 'records', that: c, among },
    async said(ask) {
      const [n, d] = await ask(
        `count(*) FILTER (${whereOf(c)}), count(*)`,
        `${whereOf(among)} AND ${whereOf(c)} IS NOT NULL`,
      );
      return { n: n!, d: d!, parts: { count: n!, of: d! } };
    },
  }),
  (c) => ({
    words: { percentage: 'records', that: c, amount: '額' },
    async said(ask) {
      const [n, d] = await ask(
        `coalesce(sum(額) FILTER (${whereOf(c)}), 0), coalesce(sum(額), 0)`,
        `${whereOf(c)} IS NOT NULL`,
      );
      return { n: n!, d: d!, parts: { count: n!, of: d! } };
    },
  }),
  (c) => ({
    words: { distinct: 'records', of: ['店', '区分'], that: c },
    said: async (ask) => ({
      n: (await ask('count(DISTINCT (店, 区分))', '店 IS NOT NULL'))[0]!,
      d: 1n,
      parts: {},
    }),
  }),
  (c) => ({
    words: { maximum: 'records', of: '点', that: c },
    async said(ask) {
      const [n, times] = await ask(
        'max(点), count(*) FILTER (点 = (SELECT max(点) FROM asked))',
        '点 IS NOT NULL',
      );
      return { n: n!, d: 1n, parts: { times: times! } };
    },
  }),
  (c) => ({
    words: { bands: 'records', of: '点', edges: [0, 3, 8], open: true, that: c },
    async said(ask) {
      const all = await ask(
        'count(*), count(*) FILTER (点 < 3), count(*) FILTER (点 >= 3 AND 点 < 8), count(*) FILTER (点 >= 8)',
        '点 IS NOT NULL',
      );
      return { n: all[0]!, d: 1n, parts: { '0以上3未満': all[1]!, '3以上8未満': all[2]!, '8以上': all[3]! } };
    },
  }),
  (c) => ({
    words: { nps: 'records', of: '点', that: c },
    async said(ask) {
      const [up, down, of] = await ask('count(*) FILTER (点 >= 9), count(*) FILTER (点 <= 6), count(点)');
      return { n: 100n * (up! - down!), d: of!, parts: { promoters: up!, detractors: down!, of: of! } };
    },
  }),
  (c) => ({
    words: { 'top-box': 'records', of: '点', 'at-least': 8, that: c },
    async said(ask) {
      const [n, d] = await ask('count(*) FILTER (点 >= 8), count(点)');
      return { n: n!, d: d!, parts: { count: n!, of: d! } };
    },
  }),
  (c) => ({
    words: {
      points: 'records',
      by: '区分',
      weights: { 契約: 1.5, 相談: 0, 苦情: -2, その他: 0.25 },
      that: c,
    },
    by: 100n,
    async said(ask) {
      const weights = "CASE 区分 WHEN '契約' THEN 150 WHEN '相談' THEN 0 WHEN '苦情' THEN -200 ELSE 25 END";
      return { n: (await ask(`coalesce(sum(${weights}), 0)`))[0]!, d: 100n, parts: {} };
    },
  }),
  (c) => ({
    words: { crosstab: 'records', rows: '区分', columns: 'month', of: '額', that: c },
    async said(ask) {
      const cells = KINDS.flatMap((kind) => [4, 5, 6, 7, 8, 9].map((month) => [kind, month] as const));
      const all = await ask(
        [
          'coalesce(sum(額), 0)',
          ...cells.map(([k, m]) => `coalesce(sum(額) FILTER (区分 = '${k}' AND month(日) = ${m}), 0)`),
        ].join(', '),
      );
      return {
        n: all[0]!,
        d: 1n,
        parts: Object.fromEntries(cells.map(([k, m], i) => [`${k}/${m}月`, all[i + 1]!])),
      };
    },
  }),
  (c) => ({
    words: { lag: 'records', of: '終', after: '始', 'at-most': '3 months', among: c },
    async said(ask) {
      const [n, d] = await ask(
        'count(*) FILTER (終 BETWEEN 始 AND 始 + INTERVAL 3 MONTH), count(*)',
        "始 IS NOT NULL AND (終 IS NOT NULL OR 始 + INTERVAL 3 MONTH <= DATE '2024-09-30')",
      );
      return { n: n!, d: d!, parts: { count: n!, of: d! } };
    },
  }),
  (c) => ({
    words: { 'per-person': 'records', person: '社員', of: '額', that: c },
    async said(ask) {
      const [n, d] = await ask('coalesce(sum(額), 0), count(DISTINCT 社員)', '社員 IS NOT NULL');
      return { n: n!, d: d!, parts: { total: n!, persons: d! } };
    },
  }),
];

/** Those that pick their rows by days of their own. */
const OPEN: readonly ((c: Words) => Asked)[] = [
  (c) => ({
    words: { stock: 'records', from: '始', to: '終', that: c },
    async said(ask) {
      const on = (day: string) =>
        `count(*) FILTER (始 <= DATE '${day}' AND (終 IS NULL OR 終 >= DATE '${day}'))`;
      const [end, start] = await ask(`${on('2024-09-30')}, ${on('2024-03-31')}`);
      return { n: end!, d: 1n, parts: { start: start!, end: end! } };
    },
  }),
  (c) => ({
    words: { cohort: 'records', from: '始', to: '終', months: 13, amount: '額', that: c },
    async said(ask) {
      const [n, d] = await ask(
        'coalesce(sum(額) FILTER (終 IS NULL OR 終 >= 始 + INTERVAL 13 MONTH), 0), coalesce(sum(額), 0)',
        "始 + INTERVAL 13 MONTH BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'",
      );
      return { n: n!, d: d!, parts: { kept: n!, begun: d! } };
    },
  }),
];

const asked = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...ASKED), condition, condition)
      .map(([make, c, d]) => ({ ...make(c, d), isDated: true })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...OPEN), condition)
      .map(([make, c]) => ({ ...make(c), isDated: false })),
  },
);

it('what is counted is what SQL counts', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.constantFrom(30, 600),
      fc.array(asked, { minLength: 6, maxLength: 20 }),
      async (seed, rows, all) => {
        const csv = recordsOf(seed, rows);
        writeFileSync(path, csv);
        await sql.run(`CREATE OR REPLACE TABLE records AS ${VIEW}`);
        const sources = {
          records: { files: 'data/?.csv', date: '日', 'every-month': false, columns: COLUMNS },
        };
        const kpis = new Map(
          all.map(({ words }, i): [string, Words] => [`k${i}`, { ...words, empty: 'leave-out' }]),
        );
        const { project, yaml } = readable(sources, kpis);
        const terms = makeTerms(4);
        const term = terms.parse('2024H1')!;
        const files = new Map([['records', [{ path: 'data/0.csv', bytes: Buffer.from(csv) }]]]);
        const request = { term, asOf: term.last };
        const counted = countTerm(project, { files }, request, [term]);
        expect(counted.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const figure of counted.figures) {
          const one = all[Number(figure.kpi.slice(1))]!;
          const where = [
            ...(one.isDated ? ["日 BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'"] : []),
            ...('percentage' in one.words
              ? []
              : [whereOf((one.words['that'] ?? one.words['among']) as Words)]),
          ];
          const ask = async (select: string, more = 'true'): Promise<bigint[]> => {
            const from = `WITH asked AS (SELECT * FROM records WHERE ${[...where, more].join(' AND ')})`;
            const reader = await sql.runAndReadAll(`${from} SELECT ${select} FROM asked`);
            return reader.getRows()[0]!.map((value) => (value === null ? 0n : BigInt(value as number)));
          };
          const said = await one.said(ask);
          compared++;
          expect(numbers(figure, one.by ?? 1n, said), `${yaml}\n${figure.kpi}`).toEqual(said);
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: RUNS > FEW, ...(SEED !== undefined && { seed: SEED }) },
  );
  expect(compared).toBeGreaterThan(RUNS);
}, 3_600_000);

/** The figure in the form of what SQL says, with the same parts. */
function numbers({ quantity, parts }: Figure, by: bigint, { n, d, parts: like }: Said): Said {
  const isSame =
    quantity !== null &&
    BigInt(quantity.n) * d === n * BigInt(quantity.d) &&
    (quantity.d === 0) === (d === 0n);
  const known = new Map(parts.map((part) => [part.key, part.quantity]));
  return {
    n: isSame || (quantity === null && d === 1n && n === 0n) ? n : BigInt(quantity?.n ?? -1),
    d: isSame || (quantity === null && d === 1n && n === 0n) ? d : BigInt(quantity?.d ?? -1),
    parts: Object.fromEntries(
      Object.keys(like).map((key) => {
        const found = known.get(key);
        return [key, found ? (BigInt(found.n) * by) / BigInt(found.d || 1) : 0n];
      }),
    ),
  };
}
