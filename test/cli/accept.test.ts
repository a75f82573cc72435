import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBin, sampleProject } from './run-bin.ts';

const FILE = 'data/voices_202406.csv';
const BUILD = ['--lang', 'ja', 'build', '--term', '2024H1'];
const ACCEPT = [
  'accept',
  `${FILE}:20`,
  '--term',
  '2024H1',
  '--reason',
  '伝票が無く日付を確かめられない',
  '--by',
  '見本太郎',
];

const edit = (folder: string, change: (lines: string[]) => string[]): void => {
  const path = join(folder, FILE);
  writeFileSync(path, change(readFileSync(path, 'utf8').split('\n')).join('\n'));
};

/** The sample with a date that does not exist on line 20. */
function spoiled(): string {
  const folder = sampleProject();
  edit(folder, (lines) => lines.with(19, lines[19]!.replace(/2024\/06\/\d\d/, '2024/06/31')));
  return folder;
}

describe('an exception that someone accepts', () => {
  test('lets the report be made, which says why and how many, and never who', () => {
    const folder = spoiled();
    expect(runBin(folder, BUILD).exit).toBe(1);
    const accepted = runBin(folder, ['--lang', 'ja', ...ACCEPT]);
    expect([accepted.exit, accepted.err]).toEqual([0, '']);
    expect(accepted.out).toContain(`${FILE}:20 の date-impossible を 2024H1 まで認めました`);
    const built = runBin(folder, BUILD);
    expect(built.exit, built.err).toBe(0);
    expect(runBin(folder, ['check', '--term', '2024H1']).err).toMatch(
      /^note {2}rows-accepted .*date-impossible/m,
    );
    for (const name of ['index.html', 'report.md', 'report.json']) {
      const text = readFileSync(join(folder, 'out/2024H1', name), 'utf8');
      expect(text).toContain('伝票が無く日付を確かめられない');
      expect(text).not.toContain('見本太郎');
    }
    // The row stays out.
    const report = JSON.parse(readFileSync(join(folder, 'out/2024H1/report.json'), 'utf8'));
    expect(JSON.stringify(report.sources)).toMatch(/"rejected":1/);
    const line = readFileSync(join(folder, 'accepted.yaml'), 'utf8');
    expect(line).toMatch(/^- \{ code: "date-impossible", source: "voices", row: "[0-9a-f]{16}", /);
  });

  test('survives a new export that moves the line', () => {
    const folder = spoiled();
    runBin(folder, ACCEPT);
    edit(folder, (lines) => [...lines.slice(0, 19), ...lines.slice(20, -1), lines[19]!, '']);
    expect(runBin(folder, BUILD).exit).toBe(0);
  });

  test('lapses when the row changes', () => {
    const folder = spoiled();
    runBin(folder, ACCEPT);
    edit(folder, (lines) => lines.with(19, lines[19]!.replace('2024/06/31', '2024/06/32')));
    const { exit, err } = runBin(folder, ['check', '--term', '2024H1']);
    expect(exit).toBe(1);
    expect(err).toContain('date-impossible');
    expect(err).toContain('acceptance-idle');
  });

  test('lapses when the day it was given for passes', () => {
    const folder = spoiled();
    runBin(folder, [...ACCEPT, '--until', '2024Q1']);
    expect(runBin(folder, BUILD).exit).toBe(1);
    expect(runBin(folder, [...BUILD, '--as-of', '2024-06-30']).exit).toBe(0);
  });

  test('is about its own problem alone', () => {
    const folder = spoiled();
    runBin(folder, ACCEPT);
    edit(folder, (lines) => lines.with(25, lines[25]!.replace(/2024\/06\/\d\d/, '2024/06/31')));
    const { exit, err } = runBin(folder, BUILD);
    expect(exit).toBe(1);
    expect(err).toContain(`${FILE}:26:`);
    expect(err).not.toContain(`${FILE}:20:`);
  });

  test('is none where nothing is wrong, or a whole file is', () => {
    const folder = sampleProject();
    const nothing = runBin(folder, ACCEPT);
    expect([nothing.exit, nothing.out]).toEqual([1, '']);
    expect(nothing.err).toContain('accept-nothing');
    edit(folder, () => ['']);
    expect(runBin(folder, ['accept', `${FILE}:1`, ...ACCEPT.slice(2)]).exit).toBe(1);
  });

  test('in a file that is broken is a mistake of configuration', () => {
    const folder = spoiled();
    for (const text of [
      'code: x\n',
      '- { code: x }\n',
      '- { code: x, source: y, row: z, reason: r, by: b, until: 2024H9 }\n',
      '- [\n',
    ]) {
      writeFileSync(join(folder, 'accepted.yaml'), text);
      const { exit, err } = runBin(folder, BUILD);
      expect([exit, err.includes('accepted.yaml:')], err).toEqual([2, true]);
    }
  });
});

describe('fewer rows than a report of the term was made from', () => {
  const cut = (folder: string): void => {
    // A clean cut at the end of a row: nothing in the file shows it.
    edit(folder, (lines) => [...lines.slice(0, -6), '']);
  };

  test('are said in every run, until someone says why', () => {
    const folder = sampleProject();
    expect(runBin(folder, BUILD).err).not.toContain('rows-fewer');
    cut(folder);
    for (const argv of [['check', '--term', '2024H1'], BUILD, BUILD])
      expect(runBin(folder, argv).err).toContain('rows-fewer');
    expect(runBin(folder, [...BUILD, '--strict']).exit).toBe(1);
    const { exit } = runBin(folder, [
      'accept',
      'voices',
      '--term',
      '2024H1',
      '--reason',
      '二重に入力した5件を元のシステムで消した',
      '--by',
      '見本太郎',
    ]);
    expect(exit).toBe(0);
    const built = runBin(folder, BUILD);
    expect(built.err).not.toContain('rows-fewer');
    expect(readFileSync(join(folder, 'out/2024H1/report.md'), 'utf8')).toContain('二重に入力した5件');
    cut(folder);
    expect(runBin(folder, BUILD).err).toContain('rows-fewer');
  });

  test('are not known where no report was made, and a report does not tell the mark', () => {
    const folder = sampleProject();
    cut(folder);
    expect(runBin(folder, BUILD).err).not.toContain('rows-fewer');
    expect(readFileSync(join(folder, '.kpi-report/seen-rows.json'), 'utf8')).toContain('"voices"');
  });
});
