import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { clean, cleanWritten, rowIn, spot, value, withCells, withText, withYaml } from './case.ts';
import { drawFrom } from './random.ts';
import { runCase, type Written } from './run-case.ts';
import { csvOf, written } from './write.ts';

const problemsOf = (project: Written, code: string): readonly Problem[] =>
  runCase(project).problems.filter((problem) => problem.code === code);

/** Rows that are found to be wrong only after all files were read are shown like any other. */
describe('a row that is blamed after it was read', () => {
  test('is shown with the blank cell that decides', () => {
    const at = rowIn(drawFrom(1), undefined, (cells) => cells[3] === '不満');
    const [problem] = problemsOf(written(withCells(at, { 改善: '' })), 'row-undecided');
    expect(problem!.place).toMatchObject({ line: at.row + 2, column: 5, cell: `E${at.row + 2}` });
    expect(problem!.found).toBeUndefined();
    expect(problem!.excerpt!.text).toContain(`${value(at, '受付番号')},`);
    expect(problem!.excerpt!.text).not.toContain(value(at, '内容'));
  });

  test('is told by all of its lines, so that a change of its last one ends an exception', () => {
    const at = rowIn(drawFrom(2), undefined, (cells) => cells[3] === '不満');
    const digest = (text: string): string | undefined =>
      problemsOf(written(withCells(at, { 改善: '', 内容: text })), 'row-undecided')[0]!.row;
    expect(digest('一\n二\n三')).toBe(digest('一\n二\n三'));
    expect(digest('一\n二\n三')).not.toBe(digest('一\n二\n四'));
    expect(digest('一\n二\n三')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('has the digest of a row that is blamed while it is read', () => {
    const at = rowIn(drawFrom(5), undefined, (cells) => cells[3] === '不満');
    const text = { 内容: '一\n二\r三' };
    const later = runCase(written(withCells(at, { ...text, 改善: '' }))).problems;
    const undecided = later.find(({ code }) => code === 'row-undecided')!;
    // The same text blamed at once: the column is required, so that its blank cell is an error.
    const project = withYaml(
      written(withCells(at, { ...text, 改善: '' })),
      '改善: { type: flag, required: false }',
      '改善: { type: flag }',
    );
    const empty = runCase(project).problems.find(
      ({ place }) => place?.line === undecided.place?.line && place?.file === at.path,
    )!;
    expect([empty.code, empty.row]).toEqual(['cell-empty', undecided.row]);
  });

  test('stands in the row of the spreadsheet, below cells with line breaks and title rows', () => {
    const far = { path: 'data/voices_202404.csv', row: 20 };
    const folder = withCells(far, { 受付日: '2042/4/1' }, withCells({ ...far, row: 3 }, { 内容: '一\n二' }));
    const project = withText(far.path, `一覧\n\n${csvOf(folder.sheets.get(far.path)!)}`);
    const [problem] = problemsOf(project, 'date-far');
    expect(problem).toMatchObject({ place: { line: 25, column: 2, cell: 'B24' }, found: '2042/4/1' });
  });

  test('keeps the value to itself where the column is personal', () => {
    const at = rowIn(drawFrom(3));
    const project = withYaml(
      written(withCells(at, { 受付日: '2042/4/1' })),
      '受付日: { type: date,',
      '受付日: { type: date, personal: true,',
    );
    const [problem] = problemsOf(project, 'date-far');
    expect(problem!.place).toEqual({ ...spotPlace(at), column: 2 });
    expect(JSON.stringify(problem)).not.toContain('2042');
  });

  test('has the cell and the value of a reference that leads nowhere', () => {
    const path = 'data/applications.csv';
    const rows = clean.sheets.get(path)!.rows.map((row, i) => row.with(5, i === 7 ? 'V-9999' : 'V-0001'));
    const sheet = { header: clean.sheets.get(path)!.header.with(5, '声'), rows };
    const project = withYaml(
      withYaml(
        withYaml(
          withText(path, csvOf(sheet)),
          '割引: { type: number, percent: true, decimals: 1 }',
          '声: { type: text, personal: false }',
        ),
        'label: 申込み\n',
        'label: 申込み\n    references: { 声: voices }\n',
      ),
      '  applications.cheap: { label: 割引, count: applications, that: { 割引: { at-least: 26.9 } }, unit: 件, headline: true }\n',
      '',
    );
    expect(problemsOf(project, 'reference-unknown')).toMatchObject([
      {
        place: { file: path, line: 9, cell: 'F9' },
        found: 'V-9999',
        affects: expect.arrayContaining(['applications.other']),
      },
    ]);
  });

  test('is left alone in another term, of which another report speaks', () => {
    const path = 'data/applications.csv';
    const lines = '申込番号,申込日,種別,推奨,保険料,割引,状態\nA-1,2023-05-01,生保,○,1000,1%,成立\n';
    const project = withYaml(
      withText('data/applications_old.csv', lines),
      'label: 申込み\n    files: data/applications.csv\n',
      'label: 申込み\n    references: { 申込番号: voices }\n    files: data/applications*.csv\n',
    );
    const files = problemsOf(project, 'reference-unknown').map(({ place }) => place!.file);
    expect(new Set(files)).toEqual(new Set([path]));
  });

  test('has the first cell with a character of a private font, shown where it is nobody’s', () => {
    const at = rowIn(drawFrom(4));
    const sheet = withCells(at, { 受付番号: 'V-\uE000', 内容: '\uE000' }).sheets.get(at.path)!;
    const [problem] = problemsOf(withText(at.path, csvOf(sheet)), 'characters-private');
    expect(problem).toMatchObject({ place: { line: at.row + 2, cell: `A${at.row + 2}` }, found: 'V-\uE000' });
  });

  test('has the cell that a list has no answer for', () => {
    const project = withYaml(
      withYaml(
        withText('data/kinds.csv', '種別,会社\n生保,甲\n損保,乙\n'),
        '      推奨: { type: flag }\n',
        '      推奨: { type: flag }\n      会社: { type: text, personal: false, lookup: { in: kinds, by: { 種別: 種別 }, take: 会社 } }\n',
      ),
      '  scores:\n',
      '  kinds:\n    files: data/kinds.csv\n    columns:\n      種別: { type: category, values: [生保, 損保] }\n      会社: { type: text, personal: false }\n  scores:\n',
    );
    const asked = withYaml(
      project,
      'among: { 種別: 生保 }, that: { 推奨: false, 状態: 成立 }',
      'among: { 種別: 生保 }, that: { 推奨: false, 状態: 成立, 会社: 甲 }',
    );
    const [problem] = problemsOf(asked, 'lookup-none');
    expect(problem).toMatchObject({ found: '少短', place: { cell: expect.stringMatching(/^C\d+$/) } });
    expect(problem!.place!.cell).toBe(`C${problem!.place!.line}`);
  });
});

const spotPlace = (at: Parameters<typeof spot>[0]) => {
  const { file, line, cell } = spot(at, '受付日');
  return { file, line, cell };
};

test('the clean project has no row to blame', () => {
  expect(runCase(cleanWritten).problems).toEqual([]);
});
