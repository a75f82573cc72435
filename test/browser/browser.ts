import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { runBin } from '../cli/run-bin.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium. Without one these tests fail: a page that nobody looked at is not known to work. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium: install the package chromium, or name one in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A copy of the sample project, nothing built, for all tests of a file. */
export function sampleCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-report-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sample = join(import.meta.dirname, '..', '..', 'fixtures', '2024H1');
  for (const name of ['kpi.yaml', 'data', 'prose'])
    cpSync(join(sample, name), join(folder, name), { recursive: true });
  return folder;
}

/** The sample built in a folder of its own: the page as published, or as a draft. */
export function builtSample(options: { readonly draft?: boolean } = {}): { folder: string; page: string } {
  const folder = sampleCopy();
  const draft = options.draft ? ['--draft'] : [];
  const { exit, err } = runBin(folder, ['build', '--term', '2024H1', '--quiet', ...draft]);
  if (exit !== 0) throw new Error(`build ended with ${exit}: ${err}`);
  return { folder, page: join(folder, 'out', options.draft ? '2024H1-draft' : '2024H1', 'index.html') };
}

const opened = new Set<BrowserContext>();
afterEach(async () => {
  for (const context of opened) await context.close();
  opened.clear();
});

/** Shows a page in a tab of its own; gives what it asked for beside itself, and what it complained of. */
export async function show(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<{ tab: Page; asked: string[]; complaints: string[] }> {
  const context = await browser.newContext(options);
  opened.add(context);
  const tab = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(`file://${file}`);
  return { tab, asked: asked.filter((url) => !url.startsWith(`file://${file}`)), complaints };
}

export const textOf = (file: string): string => readFileSync(file, 'utf8');
