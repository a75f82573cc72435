import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/print/width.ts';
import {
  contentsOf,
  exitOf,
  hasTerminal,
  runBin,
  runOnTerminal,
  sampleProject,
  startBin,
} from './run-bin.ts';

const BUILD = ['build', '--term', '2024H1'];

/** What is left in the folder when all is well. */
const isTidy = (folder: string): boolean =>
  readdirSync(join(folder, 'out')).every((name) => !name.startsWith('.')) &&
  !existsSync(join(folder, '.kpi-report/run.lock'));

const editProse = (folder: string, text: string): void =>
  writeFileSync(join(folder, 'prose/2024H1/p1.md'), `## 取り組み課題\n\n${text}\n`);

describe('two runs at once', () => {
  test('do not mix: one works, the others are busy', async () => {
    const folder = sampleProject();
    const exits = await Promise.all([1, 2, 3, 4].map(() => exitOf(startBin(folder, BUILD))));
    expect(exits.filter((exit) => exit !== 0 && exit !== 75)).toEqual([]);
    expect(exits).toContain(0);
    expect(isTidy(folder)).toBe(true);
    expect(runBin(folder, BUILD).out).toContain('unchanged');
  });

  test('the one that is busy says so', () => {
    const folder = sampleProject();
    mkdirSync(join(folder, '.kpi-report'));
    const owner = { pid: process.pid, host: hostname(), start: null };
    writeFileSync(join(folder, '.kpi-report/run.lock'), JSON.stringify(owner));
    const busy = runBin(folder, BUILD);
    expect([busy.exit, busy.out]).toEqual([75, '']);
    expect(busy.err).toContain(
      `run-busy  another kpi-report is at work in this project (process ${process.pid})`,
    );
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('looking is never busy', () => {
    const folder = sampleProject();
    mkdirSync(join(folder, '.kpi-report'));
    const owner = { pid: process.pid, host: hostname(), start: null };
    writeFileSync(join(folder, '.kpi-report/run.lock'), JSON.stringify(owner));
    for (const argv of [
      ['check', '--term', '2024H1'],
      ['list'],
      ['explain', 'voices.total'],
      ['diff', '2023H1', '2024H1'],
    ])
      expect(runBin(folder, argv).exit).toBe(0);
  });
});

describe('a run that is ended', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('by %s cleans up and leaves the last report whole', async (signal, code) => {
    const folder = sampleProject();
    runBin(folder, BUILD);
    const before = contentsOf(folder, 'out');
    editProse(folder, '新しい課題です。');
    const child = startBin(folder, BUILD);
    const exit = exitOf(child);
    while (!existsSync(join(folder, '.kpi-report/run.lock')) && child.exitCode === null) await wait(1);
    child.kill(signal);
    expect(await exit).toBe(code);
    expect(isTidy(folder)).toBe(true);
    expect(contentsOf(folder, 'out')).toEqual(before);
  });

  test('by kill -9 at any moment leaves a whole report, and the next run works', async () => {
    const folder = sampleProject();
    const whole = ['一つ目です。', '二つ目です。'].map((text) => {
      editProse(folder, text);
      expect(runBin(folder, BUILD).exit).toBe(0);
      return contentsOf(folder, 'out');
    });
    for (let round = 0; round < 12; round++) {
      editProse(folder, round % 2 === 0 ? '一つ目です。' : '二つ目です。');
      const child = startBin(folder, BUILD);
      const exit = exitOf(child);
      await wait(120 + 35 * round);
      child.kill('SIGKILL');
      await exit;
      // A command that only looks puts in order what was cut.
      expect(runBin(folder, ['list']).exit).toBe(0);
      expect(whole).toContainEqual(contentsOf(folder, 'out'));
      expect(readdirSync(join(folder, 'out'))).toEqual(['2024H1']);
    }
    expect(runBin(folder, BUILD).exit).toBe(0);
    expect(isTidy(folder)).toBe(true);
  }, 120_000);

  test('between the two renames is finished by any later command', () => {
    const folder = sampleProject();
    runBin(folder, BUILD);
    const old = contentsOf(folder, 'out');
    renameSync(join(folder, 'out/2024H1'), join(folder, 'out/.2024H1.1.old'));
    const settled = runBin(folder, ['list']);
    expect(settled.err).toContain('output-recovered');
    expect(contentsOf(folder, 'out/2024H1')).toEqual(old);
  });
});

describe.runIf(hasTerminal)('on a terminal of 80 columns', () => {
  const ja = { LANG: 'ja_JP.UTF-8' };

  test('there is colour, and none under NO_COLOR', () => {
    const folder = sampleProject();
    const check = ['check', '--term', '2024H1'];
    expect(runOnTerminal(folder, check)).toContain('\u001B[33m');
    expect(runOnTerminal(folder, check, { NO_COLOR: '1' })).not.toContain('\u001B');
    const { out, err } = runBin(folder, check, { FORCE_COLOR: '3' });
    expect(out + err).not.toContain('\u001B');
  });

  test('a broken row is shown with a caret, personal cells masked; a log has no cell', () => {
    const folder = sampleProject();
    const path = join(folder, 'data/voices_202406.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(',ご不満,', ',ご不滿,').replace(',不満,', ',ご不滿,'));
    const shown = runOnTerminal(folder, [...BUILD, '--draft'], ja);
    expect(shown).toMatch(/│ .*ご不滿/);
    expect(shown).toMatch(/│ +\S*\^{6}/);
    expect(shown).not.toMatch(/担当\d\d/);
    const logged = runBin(folder, [...BUILD, '--draft'], ja);
    expect(logged.out + logged.err).not.toContain('ご不滿');
    expect(logged.err).not.toContain('│');
  });

  test.each([
    ['build', '--term', '2024H1'],
    ['diff', '2023H1', '2024H1'],
    ['check', '--term', '2024H1', '--quiet'],
    ['explain', 'elderly.by-application', '--term', '2024H1'],
    ['explain', 'applications.life.other', '--term', '2024H1'],
    ['list'],
  ])('%s %s %s fits', (...argv) => {
    const folder = sampleProject();
    for (const env of [ja, { LANG: 'C' }]) {
      const lines = runOnTerminal(folder, argv, { ...env, NO_COLOR: '1' }).split('\n');
      // The line that can be clicked is one line, however long.
      const wide = lines.filter((line) => widthOf(line) > 80 && !/^\S+:\d+:\d+ {2}/.test(line));
      expect(wide).toEqual([]);
    }
  });
});
