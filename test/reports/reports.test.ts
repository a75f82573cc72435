import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report, ShownFigure } from '../../src/model/report.ts';
import { runBin } from '../cli/run-bin.ts';
import { copyOf, type Expected, expectedOf, fixtures, folderOf, type Indicator } from './fixtures.ts';
import { pageText, printedFigures } from './printed.ts';
import { survivors } from './survivors.ts';

const script = fileURLToPath(new URL('../../scripts/write-report-rows.mjs', import.meta.url));

// Published reports of other firms, made again by configuration alone from rows that are written here.
describe.each(fixtures)('fixtures/reports/%s', (fixture) => {
  const expected = expectedOf(fixture);
  const { term } = expected;
  let folder: string;
  let sql: DuckDBConnection;
  let report: Report;
  let page: string;

  beforeAll(async () => {
    folder = copyOf(fixture);
    execFileSync(process.execPath, [script, folderOf(fixture), folder]);
    const { exit, err } = runBin(folder, ['build', '--term', term, '--quiet', '--strict']);
    expect([exit, err]).toEqual([0, '']);
    report = JSON.parse(readFileSync(join(folder, 'out', term, 'report.json'), 'utf8'));
    page = readFileSync(join(folder, 'out', term, 'index.html'), 'utf8');
    sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await sql.run(`SET file_search_path = '${folder}'`);
    for (const [k, files] of filesIn(expected).entries())
      await sql.run(`CREATE TABLE t${k} AS SELECT * FROM ${files}`);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('prints every published value and target', () => {
    const printed = printedFigures(page);
    const text = pageText(page);
    for (const { indicator, address, at, value } of valuesOf(expected)) {
      expect(`${address}@${at} ${shownAt(report, address, at)?.text}`).toBe(`${address}@${at} ${value}`);
      expect([...(printed.get(`${address}@${at}`) ?? [])]).toContain(indicator.worded?.[at] ?? value);
    }
    for (const { kpi, plan, targets = {} } of expected.indicators)
      for (const [at, target] of Object.entries(targets)) {
        expect(plan ? shownAt(report, plan, at)?.text : figureAt(report, kpi, at)?.target?.text).toBe(target);
        expect(text).toContain(target);
      }
  });

  test('is what SQL counts in the same files', async () => {
    for (const { indicator, address, at, days } of valuesOf(expected)) {
      if (indicator.sql === undefined) continue;
      const query = filesIn(expected)
        .reduce((text, files, k) => text.replaceAll(files, `t${k}`), indicator.sql)
        .replaceAll('$first', `DATE '${days[0]}'`)
        .replaceAll('$last', `DATE '${days[1]}'`);
      const [row] = (await sql.runAndReadAll(query)).getRows();
      const [n, d] = (row ?? []).map((cell) => BigInt(String(cell)));
      const shown = shownAt(report, address, at);
      expect(`${address}@${at} ${BigInt(shown?.n ?? -1) * d!}`).toBe(
        `${address}@${at} ${n! * BigInt(shown?.d ?? -1)}`,
      );
    }
  });

  test('has no digit that verify does not find in the records', () => {
    const { exit, err } = runBin(folder, ['verify', join('out', term, 'index.html'), '--term', term]);
    expect([exit, err]).toEqual([0, '']);
  });

  test('enters by hand only what no row can give', () => {
    const byHand = report.figures.filter(({ attribution }) => attribution !== null).map(({ kpi }) => kpi);
    const without = expected.indicators.filter(({ sql: query }) => query === undefined).map(({ kpi }) => kpi);
    expect([...new Set(byHand)].sort()).toEqual([...new Set(without)].sort());
  });

  test('prints another value when a definition is changed anywhere', () => {
    const known = Object.keys(expected.indifferent ?? {});
    expect(survivors(folder, expected)).toEqual(known);
  }, 120_000);
});

interface Value {
  readonly indicator: Indicator;
  readonly address: string;
  readonly at: string;
  readonly value: string;
  readonly days: readonly [string, string];
}

function valuesOf({ indicators, periods }: Expected): readonly Value[] {
  return indicators.flatMap((indicator) =>
    Object.entries(indicator.values).map(([at, value]): Value => {
      const days = indicator.periods?.[at] ?? periods[at];
      if (!days) throw new Error(`${indicator.kpi}: no days for ${at}`);
      return { indicator, address: indicator.kpi, at, value, days };
    }),
  );
}

/** The files that are asked, each read once: 'data/voices_*.csv'. */
const filesIn = ({ indicators }: Expected): readonly string[] => [
  ...new Set(indicators.flatMap(({ sql }) => sql?.match(/'data\/[^']+'/g) ?? [])),
];

const figureAt = (report: Report, kpi: string, term: string): ShownFigure | undefined =>
  report.figures.find((figure) => figure.kpi === kpi && figure.term === term);

function shownAt(report: Report, address: string, term: string) {
  const figure = figureAt(report, address.split('/', 1)[0]!, term);
  return figure?.address === address ? figure : figure?.parts.find((part) => part.address === address);
}
