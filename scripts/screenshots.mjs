// The pictures of the docs: the sample page in Chromium at every width that is promised, in light, dark
// and draft, its charts, a figure opened in place, and two pages of paper.
// node scripts/screenshots.mjs   (needs Chromium and poppler-utils; build the sample first with `npm run demo`,
// and `node bin/kpi-report.js build --term 2024H1 --draft --config fixtures/2024H1/kpi.yaml` for the draft)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const page = fileURLToPath(new URL('../fixtures/2024H1/out/2024H1/index.html', import.meta.url));
const draft = fileURLToPath(new URL('../fixtures/2024H1/out/2024H1-draft/index.html', import.meta.url));
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** Name, page, width and height in CSS pixels, colour scheme, what is scrolled to, what is clicked. */
const SHOTS = [
  ['sample-320', page, 320, 1000, 'light'],
  ['sample-phone', page, 375, 1100, 'light'],
  ['sample-phone-charts', page, 375, 1000, 'light', '.kr-chart-months'],
  ['sample-768', page, 768, 1200, 'light'],
  ['sample-desk', page, 1280, 1400, 'light'],
  ['sample-desk-dark', page, 1280, 1400, 'dark'],
  ['sample-desk-section', page, 1280, 1100, 'light', '.kr-section:has(> .kr-charts > .kr-chart-share)'],
  [
    'sample-desk-figure',
    page,
    1280,
    900,
    'light',
    '.kr-chart-months',
    '.kr-prose a.kr-figure[href$="voices.total"]',
  ],
  ['sample-draft', draft, 1280, 900, 'light'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(images, { recursive: true });
for (const [name, file, width, height, colorScheme, to, click] of SHOTS) {
  if (!existsSync(file)) continue;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(file).href);
  if (to)
    await tab
      .locator(to)
      .first()
      .evaluate((each) => each.scrollIntoView({ block: 'center' }));
  if (click) await tab.locator(click).first().click();
  await tab.screenshot({ path: `${images}${name}.png` });
  await context.close();
}
const tab = await browser.newPage();
await tab.goto(pathToFileURL(page).href);
const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
for (const number of [1, 2])
  spawnSync(
    'pdftoppm',
    ['-r', '60', '-png', '-singlefile', '-f', number, '-l', number, '-', `${images}sample-paper-${number}`],
    {
      input: pdf,
    },
  );
await browser.close();
