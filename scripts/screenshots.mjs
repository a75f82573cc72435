// The pictures of the docs: the sample page in Chromium at phone and desk width, in light and dark.
// node scripts/screenshots.mjs   (needs Chromium; build the sample first with `npm run demo`)
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const page = fileURLToPath(new URL('../fixtures/2024H1/out/2024H1/index.html', import.meta.url));
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** Name, width and height in CSS pixels, colour scheme. */
const SHOTS = [
  ['sample-phone', 375, 1100, 'light'],
  ['sample-desk', 1280, 1400, 'light'],
  ['sample-desk-dark', 1280, 1400, 'dark'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(images, { recursive: true });
for (const [name, width, height, colorScheme] of SHOTS) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: `${images}${name}.png` });
  await context.close();
}
await browser.close();
