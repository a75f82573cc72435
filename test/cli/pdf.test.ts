import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBin, sampleProject } from './run-bin.ts';

test('a PDF is printed beside the report where a Chromium is found', () => {
  const folder = sampleProject();
  const { exit, out } = runBin(folder, ['build', '--term', '2024H1', '--pdf', '--lang', 'en']);
  expect(exit).toBe(0);
  expect(out).toContain('out/2024H1.pdf');
  expect(readFileSync(join(folder, 'out/2024H1.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
}, 90_000);

test('without one the report is written all the same, and what to do is said', () => {
  const folder = sampleProject();
  const { exit, err } = runBin(folder, ['build', '--term', '2024H1', '--pdf', '--lang', 'en'], {
    CHROMIUM: join(folder, 'nothing'),
  });
  expect(exit).toBe(5);
  expect(err).toContain('pdf-no-browser');
  expect(existsSync(join(folder, 'out/2024H1/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'out/2024H1.pdf'))).toBe(false);
}, 90_000);

test('one that fails leaves the PDF that was there', () => {
  const folder = sampleProject();
  const browser = join(folder, 'browser');
  writeFileSync(browser, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/2024H1.pdf'), 'the last one');
  const { exit, err } = runBin(folder, ['build', '--term', '2024H1', '--pdf', '--lang', 'en'], {
    CHROMIUM: browser,
  });
  expect(exit).toBe(5);
  expect(err).toMatch(/error {2}pdf-failed .*browser/);
  expect(existsSync(join(folder, 'out/2024H1/index.html'))).toBe(true);
  expect(readFileSync(join(folder, 'out/2024H1.pdf'), 'utf8')).toBe('the last one');
}, 90_000);
