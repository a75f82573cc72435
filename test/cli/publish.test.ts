import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { type Disk, realDisk } from '../../src/cli/files/disk.ts';
import { publish } from '../../src/cli/output/publish.ts';
import { settleExchanges } from '../../src/cli/output/settle.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { ensureStateFolder } from '../../src/cli/state/state-folder.ts';
import { failingDisk, fakeShell } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const filesOf = (version: string) => [
  { name: 'index.html', bytes: Buffer.from(`<p>${version}</p>`) },
  { name: 'report.md', bytes: Buffer.from(`# ${version}`) },
];

async function publishIn(
  folder: string,
  version: string,
  force = false,
  shell: Shell = fakeShell(),
): Promise<string> {
  ensureStateFolder(realDisk, folder);
  try {
    return await publish(shell, folder, '2024H1', filesOf(version), force);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, args } = error.problems[0]!;
    return [error.exit, code, ...((args?.['names'] as string[] | undefined) ?? [])].join(' ');
  }
}

const versionIn = (folder: string): string[] =>
  ['index.html', 'report.md'].map((name) => readFileSync(join(folder, 'out/2024H1', name), 'utf8'));

const whole = (version: string): string[] => filesOf(version).map(({ bytes }) => bytes.toString());

test('a run is written, and again only when it differs', async () => {
  const folder = temporaryFolder();
  expect(await publishIn(folder, 'one')).toBe('written');
  expect(await publishIn(folder, 'one')).toBe('unchanged');
  expect(await publishIn(folder, 'two')).toBe('written');
  expect(versionIn(folder)).toEqual(whole('two'));
  expect(readdirSync(join(folder, 'out'))).toEqual(['2024H1']);
});

test('an unchanged run writes nothing', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  const readOnly = failingDisk('EROFS', (call) => /^(write|rename|mkdir|rm)Sync$/.test(call));
  expect(await publishIn(folder, 'one', false, fakeShell({ disk: readOnly }))).toBe('unchanged');
});

test('a page edited by hand is named and kept, unless forced', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  writeFileSync(join(folder, 'out/2024H1/index.html'), 'by hand');
  expect(await publishIn(folder, 'one')).toBe('5 output-edited out/2024H1/index.html');
  expect(await publishIn(folder, 'two')).toBe('5 output-edited out/2024H1/index.html');
  expect(versionIn(folder)[0]).toBe('by hand');
  expect(await publishIn(folder, 'two', true)).toBe('written');
  expect(versionIn(folder)).toEqual(whole('two'));
});

test('a file that someone put beside the page is kept; what the desktop leaves is not minded', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  writeFileSync(join(folder, 'out/2024H1/.DS_Store'), '');
  expect(await publishIn(folder, 'two')).toBe('written');
  writeFileSync(join(folder, 'out/2024H1/logo.png'), '');
  mkdirSync(join(folder, 'out/2024H1/images'));
  expect(await publishIn(folder, 'three')).toBe('5 output-edited out/2024H1/images out/2024H1/logo.png');
});

test('a page whose deletion someone wanted is written again', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  realDisk.rmSync(join(folder, 'out/2024H1/report.md'));
  expect(await publishIn(folder, 'one')).toBe('written');
});

test('files of which there is no record are kept, unless they are what would be written', async () => {
  const folder = temporaryFolder({ 'out/2024H1/index.html': '<p>one</p>', 'out/2024H1/report.md': '# one' });
  expect(await publishIn(folder, 'two')).toBe('5 output-unknown out/2024H1/index.html out/2024H1/report.md');
  expect(await publishIn(folder, 'one')).toBe('unchanged');
  expect(await publishIn(folder, 'two')).toBe('written');
});

test('links are never written through', async () => {
  const elsewhere = temporaryFolder({ 'index.html': 'elsewhere' });
  const folder = temporaryFolder();
  symlinkSync(elsewhere, join(folder, 'out'));
  expect(await publishIn(folder, 'one', true)).toBe('5 output-is-link out/2024H1');
  const inner = temporaryFolder();
  mkdirSync(join(inner, 'out/2024H1'), { recursive: true });
  symlinkSync(join(elsewhere, 'index.html'), join(inner, 'out/2024H1/index.html'));
  expect(await publishIn(inner, 'one', true)).toBe('5 output-is-link out/2024H1/index.html');
  expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('elsewhere');
});

test.each([
  ['EBUSY', 'renameSync', 'output-in-use'],
  ['EPERM', 'renameSync', 'output-in-use'],
  ['EACCES', 'mkdirSync', 'output-not-permitted'],
  ['ENOSPC', 'writeSync', 'output-disk-full'],
  ['EIO', 'fsync', 'output-not-writable'],
] as const)('%s of %s leaves the last report whole', async (errno, failing, code) => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  const disk = failingDisk(errno, (call, path) => call === failing && !path.includes('.kpi-report'));
  expect(await publishIn(folder, 'two', false, fakeShell({ disk }))).toBe(`5 ${code}`);
  expect(versionIn(folder)).toEqual(whole('one'));
  expect(readdirSync(join(folder, 'out'))).toEqual(['2024H1']);
  expect(await publishIn(folder, 'two')).toBe('written');
});

test('when the new one cannot move in, the old one moves back', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  const disk = failingDisk(
    'EBUSY',
    (call, path) => call === 'renameSync' && path.endsWith('.tmp') && path.includes('out'),
  );
  expect(await publishIn(folder, 'two', false, fakeShell({ disk }))).toBe('5 output-in-use');
  expect(versionIn(folder)).toEqual(whole('one'));
});

test('a file that a scanner holds for a moment is waited for', async () => {
  const folder = temporaryFolder();
  await publishIn(folder, 'one');
  let held = 2;
  const disk = failingDisk('EPERM', (call) => call === 'renameSync' && held-- > 0);
  expect(await publishIn(folder, 'two', false, fakeShell({ disk }))).toBe('written');
});

/** A disk that is no more after `calls` changes, as for a process that was killed. */
function dyingDisk(calls: number): Disk {
  let left = calls;
  return failingDisk('KILLED', (call) => {
    if (CHANGES.test(call) && left > 0) left--;
    return left === 0;
  });
}

const CHANGES = /^(openSync|fsync|(write|rename|mkdir|rm)Sync)$/;

test.each([
  ['over an older one', true],
  ['for the first time', false],
])(
  'killed at any call while writing %s, the report is one of the two and the next run works',
  async (_, had) => {
    const seen = new Set<string>();
    for (let calls = 1; calls < 60; calls++) {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'out'));
      if (had) await publishIn(folder, 'one');
      const outcome = await publishIn(folder, 'two', false, fakeShell({ disk: dyingDisk(calls) }));
      await settleExchanges(fakeShell({ disk: realDisk }), folder);
      const present = readdirSync(join(folder, 'out'), { withFileTypes: true }).map(({ name }) => name);
      expect(present.filter((name) => name !== '2024H1')).toEqual([]);
      if (had || present.length > 0) {
        const version = versionIn(folder);
        expect([whole('one'), whole('two')]).toContainEqual(version);
        seen.add(String(version));
      }
      expect(['written', 'unchanged']).toContain(await publishIn(folder, 'two'));
      expect(await publishIn(folder, 'three')).toBe('written');
      if (outcome === 'written') break;
    }
    expect(seen.size).toBe(had ? 2 : 1);
  },
);
