import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTerm } from '../../src/calendar/term.ts';
import { comparedTerms } from '../../src/cli/compared-terms.ts';
import { main } from '../../src/cli/main.ts';
import { widthOf } from '../../src/cli/print/width.ts';
import { fakeShell } from './fake-shell.ts';
import { sampleProject } from './run-bin.ts';

const run = async (cwd: string, argv: readonly string[], terminal?: number) => {
  const shell = fakeShell({
    cwd,
    env: { LANG: 'ja_JP.UTF-8', NO_COLOR: '1' },
    ...(terminal && { terminal }),
  });
  return { exit: await main(argv, shell), ...shell.printed };
};

describe('the terms to compare', () => {
  const calendar = { fiscalYearStarts: 4, timeZone: 'Asia/Tokyo' } as never;
  const latest = () => parseTerm('2024H1', 4)!;
  test.each([
    [['2023H1', '2024H1'], '2023H1', '2024H1'],
    [['2023H1..2024H1'], '2023H1', '2024H1'],
    [['2024H1'], '2023H1', '2024H1'],
    [['FY2024'], 'FY2023', 'FY2024'],
    [['latest'], '2023H1', '2024H1'],
    [['latest-1'], '2022H2', '2023H2'],
    [['latest-1..latest'], '2023H2', '2024H1'],
    [['latest-2', 'latest'], '2023H1', '2024H1'],
    [[], '2023H1', '2024H1'],
  ])('of %j are %s and %s', (given, old, now) => {
    const terms = comparedTerms(given, calendar, latest, () => 0);
    expect([terms?.old.id, terms?.now.id]).toEqual([old, now]);
  });
});

describe('diff', () => {
  test.each([60, 80, 120])('fits %i columns and lines its columns up', async (width) => {
    const { exit, out } = await run(sampleProject(), ['diff', '2024H1', '--why', '--all'], width);
    expect(exit).toBe(0);
    const lines = out.split('\n');
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    const head = lines.find((line) => line.startsWith('指標'))!;
    const end = widthOf(head.slice(0, head.indexOf('2024H1') + 6));
    const ends = lines
      .filter((line) => /^ {2}\S.*\s{2,}\S+件\s+\d+件\s/.test(line))
      .map((line) => widthOf(/^ {2}\S.*?\s{2,}\S+件\s+\d+件/.exec(line)![0]));
    expect(ends.length).toBeGreaterThan(3);
    expect(new Set(ends)).toEqual(new Set([end]));
  });

  test('groups by principle, folds what did not change, and says better and worse in words', async () => {
    const { out } = await run(sampleProject(), ['diff', '2023H1..2024H1'], 100);
    expect(out).toMatch(/\n原則2、お客様の最善の利益の追求\n/);
    expect(out).toMatch(/変わらない指標 \d+件/);
    expect(out).toMatch(/他社商品申込みの割合\(損保\) +16\.4% +22\.5% +\+6\.1pt +×悪化/);
    expect(out).toMatch(/他社商品申込みの割合\(生保\) +32\.2% +26\.9% +-5\.3pt +○改善/);
    expect(out).toMatch(/お客様の声の件数 voices\.total +447件 +461件 +\+14件 +\+3\.1%/);
    expect(out).toContain('目標 30%超: 未達から達成へ');
    expect(out).toContain('少数(母数4)');
  });

  test('of a term with itself is empty', async () => {
    const { exit, out } = await run(
      sampleProject(),
      ['diff', '2024H1', '2024H1', '--exit-code', '--prose'],
      80,
    );
    expect(exit).toBe(0);
    expect(out).toContain('違いはありません');
    expect(out).toContain('文章に違いはありません');
  });

  test('finds the latest term in the rows where nobody has written any prose', async () => {
    const project = sampleProject();
    rmSync(`${project}/prose`, { recursive: true });
    const [named, latest] = [await run(project, ['diff', '2024H2']), await run(project, ['diff', 'latest'])];
    expect([latest.exit, latest.out]).toEqual([0, named.out]);
    writeFileSync(`${project}/data/applications.csv`, 'a\0b');
    const { exit, out, err } = await run(project, ['diff', 'latest']);
    expect([exit, out]).toEqual([4, '']);
    expect(err).toContain('data/applications.csv  エラー  file-utf16');
  });

  test('ends with 1 when asked to and anything, or too much, changed', async () => {
    const project = sampleProject();
    const exit = async (...argv: string[]) => (await run(project, ['diff', '2024H1', ...argv])).exit;
    expect(await exit()).toBe(0);
    expect(await exit('--exit-code')).toBe(1);
    expect(await exit('--fail-on', 'worse')).toBe(1);
    expect(await exit('--fail-on', '>5%')).toBe(1);
    expect(await exit('--fail-on', '>100%')).toBe(0);
    expect(await exit('--fail-on', '>50pt')).toBe(0);
    expect(await exit('--fail-on', 'declared')).toBe(0);
    expect(await exit('--fail-on', 'bad')).toBe(2);
  });

  test('minds the thresholds that KPIs declare', async () => {
    const project = sampleProject();
    const yaml = readFileSync(`${project}/kpi.yaml`, 'utf8');
    writeFileSync(
      `${project}/kpi.yaml`,
      yaml.replace('count: voices, unit: 件,', 'count: voices, unit: 件, fail-on: ">3%",'),
    );
    const { exit, err } = await run(project, ['diff', '2024H1', '--fail-on', 'declared']);
    expect(exit).toBe(1);
    expect(err).toContain('しきい値を超えた指標 1件: voices.total');
  });

  test('gives JSON with exact contributions, Markdown and HTML', async () => {
    const project = sampleProject();
    const json = JSON.parse((await run(project, ['diff', '2024H1', '--why', '--json'])).out);
    const total = json.groups
      .flatMap(({ changes }: { changes: { kpi: string }[] }) => changes)
      .find(({ kpi }: { kpi: string }) => kpi === 'voices.total');
    expect(total).toMatchObject({
      change: '+14件',
      relative: '+3.1%',
      why: { total: ['14', '1'], exact: ['14', '1'] },
    });
    const md = (await run(project, ['diff', '2024H1', '--md'])).out;
    expect(md).toMatch(/^# 2024年度上期と2023年度上期の比較\n/);
    expect(md).toContain('| お客様の声の件数 voices.total | 447件 | 461件 | +14件 | +3.1% |  |');
    const html = (await run(project, ['diff', '2024H1', '--html', '--prose'])).out;
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
    expect(html).toContain('<td>447件</td><td>461件</td><td>+14件</td>');
  });

  test('compares the text: per section and sentence, with the characters that changed', async () => {
    const project = sampleProject();
    cpSync(`${project}/prose/2024H1`, `${project}/prose/2023H1`, { recursive: true });
    const file = `${project}/prose/2024H1/p1.md`;
    const text = readFileSync(file, 'utf8');
    const line = text.split('\n').find((each) => /^[^#{]*。/.test(each))!;
    writeFileSync(
      file,
      text.replace(line, `${line.replace('。', 'します。')}\n\n新しい取り組みも始めました。`),
    );
    const { out } = await run(project, ['diff', '2024H1', '--prose'], 80);
    expect(out).toContain('{+します+}');
    expect(out).toContain('+ 新しい取り組みも始めました。');
    expect((await run(project, ['diff', '2024H1', '--prose', '--html'])).out).toContain('<ins>します</ins>');
  });
});
