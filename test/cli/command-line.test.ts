import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Ran, runUnprivileged, sampleProject } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = (folder: string, ...argv: readonly string[]): Ran =>
  runUnprivileged(folder, [...argv, '--term', '2024H1', '--lang', 'en']);

/** Places in which no configuration is to be had, whoever asks. */
function noProject(): string {
  const folder = temporaryFolder({ 'file.txt': 'x', 'locked.yaml': 'x', 'locked/kpi.yaml': 'x' });
  for (const name of ['empty', 'other/kpi.yaml', 'locked/in'])
    mkdirSync(join(folder, name), { recursive: true });
  symlinkSync('loop', join(folder, 'loop'));
  for (const name of ['locked', 'locked.yaml']) chmodSync(join(folder, name), 0);
  onTestFinished(() => chmodSync(join(folder, 'locked'), 0o700));
  return folder;
}

test.each([
  ['nowhere', 'file-missing'],
  ['nowhere/kpi.yaml', 'file-missing'],
  ['empty', 'file-missing'],
  ['file.txt/kpi.yaml', 'file-missing'],
  ['x'.repeat(300), 'file-missing'],
  ['other', 'file-not-regular'],
  ['/dev/null', 'file-not-regular'],
  ['loop', 'file-link-loop'],
  ['locked.yaml', 'file-not-permitted'],
  ['locked', 'file-not-permitted'],
  ['locked/in', 'file-not-permitted'],
  ['locked/kpi.yaml', 'file-not-permitted'],
])('--config %s is a mistake on the command line: %s', (place, code) => {
  const { exit, out, err } = run(noProject(), 'build', '--config', place);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`^\\S+ {2}error {2}${code} {2}`));
});

test('preview complains of a port before it reads anything', () => {
  const folder = sampleProject();
  const { exit, out, err } = run(folder, 'preview', '--port', 'x');
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('preview-port-unreadable');
  expect(existsSync(join(folder, '.kpi-report'))).toBe(false);
});
