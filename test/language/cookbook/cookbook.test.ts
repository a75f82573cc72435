import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { texts } from '../compile.ts';
import { cookbook, recipes } from './cookbook.ts';
import { cooked, type Recipe } from './recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'kpi-report-cookbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

// `npm run docs` writes the files anew.
test.each([
  ['ja', 'cookbook.ja.md'],
  ['en', 'cookbook.md'],
] as const)('the cookbook is up to date (%s)', async (language, file) => {
  await expect(cookbook(language)).toMatchFileSnapshot(`../../../docs/${file}`);
});

test('there are twenty recipes, each with a name of its own', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(20);
  expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
});

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => {
  const outcome = cooked(recipe);

  test('has nothing wrong with it', () => {
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(recipe.gives.map((given) => [given.figure, given] as const))(
    'prints %s',
    (_name, { figure, text }) => {
      expect(texts(outcome)[figure]).toBe(text);
    },
  );

  test('counts what SQL counts in the same rows', async () => {
    const own = outcome.report!.figures.filter(({ term }) => term === '2024H1');
    const all = new Map(own.flatMap((one) => [one, ...one.parts]).map((one) => [one.address, one]));
    for (const { figure, sql } of recipe.gives) {
      const [n, d] = await counted(recipe, sql);
      const { n: ours, d: base } = all.get(figure)!;
      // The same ratio, whatever it is written in.
      expect([figure, BigInt(ours!) * d]).toEqual([figure, n * BigInt(base!)]);
    }
  });

  test('says so in two lines of both languages', () => {
    for (const text of [recipe.about.ja, recipe.about.en]) expect(text.split('\n')).toHaveLength(2);
    expect(recipe.about.ja).toMatch(/。$/);
    expect(recipe.about.en).not.toMatch(/[ぁ-ん]{3}/);
  });
});

async function counted({ files }: Recipe, query: string): Promise<[bigint, bigint]> {
  const sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [path, text] of Object.entries(files)) {
    const name = path.replace(/^data\/|\.csv$/g, '');
    writeFileSync(join(folder, `${name}.csv`), text);
    await sql.run(
      `CREATE TABLE "${name}" AS SELECT * FROM read_csv('${join(folder, name)}.csv', header = true)`,
    );
  }
  const [row] = (await sql.runAndReadAll(query)).getRows();
  return row!.map((value) => BigInt(String(value))) as [bigint, bigint];
}
