import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBin } from '../cli/run-bin.ts';
import { clean, cleanWritten, linesOf, rowIn, value, withCells, withText, withYaml } from './case.ts';
import { VOICE_FILES } from './clean.ts';
import { onDisk } from './on-disk.ts';
import { drawFrom } from './random.ts';
import { runCase, type Written } from './run-case.ts';
import { written } from './write.ts';

const applications = clean.sheets.get('data/applications.csv')!;
const premiums = applications.rows.reduce((sum, row) => sum + Number(row[4]), 0);
const discounts = applications.rows.reduce((sum, row) => sum + Number(row[5]!.replace(/[.%]/g, '')), 0);

/** The clean project with what the original system says of it. */
const controlled = (project: Written, words: string): Written =>
  withYaml(project, 'label: 申込み\n', `label: 申込み\n    control: { 2024H1: { ${words} } }\n`);

const ALL = `rows: 120, 保険料: ${premiums}, 割引: ${discounts / 10}`;

describe('declared control totals', () => {
  test('that match say nothing', () => {
    const { exit, problems } = runCase(controlled(cleanWritten, ALL));
    expect([exit, problems]).toEqual([0, []]);
  });

  test.each([
    ['rows: 121', 'control-rows'],
    [`保険料: ${premiums + 1}`, 'control-sum'],
    ['割引: 0.1', 'control-sum'],
  ])('%s, which is not so, stops the report where kpi.yaml says it', (words, code) => {
    const project = controlled(cleanWritten, words);
    const { exit, problems } = runCase(project);
    const line = project.yaml.split('\n').findIndex((text) => text.includes('control:')) + 1;
    expect([exit, problems.map((problem) => problem.code)]).toEqual([1, [code]]);
    expect(problems[0]!.place).toMatchObject({ file: 'kpi.yaml', line });
  });

  test('count the excluded rows too, and no row of another term', () => {
    const path = VOICE_FILES[0]!;
    const lines = linesOf(path);
    const more = [
      lines[1]!.replace('V-0001', 'V-9001').replace(/完了|対応中/, '取消'),
      lines[2]!.replace('V-0002', 'V-9002').replace('2024-', '2023-'),
    ];
    const project = withYaml(
      withText(path, lines.join('') + more.join('')),
      'label: お客様の声\n',
      'label: お客様の声\n    control: { 2024H1: { rows: 361 } }\n',
    );
    expect(runCase(project).problems).toEqual([]);
  });

  test.each([
    ['control: { 2024H1: 12 }', 'config-value-kind'],
    ['control: { 2024H9: { rows: 1 } }', 'config-term-unknown'],
    ['control: { 2024H1: { rows: -1 } }', 'config-number'],
    ['control: { 2024H1: { 種別: 1 } }', 'column-type'],
    ['control: { 2024H1: { 保険: 1 } }', 'column-unknown'],
    ['references: { 申込番号: scores }', 'reference-key'],
    ['references: { 申込番号: voice }', 'config-source-unknown'],
    ['references: { 保険料: voices }', 'column-type'],
  ])('%s is a mistake in kpi.yaml', (words, code) => {
    const { exit, problems } = runCase(
      withYaml(cleanWritten, 'label: 申込み\n', `label: 申込み\n    ${words}\n`),
    );
    expect([exit, problems.map((problem) => problem.code)]).toEqual([2, [code]]);
  });
});

