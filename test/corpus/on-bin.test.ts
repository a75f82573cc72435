import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTerminal, runBin, runOnTerminal, runUnprivileged } from '../cli/run-bin.ts';
import { type Case, casesOf, cleanWritten } from './case.ts';
import { kinds } from './kinds.ts';
import { onDisk } from './on-disk.ts';

const cases = casesOf(kinds).filter(({ project }) => project.term === undefined);
const EXITS = { accept: 0, warned: 0, 'left-out': 1, error: 1, refused: 4, usage: 2 } as const;
const CHECK = ['--lang', 'en', 'check', '--term', '2024H1'];

/** Every `nth` case of a verdict. */
const some = (is: Case['expected']['is'], nth: number): Case[] =>
  cases.filter(({ expected }) => expected.is === is).filter((_, i) => i % nth === 0);

describe('the real command', () => {
  const chosen = [
    ...some('accept', 30),
    ...some('left-out', 14),
    ...some('warned', 5),
    ...some('refused', 8),
    ...some('usage', 3),
  ];

  test.each(chosen.map((one) => [one.name, one] as const))(
    'ends as in process: %s',
    (_, { expected, project }) => {
      const { exit, err } = runBin(onDisk(project), CHECK);
      expect(exit, err).toBe(EXITS[expected.is]);
      if (!('spots' in expected)) return;
      for (const { file, line } of expected.spots)
        expect(err).toContain(line === undefined ? file : `${file}:${line}`);
    },
  );

  const shown = cases.flatMap(({ name, expected, project }) => {
    const [spot] = expected.is === 'left-out' ? expected.spots : [];
    return spot?.found && spot.found.length < 30 ? [[name, spot, project] as const] : [];
  });

  test.runIf(hasTerminal).each(shown.filter((_, i) => i % 12 === 0))(
    'shows the value and the cell on a terminal, and in no log: %s',
    (_, { cell, found = '' }, project) => {
      const folder = onDisk(project);
      const screen = runOnTerminal(folder, CHECK, { NO_COLOR: '1' });
      expect(screen).toContain(cell);
      expect(screen).toContain(found);
      const { out, err } = runBin(folder, CHECK);
      expect(err).not.toContain('│');
      expect(out).not.toContain(`"${found}"`);
    },
  );
});

test('there is a terminal to look at where the tests are run for good', () => {
  expect(hasTerminal || process.platform !== 'linux').toBe(true);
});

describe('what is no regular file', () => {
  const path = 'data/log.csv';
  test.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['a device', (file: string) => symlinkSync('/dev/zero', file)],
    ['a link to nothing', (file: string) => symlinkSync('nothing.csv', file)],
    ['a link to itself', (file: string) => symlinkSync('log.csv', file)],
  ])('is refused and named within five seconds: %s', (_, make) => {
    const folder = onDisk(cleanWritten);
    rmSync(join(folder, path));
    make(join(folder, path));
    const begun = performance.now();
    const { exit, err } = runBin(folder, CHECK);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(exit, err).toBe(4);
    expect(err).toContain(path);
  });

  test('is refused and named: a file without permission', () => {
    const folder = onDisk(cleanWritten);
    chmodSync(join(folder, path), 0o000);
    const { exit, err } = runUnprivileged(folder, CHECK);
    expect([exit, err.includes(path)]).toEqual([4, true]);
  });

  test.each([['../2024H1'], ['2024H1/../../x'], ['/etc/passwd'], ['..\\x']])(
    'a term is no path: %s',
    (term) => {
      expect(runBin(onDisk(cleanWritten), ['build', '--term', term]).exit).toBe(2);
    },
  );
});
