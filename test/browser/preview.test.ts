import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitOf } from '../cli/run-bin.ts';
import { launch, sampleCopy } from './browser.ts';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'kpi-report.js');

let browser: Browser;
const folder = sampleCopy();
let preview: ChildProcess;
let url: string;
let tab: Page;

beforeAll(async () => {
  browser = await launch();
  preview = spawn(process.execPath, [bin, 'preview', '--term', '2024H1', '--port', '0', '--lang', 'en'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((resolve, reject) => {
    preview.on('exit', (code) => reject(new Error(`preview ended with ${code}`)));
    preview.stdout!.on('data', (text: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(text));
      if (found) resolve(found[0]);
    });
  });
  tab = await browser.newPage();
  await tab.goto(url);
}, 60_000);

afterAll(async () => {
  preview?.kill('SIGKILL');
  await browser?.close();
});

const change = (path: string, edit: (text: string) => string): void =>
  writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));

const shows = (text: string): Promise<void> =>
  expect.poll(() => tab.evaluate('document.body.innerText'), { timeout: 10_000 }).toContain(text);

/** Text of the overlay, empty when there is none. */
const overlay = (): Promise<string> =>
  tab.evaluate(`(() => {
    const hosts = [...document.querySelectorAll('body > div')].filter(({ shadowRoot }) => shadowRoot);
    const panel = hosts[0]?.shadowRoot.querySelector('section');
    return panel && !panel.hidden ? panel.innerText : '';
  })()`);

const PROSE = 'prose/2024H1/p1.md';

describe('a change is seen in the browser at once', () => {
  test('of prose, in place: where one reads, stays', async () => {
    await tab.evaluate("document.documentElement.dataset.kept = 'yes'; window.scrollTo(0, 700)");
    change(PROSE, (text) => `${text}\n新しい段落です。\n`);
    await shows('新しい段落です。');
    expect(await tab.evaluate('document.documentElement.dataset.kept')).toBe('yes');
    expect(await tab.evaluate('window.scrollY')).toBe(700);
  });

  test('of configuration', async () => {
    change('kpi.yaml', (text) => text.replace('(見本)', '(改名)'));
    await shows('みらい総合保険サービス(改名)');
  });

  test('of data, saved by a program that writes beside and renames', async () => {
    const file = join(folder, 'data/voices_202409.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    const thanks = lines.findIndex((line) => line.includes(',感謝') && line.includes('完了'));
    writeFileSync(`${file}.part`, lines.filter((_, at) => at !== thanks).join('\n'));
    renameSync(`${file}.part`, file);
    await shows('460件');
  });

  test('of a template', async () => {
    const own = '<footer class="kr-colophon"><p>自社の文言</p></footer>\n';
    spawnSync('mkdir', ['-p', join(folder, 'templates/partials')]);
    writeFileSync(join(folder, 'templates/partials/colophon.html.hbs'), own);
    await shows('自社の文言');
  });
});

describe('a mistake is named with its file and line, and the last page stays', () => {
  const waitForOverlay = async (text: string): Promise<string> => {
    for (let left = 100; left > 0; left--) {
      const found = await overlay();
      if (found.includes(text)) return found;
      await tab.waitForTimeout(50);
    }
    throw new Error(`no overlay with ${text}: ${await overlay()}`);
  };

  test('in prose', async () => {
    const whole = readFileSync(join(folder, PROSE), 'utf8');
    const line = whole.split('\n').length;
    appendFileSync(join(folder, PROSE), '{{kpi "voices.totl"}}\n');
    expect(await waitForOverlay('voices.totl')).toMatch(new RegExp(`${PROSE}:${line}:`));
    writeFileSync(join(folder, PROSE), whole);
    await expect.poll(overlay).not.toContain('voices.totl');
  });

  test('in configuration, in a template, in data', async () => {
    for (const [path, broken, named] of [
      ['kpi.yaml', 'kpis: [', 'kpi.yaml:'],
      ['templates/partials/colophon.html.hbs', '{{#if}}', 'templates/partials/colophon.html.hbs:'],
      ['data/voices_202404.csv', 'a,b\n1,2\n', 'data/voices_202404.csv'],
    ] as const) {
      const whole = readFileSync(join(folder, path));
      writeFileSync(join(folder, path), broken);
      await waitForOverlay(named);
      await shows('新しい段落です。');
      writeFileSync(join(folder, path), whole);
      await expect.poll(overlay, { timeout: 5000 }).not.toContain(named);
    }
  });
});

/** Status of a request that says it is for `host`. */
const statusFor = (host: string, path = '/'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(new URL(path, url), { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('it answers this machine alone, and nothing but its page', async () => {
  const { host } = new URL(url);
  expect(await statusFor(host)).toBe(200);
  expect(await statusFor('attacker.example')).toBe(403);
  expect(await statusFor(host, '/kpi.yaml')).toBe(404);
  expect(await statusFor(host, '/../kpi.yaml')).toBe(404);
});

test('from the save of a prose file to the new text: at most four times the start of node', async () => {
  const start = (): number => {
    const began = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - began;
  };
  const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;
  if (!readFileSync(join(folder, PROSE), 'utf8').includes('新しい段落です。')) {
    change(PROSE, (text) => `${text}\n新しい段落です。\n`);
    await shows('新しい段落です。');
  }
  const starts: number[] = [];
  const saves: number[] = [];
  for (let round = 0; round < 20; round++) {
    starts.push(start());
    const seen = tab.evaluate<number>(`new Promise((resolve) => {
      new MutationObserver(() => {
        if (document.body.textContent.includes('回目の保存${round}。')) resolve(Date.now());
      }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
    })`);
    // The observer must be there before the text is.
    await tab.waitForTimeout(60);
    const saved = Date.now();
    change(PROSE, (text) =>
      text.replace(/\n新しい段落です。.*\n/, `\n新しい段落です。回目の保存${round}。\n`),
    );
    saves.push((await seen) - saved);
  }
  const [one, took] = [median(starts), median(saves)];
  console.info(
    `node -e 0: ${one.toFixed(0)} ms; save to browser: ${took.toFixed(0)} ms (${(took / one).toFixed(1)}×)`,
  );
  expect(took).toBeLessThanOrEqual(4 * one);
});

test('Ctrl-C ends it cleanly', async () => {
  preview.removeAllListeners('exit');
  const ended = exitOf(preview);
  preview.kill('SIGINT');
  expect(await ended).toBe(0);
});