describe('references', () => {
  const referring = (project: Written): Written =>
    withYaml(
      withYaml(project, 'label: 日誌\n', 'label: 日誌\n    references: { 件名: voices }\n'),
      '件名: { type: text }',
      '件名: { type: text, required: false }',
    );
  const path = 'data/log.csv';
  const text = (wrong: number | null): string =>
    linesOf(path)
      .map((line, i) =>
        line.replace(/件名(\d+)\n/, (_, n) =>
          i === wrong ? 'V-9999\n' : n === '5' ? '\n' : `V-${String(n).padStart(4, '0')}\n`,
        ),
      )
      .join('');

  test('that all have their row say nothing, and a blank refers to nothing', () => {
    expect(runCase(referring(withText(path, text(null)))).problems).toEqual([]);
  });

  test('without their row are named with file, line and column, and never the value', () => {
    const { exit, problems } = runCase(referring(withText(path, text(7))));
    expect(exit).toBe(1);
    expect(problems).toMatchObject([
      {
        code: 'reference-unknown',
        place: { file: path, line: 8 },
        args: { column: '件名', source: 'お客様の声' },
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain('9999');
  });
});

/**
 * What no reader can see in a file alone: a cut at the end of a row, and two right values that changed
 * places. docs/input.md says which of them what catches; this is the proof.
 */
describe('what looks right', () => {
  const cut = (seed: number): Written => {
    const draw = drawFrom(seed);
    const kept = 20 + draw.below(90);
    return withText('data/applications.csv', linesOf('data/applications.csv').slice(0, kept).join(''));
  };
  const exchanged = (seed: number): Written => {
    const draw = drawFrom(seed);
    const a = rowIn(draw, 'data/applications.csv');
    const b = rowIn(
      draw,
      'data/applications.csv',
      (cells) => cells[4] !== value(a, '保険料') && cells[0] !== value(a, '申込番号'),
    );
    const cells = (from: typeof a) => ({ 保険料: value(from, '保険料') });
    return written(withCells(a, cells(b), withCells(b, cells(a))));
  };
  const changed = (seed: number): Written => {
    const a = rowIn(drawFrom(seed), 'data/applications.csv');
    return written(withCells(a, { 保険料: String(Number(value(a, '保険料')) + 1000) }));
  };
  const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

  test.each(seeds)('a clean cut at a row end is caught by a control total (%i)', (seed) => {
    const { exit, problems } = runCase(controlled(cut(seed), 'rows: 120'));
    expect([exit, problems.map(({ code }) => code)]).toEqual([1, ['control-rows']]);
  });

  test.each(seeds)('a value that changed is caught by a sum (%i)', (seed) => {
    const { exit, problems } = runCase(controlled(changed(seed), ALL));
    expect([exit, problems.map(({ code }) => code)]).toEqual([1, ['control-sum']]);
  });

  test.each(seeds)(
    'values that changed places are caught by no total, since all of them are right (%i)',
    (seed) => {
      expect(runCase(controlled(exchanged(seed), ALL)).exit).toBe(0);
    },
  );

  test.each(seeds)('with neither, values that changed places are not seen (%i)', (seed) => {
    expect(runCase(exchanged(seed)).problems).toEqual([]);
  });

  test.each(seeds)('with neither, a cut inside the last month is not seen (%i)', (seed) => {
    // The rows of the file go through the months in turn, so that none is left empty.
    expect(runCase(cut(seed)).exit).toBe(0);
  });
});

describe('what looks right, beside an earlier run', () => {
  const build = ['--lang', 'en', 'build', '--term', '2024H1'];
  const path = 'data/applications.csv';
  /** A 推奨 of 生保 and one of 損保 change places: both are right values, and all totals stay. */
  const swap = (text: string): string =>
    text.replace(/(,生保,)○(,.*,成立\n)/, '$1×$2').replace(/(,損保,)×/, '$1○');

  test('a clean cut at a row end is a warning', () => {
    const folder = onDisk(cleanWritten);
    expect(runBin(folder, build).exit).toBe(0);
    const file = join(folder, path);
    writeFileSync(file, linesOf(path).slice(0, -7).join(''));
    const { exit, err } = runBin(folder, build);
    expect([exit, err.includes('rows-fewer')]).toEqual([0, true]);
    expect(runBin(folder, [...build, '--strict']).exit).toBe(1);
  });

  test('right values that changed places in a closed term are an error where a figure changes', () => {
    const folder = onDisk(cleanWritten);
    const closed = runBin(folder, [...build, '--final']);
    expect(closed.exit, closed.err).toBe(0);
    const file = join(folder, path);
    writeFileSync(file, swap(readFileSync(file, 'utf8')));
    const { exit, err } = runBin(folder, build);
    expect(err).toMatch(/lock-|row/);
    expect(exit).not.toBe(0);
  });
});
