import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, runBin, sampleProject } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

const build = (folder: string, ...more: string[]) => runBin(folder, ['build', '--term', '2024H1', ...more]);

/** A row that names no day. */
const spoil = (folder: string): void => {
  const path = join(folder, 'data/voices_202406.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/2024[/-]0?6[/-]\d+/, '2024-06-31'));
};

describe('build', () => {
  test('writes the report, says where and for which days, and the second time that nothing changed', () => {
    const folder = sampleProject();
    const first = build(folder);
    expect(first.exit).toBe(0);
    expect(first.out).toContain('1 April 2024 – 30 September 2024');
    expect(first.out).toContain('wrote the report\n  out/2024H1/index.html\n');
    expect(first.out).toContain('461件');
    expect(Object.keys(contentsOf(folder, 'out')).sort()).toEqual(['index.html', 'report.json', 'report.md']);
    const written = statSync(join(folder, 'out/2024H1/index.html'));
    const second = build(folder);
    expect(second.exit).toBe(0);
    expect(second.out).toContain('the report is unchanged');
    expect(statSync(join(folder, 'out/2024H1/index.html')).ino).toBe(written.ino);
    expect(statSync(join(folder, 'out/2024H1')).mtimeMs).toBeGreaterThanOrEqual(written.mtimeMs);
    expect(readdirSync(join(folder, 'out'))).toEqual(['2024H1']);
  });

  test('is found from a folder below, and by --config from anywhere', () => {
    const folder = sampleProject();
    expect(runBin(join(folder, 'data'), ['build', '--term', '2024H1']).out).toContain(
      '  ../out/2024H1/index.html',
    );
    expect(runBin('/', ['check', '--term', '2024H1', '--config', folder]).exit).toBe(0);
    expect(runBin('/', ['check', '--term', '2024H1', '--config', join(folder, 'kpi.yaml')]).exit).toBe(0);
    expect(runBin('/', ['check', '--term', '2024H1', '--config', join(folder, 'other.yaml')]).exit).toBe(2);
  });

  test('stops on an error and leaves the last report whole; a draft is written beside it', () => {
    const folder = sampleProject();
    build(folder);
    const before = contentsOf(folder, 'out');
    spoil(folder);
    const stopped = build(folder);
    expect(stopped.exit).toBe(1);
    expect(stopped.err).toMatch(/^data\/voices_202406\.csv:\d+:\d+ {2}error {2}/m);
    expect(stopped.out).toContain('no report was written');
    expect(contentsOf(folder, 'out')).toEqual(before);
    const draft = build(folder, '--draft');
    expect(draft.exit).toBe(3);
    expect(draft.out).toContain('wrote the draft\n  out/2024H1-draft/index.html');
    expect(contentsOf(folder, 'out/2024H1')).toEqual(before);
    expect(contentsOf(folder, 'out/2024H1-draft')['report.json']).toContain('voices_202406.csv');
  });

  test('keeps a page that was edited by hand, and names it, until forced', () => {
    const folder = sampleProject();
    build(folder);
    const page = join(folder, 'out/2024H1/index.html');
    appendFileSync(page, '<!-- by hand -->');
    const kept = build(folder);
    expect(kept.exit).toBe(5);
    expect(kept.err).toContain('out/2024H1/index.html');
    expect(readFileSync(page, 'utf8')).toContain('by hand');
    expect(build(folder, '--force').exit).toBe(0);
    expect(readFileSync(page, 'utf8')).not.toContain('by hand');
  });

  test('takes warnings for errors when told so', () => {
    const folder = sampleProject();
    expect(build(folder, '--strict').exit).toBe(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test.each([
    ['a workbook', (path: string) => writeFileSync(path, Buffer.from('PK\u0003\u0004rest'))],
    ['nothing in it', (path: string) => writeFileSync(path, '')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('refuses a file that is %s: nothing is written, not even a draft', (_, make) => {
    const folder = sampleProject();
    rmSync(join(folder, 'data/roleplay.csv'));
    make(join(folder, 'data/roleplay.csv'));
    const refused = build(folder, '--draft');
    expect(refused.exit).toBe(4);
    expect(refused.err).toContain('data/roleplay.csv');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('names a source without files; without any row of the term it is too early', () => {
    const folder = sampleProject();
    rmSync(join(folder, 'data/roleplay.csv'));
    const missing = build(folder);
    expect(missing.exit).toBe(1);
    expect(missing.err).toMatch(/^kpi\.yaml:\d+:\d+ {2}error {2}source-without-files/m);
    const early = runBin(folder, ['build', '--term', '2031H1', '--draft']);
    expect(early.exit).toBe(75);
    expect(early.err).toContain('term-has-no-input');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('of a configuration with a mistake ends before any row is read', () => {
    const folder = sampleProject();
    const path = join(folder, 'kpi.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('count: voices', 'count: voicse'));
    const mistaken = build(folder);
    expect(mistaken.exit).toBe(2);
    expect(mistaken.err).toMatch(/^kpi\.yaml:\d+:\d+ {2}error/m);
    expect(mistaken.err).toContain('voices');
  });

  test('without a project says how to begin one', () => {
    const nowhere = runBin(temporaryFolder(), ['build', '--term', '2024H1']);
    expect(nowhere.exit).toBe(2);
    expect(nowhere.err).toContain('kpi-report init');
  });

  test('prints JSON alone when asked', () => {
    const folder = sampleProject();
    const { out, exit } = build(folder, '--json');
    expect(JSON.parse(out)).toMatchObject({
      term: { id: '2024H1', first: '2024-04-01', last: '2024-09-30' },
      asOf: '2024-09-30',
      state: 'published',
      result: 'written',
      exit,
    });
  });

  test('prints nothing with --quiet, but errors', () => {
    const folder = sampleProject();
    expect(build(folder, '--quiet')).toEqual({ exit: 0, out: '', err: '' });
    spoil(folder);
    const { out, err } = build(folder, '--quiet');
    expect(out).toBe('');
    expect(err).toContain('error');
    expect(err).not.toContain('warning');
  });
});

test('a named character of Markdown is that character', () => {
  const folder = sampleProject();
  writeFileSync(
    join(folder, 'prose/2024H1/p1.md'),
    '## 取り組み課題\n\n一つ&hellip;と&nosuch;を直します。\n',
  );
  expect(build(folder, '--draft').exit).toBe(0);
  expect(contentsOf(folder, 'out/2024H1-draft')['index.html']).toContain('一つ…と&amp;nosuch;を直します。');
});

describe('the same inputs give the same bytes', () => {
  test('in every time zone and locale', () => {
    const folder = sampleProject();
    const reports = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env) => {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      expect(runBin(folder, ['build', '--term', '2024H1'], env).exit).toBe(0);
      return contentsOf(folder, 'out');
    });
    expect(new Set(reports.map((report) => JSON.stringify(report))).size).toBe(1);
  });
});
