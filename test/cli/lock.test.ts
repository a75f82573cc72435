import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeShell } from './fake-shell.ts';
import { contentsOf, sampleProject } from './run-bin.ts';

const run = async (cwd: string, argv: readonly string[]) => {
  const shell = fakeShell({ cwd, env: { LANG: 'ja_JP.UTF-8' } });
  return { exit: await main(argv, shell), ...shell.printed };
};

const edit = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('a term that is closed', () => {
  test('has a lock, the same bytes every time; nothing else can be built over it in silence', async () => {
    const project = sampleProject();
    expect((await run(project, ['build', '--term', '2024H1', '--final'])).exit).toBe(0);
    const { '2024H1.json': lock } = contentsOf(project, 'lock');
    expect(JSON.parse(lock!)).toMatchObject({
      schema: 'kpi-report-lock/1',
      term: '2024H1',
      published: '2024-12-04',
    });
    expect((await run(project, ['build', '--term', '2024H1', '--final'])).exit).toBe(0);
    expect(contentsOf(project, 'lock')).toEqual({ '2024H1.json': lock });

    const page = contentsOf(project, 'out/2024H1')['index.html'];
    edit(`${project}/data/voices_202405.csv`, ',不満,', ',感謝,');
    const again = await run(project, ['build', '--term', '2024H1']);
    expect(again.exit).toBe(1);
    expect(again.err).toContain('voices.by-category/不満 109件 → 108件');
    expect(again.err).toContain('data/voices_202405.csv');
    expect(contentsOf(project, 'out/2024H1')['index.html']).toBe(page);
    expect((await run(project, ['build', '--term', '2024H1', '--draft'])).exit).toBe(3);
    expect((await run(project, ['build', '--term', '2024H1', '--draft', '--frozen'])).exit).toBe(4);
    expect((await run(project, ['build', '--term', '2024H1', '--final'])).exit).toBe(1);
    expect(contentsOf(project, 'lock')).toEqual({ '2024H1.json': lock });
  });

  test('is restated with a reason, which a footnote prints', async () => {
    const project = sampleProject();
    await run(project, ['build', '--term', '2024H1', '--final']);
    expect((await run(project, ['restate', '--term', '2024H1', '--reason', '訂正'])).out).toContain(
      '訂正はありません',
    );
    edit(`${project}/data/voices_202405.csv`, ',不満,', ',感謝,');
    expect((await run(project, ['restate', '--term', '2024H1', '--reason', ' '])).exit).toBe(2);
    const restated = await run(project, [
      'restate',
      '--term',
      '2024H1',
      '--reason',
      '区分の誤り',
      '--on',
      '2025-01-10',
    ]);
    expect(restated.exit).toBe(0);
    expect(restated.out).toContain('voices.by-category/感謝  公表時 339件  増減 +1件  訂正後 340件');
    expect((await run(project, ['build', '--term', '2024H1'])).exit).toBe(0);
    const { 'index.html': page, 'report.md': md } = contentsOf(project, 'out/2024H1');
    expect(page).toMatch(
      /kr-footnote">※ 2025年1月10日に訂正しました（感謝 公表時 339件、増減 \+1件、訂正後 340件.*区分の誤り/,
    );
    expect(page).toContain('340件</data><sup class="kr-noted">※</sup>');
    expect(md).toContain('区分の誤り');
  });

  test('gives the year before when its exports are gone, and diff then says why it moved', async () => {
    const project = sampleProject();
    // The sample has no prose of 2023H1; its figures are what counts.
    const { mkdirSync, rmSync, readdirSync } = await import('node:fs');
    mkdirSync(`${project}/prose/2023H1`);
    for (const name of readdirSync(`${project}/prose/2024H1`).filter((each) => each.endsWith('.md')))
      writeFileSync(`${project}/prose/2023H1/${name}`, '## 評価\n\n取り組みました。\n');
    const closing = await run(project, ['build', '--term', '2023H1', '--final']);
    expect(closing.exit).toBe(0);
    for (const name of readdirSync(`${project}/data`).filter((each) => each.startsWith('voices_2023')))
      rmSync(`${project}/data/${name}`);
    expect((await run(project, ['build', '--term', '2024H1'])).exit).toBe(0);
    const report = JSON.parse(contentsOf(project, 'out/2024H1')['report.json']!);
    const total = report.figures.find(
      (figure: { kpi: string; term: string }) => figure.kpi === 'voices.total' && figure.term === '2023H1',
    );
    expect(total.text).toBe('447件');
    expect(total.footnotes[0]).toContain('公表時の記録');
    const { out } = await run(project, ['diff', '2024H1', '--why']);
    expect(out).toContain('公表値');
    expect(out).toMatch(/区分: +感謝 \+38件 +不満 -19件 +要望 -4件 +その他 -1件/);
  });

  test('refuses a lock that cannot be read, and options that contradict each other', async () => {
    const project = sampleProject();
    expect((await run(project, ['build', '--term', '2024H1', '--final', '--draft'])).exit).toBe(2);
    expect((await run(project, ['build', '--term', '2024H1', '--final', '--frozen'])).exit).toBe(2);
    expect((await run(project, ['restate', '--term', '2024H1', '--reason', 'x'])).exit).toBe(2);
    await run(project, ['build', '--term', '2024H1', '--final']);
    edit(`${project}/lock/2024H1.json`, '{', '');
    const { exit, err } = await run(project, ['build', '--term', '2024H1']);
    expect(exit).toBe(4);
    expect(err).toContain('lock-unreadable');
    expect((await run(project, ['diff', '2024H1'])).exit).toBe(4);
  });
});
