import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBin } from '../cli/run-bin.ts';
import { launch, sampleCopy, show, textOf } from './browser.ts';

// A figure in two directions, wider than a phone: twelve months and their total.
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

const folder = sampleCopy();
const config = join(folder, 'kpi.yaml');
writeFileSync(
  config,
  readFileSync(config, 'utf8').replace(
    '\nkpis:\n',
    `
kpis:
  voices.table:
    label: お客様の声（区分・月別）
    crosstab: voices
    rows: 区分
    columns: month
    span: { months: 12 }
`,
  ),
);
appendFileSync(
  join(folder, 'prose', '2024H1', 'p2-2.md'),
  '\n一年では{{kpi "voices.table"}}、うち不満は{{kpi "voices.table/不満/合計"}}でした。\n',
);
const { exit, err } = runBin(folder, ['build', '--term', '2024H1', '--quiet']);
const file = join(folder, 'out', '2024H1', 'index.html');

test('is built, and is valid HTML', async () => {
  expect([exit, err.includes('error')]).toEqual([0, false]);
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(textOf(file));
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line }) => `${line} ${ruleId}`),
  );
  expect(found.filter((one) => !/inline-style|no-inline/.test(one))).toEqual([]);
});

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

test.each([320, 1280])('has nothing that axe-core objects to at %i px', async (width) => {
  const { tab } = await show(browser, file, { viewport: { width, height: 900 } });
  await tab.evaluate(axe);
  const found = await tab.evaluate<string[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
  );
  expect(found).toEqual([]);
});

test('moves sideways by itself on a phone, under the names of its rows, and by the keyboard', async () => {
  const { tab } = await show(browser, file, { viewport: { width: 375, height: 800 } });
  expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(375);
  const table = tab.locator('.kr-section .kr-grid');
  const name = table.locator('tbody th').first();
  const total = table.locator('tbody td').last();
  const before = { name: await name.boundingBox(), total: await total.boundingBox() };
  expect(before.total!.x).toBeGreaterThan(375);
  await table.focus();
  for (let press = 0; press < 20; press++) await tab.keyboard.press('ArrowRight');
  await expect.poll(async () => (await total.boundingBox())!.x + before.total!.width).toBeLessThan(375);
  expect((await name.boundingBox())!.x).toBeGreaterThanOrEqual(0);
  expect((await name.boundingBox())!.x).toBeLessThanOrEqual(before.name!.x);
});

test('is on paper as a whole', async () => {
  const { tab } = await show(browser, file, { viewport: { width: 672, height: 900 } });
  await tab.emulateMedia({ media: 'print' });
  const cut = await tab.evaluate<number>(
    `[...document.querySelectorAll('.kr-grid table')].filter((each) => each.getBoundingClientRect().right > 672).length`,
  );
  expect(cut).toBe(0);
});

test('an address in the prose leads to its cell', async () => {
  const { tab } = await show(browser, file, { javaScriptEnabled: false });
  await tab.locator('.kr-prose a.kr-figure[href*="voices.table_2f_"]').first().click();
  const id = decodeURIComponent(new URL(tab.url()).hash.slice(1));
  expect(await tab.locator(`td[id="${id}"]`).count()).toBe(1);
});
