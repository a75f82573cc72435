import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Each is asked the same of a file: of the applications from April to September 2024 whose 種別 is 生保, how
 * many there are, how many are not recommended (×), and how many have a premium of 50,000 or more.
 * An answer is `{ answer: 'n/x/large' | null, said: boolean }`; `said` when it ended with an error or wrote to stderr.
 */

const SQL = (from) =>
  `SELECT count(*), sum(CASE WHEN "推奨" = '×' THEN 1 ELSE 0 END), sum(CASE WHEN CAST("保険料" AS INTEGER) >= 50000 THEN 1 ELSE 0 END) FROM ${from} WHERE "種別" = '生保' AND "申込日" >= '2024-04-01' AND "申込日" <= '2024-09-30'`;

const run = (command, argv, input) => {
  const ran = spawnSync(command, argv, {
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'C.UTF-8', SQLALCHEMY_SILENCE_UBER_WARNING: '1' },
  });
  return { answer: ran.status === 0 ? ran.stdout : null, said: ran.status !== 0 || ran.stderr.trim() !== '' };
};
const installed = (command, argv) => spawnSync(command, argv).status === 0;
const numbers = (text) =>
  text === null
    ? null
    : text
        .trim()
        .split(/[,|\s]+/)
        .map((n) => String(Number(n)))
        .join('/');

export const contenders = [
  { name: 'kpi-report', version: async () => 'this', ask: kpiReport },
  {
    name: 'DuckDB',
    version: async () => (await duckdb())?.version,
    ask: async (file) => (await duckdb()).ask(file),
  },
  {
    name: 'Miller',
    version: async () => (installed('mlr', ['--version']) ? versionOf('mlr') : undefined),
    ask: async (file) => {
      const filter = '$種別 == "生保" && $申込日 >= "2024-04-01" && $申込日 <= "2024-09-30"';
      const put =
        'begin {@n = 0; @x = 0; @s = 0} if (FILTER) {@n += 1; if ($推奨 == "×") {@x += 1} if ($保険料 >= 50000) {@s += 1}} end {print @n . " " . @x . " " . @s}';
      const { answer, said } = run('mlr', [
        '--icsv',
        '--ocsv',
        'put',
        '-q',
        put.replace('FILTER', filter),
        file,
      ]);
      return { answer: numbers(answer), said };
    },
  },
  {
    name: 'csvkit',
    version: async () => (installed('csvsql', ['--version']) ? versionOf('csvsql') : undefined),
    ask: async (file) => {
      const { answer, said } = run('csvsql', ['--tables', 't', '--query', SQL('t'), file]);
      return { answer: numbers(answer === null ? null : answer.trim().split('\n').at(-1)), said };
    },
  },
  {
    name: 'sqlite3',
    version: async () => (installed('sqlite3', ['--version']) ? versionOf('sqlite3') : undefined),
    ask: async (file) => {
      const { answer, said } = run('sqlite3', [], `.bail on\n.import --csv ${file} t\n${SQL('t')};\n`);
      return { answer: numbers(answer), said };
    },
  },
  { name: 'a script with csv-parse', version: async () => 'columns: true', ask: plainScript },
];

const versionOf = (command) =>
  /[\d.]+/.exec(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? '?';

/** What most people write first. */
async function plainScript(file) {
  const { parse } = await import('csv-parse/sync');
  try {
    const rows = parse(readFileSync(file), { columns: true, bom: true });
    const met = rows.filter(
      (row) => row.種別 === '生保' && row.申込日 >= '2024-04-01' && row.申込日 <= '2024-09-30',
    );
    const large = met.filter((row) => Number(row.保険料) >= 50_000).length;
    return { answer: `${met.length}/${met.filter((row) => row.推奨 === '×').length}/${large}`, said: false };
  } catch {
    return { answer: null, said: true };
  }
}

let opened = null;
async function duckdb() {
  if (opened) return opened;
  try {
    const api = await import('@duckdb/node-api');
    const connection = await (await api.DuckDBInstance.create(':memory:')).connect();
    opened = {
      version: api.version(),
      ask: async (file) => {
        try {
          const rows = await (await connection.run(SQL(`read_csv('${file}')`))).getRows();
          return { answer: rows[0].map((cell) => String(Number(cell))).join('/'), said: false };
        } catch {
          return { answer: null, said: true };
        }
      },
    };
    return opened;
  } catch {
    return undefined;
  }
}

const YAML = `organization: 見本
title: 比較
sources:
  applications:
    files: data/a.csv
    key: 申込番号
    date: 申込日
    columns:
      申込番号: { type: text, personal: false }
      申込日: { type: date }
      種別: { type: category, values: [生保, 損保, 少短] }
      推奨: { type: flag }
      保険料: { type: number, unit: 円 }
kpis:
  n: { label: 件数, count: applications, that: { 種別: 生保 }, headline: true }
  x: { label: 推奨外, count: applications, that: { 種別: 生保, 推奨: false }, headline: true }
  large: { label: 大口, count: applications, that: { 種別: 生保, 保険料: { at-least: 50000 } }, headline: true }
report: { sections: [{ heading: 一 }] }
`;

async function kpiReport(file) {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-report-compare-'));
  try {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'kpi.yaml'), YAML);
    writeFileSync(join(folder, 'data/a.csv'), readFileSync(file));
    const bin = fileURLToPath(new URL('../../bin/kpi-report.js', import.meta.url));
    const ran = spawnSync(process.execPath, [bin, 'build', '--term', '2024H1', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (ran.status !== 0) return { answer: null, said: true };
    const { figures } = JSON.parse(readFileSync(join(folder, 'out/2024H1/report.json'), 'utf8'));
    const of = (kpi) => figures.find((figure) => figure.kpi === kpi && figure.term === '2024H1').n;
    const warned = JSON.parse(ran.stdout).problems.some(({ severity }) => severity !== 'note');
    return { answer: `${of('n')}/${of('x')}/${of('large')}`, said: warned };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
