import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, runBin, sampleProject } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('init', () => {
  test('makes a project that builds', () => {
    const folder = temporaryFolder();
    expect(runBin(folder, ['init', '見本']).exit).toBe(0);
    const project = join(folder, '見本');
    expect(readFileSync(join(project, 'kpi.yaml'), 'utf8')).toContain('$schema=./kpi.schema.json');
    expect(JSON.parse(readFileSync(join(project, 'kpi.schema.json'), 'utf8'))).toHaveProperty(
      'properties.kpis',
    );
    expect(existsSync(join(project, 'out'))).toBe(false);
    expect(runBin(project, ['build', '--term', '2024H1']).exit).toBe(0);
  });

  test('writes nothing where something is', () => {
    const folder = temporaryFolder({ 'kpi.yaml': 'mine', '.gitignore': 'mine' });
    const { exit, err } = runBin(folder, ['init']);
    expect(exit).toBe(2);
    expect(err).toContain('folder-not-empty');
    expect(contentsOf(folder, '.')).toEqual({ 'kpi.yaml': 'mine', '.gitignore': 'mine' });
  });

  test('leaves the list of what git ignores alone', () => {
    const folder = temporaryFolder({ '.gitignore': 'mine' });
    expect(runBin(folder, ['init']).exit).toBe(0);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('mine');
  });
});

describe('check', () => {
  test('shows problems, every line and every row, and writes nothing', () => {
    const folder = sampleProject();
    const { exit, out, err } = runBin(folder, ['check', '--term', '2024H1']);
    expect(exit).toBe(0);
    expect(out).toContain('data/elderly_checks.csv');
    expect(err).toContain('label-two-values');
    expect(err).toContain('parts-sum');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    // What was read is kept for a faster start; nothing else.
    expect(readdirSync(join(folder, '.kpi-report'))).toEqual(['.gitignore', 'cache']);
    expect(runBin(folder, ['check', '--term', '2024H1', '--strict']).exit).toBe(1);
  });

  test('as JSON gives ledgers that balance', () => {
    const { out } = runBin(sampleProject(), ['check', '--term', '2024H1', '--json']);
    const { sources, rows } = JSON.parse(out);
    for (const { ledger } of sources.flatMap(({ files }: { files: unknown[] }) => files)) {
      const { total, ...lines } = ledger.lines;
      expect(sumOf(lines)).toBe(total);
      const { total: records, ...fates } = ledger.records;
      expect(sumOf(fates)).toBe(records);
    }
    expect(rows.length).toBeGreaterThan(20);
    for (const { accepted, counted, outside, leftOut, undecided, excluded } of rows)
      expect(counted + outside + leftOut + undecided + excluded).toBe(accepted);
  });

  test('with an error ends with 1', () => {
    const folder = sampleProject();
    const prose = join(folder, 'prose/2024H1/p1.md');
    writeFileSync(prose, `${readFileSync(prose, 'utf8')}\n{{kpi "voices.totla"}}\n`);
    const { exit, err } = runBin(folder, ['check', '--term', '2024H1'], { LANG: 'ja_JP.UTF-8' });
    expect(exit).toBe(1);
    expect(err).toMatch(/^prose\/2024H1\/p1\.md:\d+:\d+ {2}エラー/m);
    expect(err).toContain('voices.total');
  });
});

const sumOf = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((sum, each) => sum + each, 0);

describe('explain', () => {
  test('says what a figure means, its formula, its rows and where it is defined', () => {
    const { exit, out } = runBin(sampleProject(), ['explain', 'applications.life.other'], {
      LANG: 'ja_JP.UTF-8',
    });
    expect(exit).toBe(0);
    expect(out).toContain('2024年度上期  26.9%');
    expect(out).toContain('89 ÷ 330 × 100 = 26.9% (小数1桁、切り捨て)');
    expect(out).toMatch(/採用 \d+ = 数えた 330 \+ 期間外/);
    expect(out).toMatch(/kpi\.yaml:\d+/);
  });

  test('of a derived figure names what it is made from', () => {
    const { out } = runBin(sampleProject(), [
      'explain',
      'voices.improved.year-ago',
      '--term',
      '2024H1',
      '--lang',
      'en',
    ]);
    expect(out).toContain('made from   voices.improved');
    expect(out).toContain('25件');
  });

  test('of an index says what each of its two figures is made of', () => {
    const folder = sampleProject();
    const yaml = join(folder, 'kpi.yaml');
    const line = '  other.index: { label: 指数, index: applications.life.other, base: 2023H1 }';
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^kpis:$/m, `kpis:\n${line}`));
    const { out } = runBin(folder, ['explain', 'other.index', '--term', '2024H1', '--lang', 'en']);
    const [, n, d, index] =
      /formula {2,}\(89 ÷ 330\) ÷ \((\d+) ÷ (\d+)\) × 100 = (\d+\.\d) \(1 digit, /.exec(out) ?? [];
    expect(Number(index)).toBeCloseTo(((89 / 330) * Number(d) * 100) / Number(n), 1);
  });

  test('of what is calculated from ratios says what these are made of, not how they are rounded', () => {
    const folder = sampleProject();
    const yaml = join(folder, 'kpi.yaml');
    const more = [
      '  other.half: { label: 半分, expression: applications.life.other / 2, unit: "%" }',
      '  other.aimed: { label: 割合, percentage: applications, that: { 種別: 生保 }, target: { 2024H1: { at-least: 30.5 } } }',
      '  other.attained: { label: 達成率, attainment: other.aimed }',
    ];
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^kpis:$/m, ['kpis:', ...more].join('\n')));
    const explained = (kpi: string): string =>
      runBin(folder, ['explain', kpi, '--term', '2024H1', '--lang', 'en']).out;
    expect(explained('other.half')).toContain('(89 ÷ 330) / 2 = 13.4% (1 digit, truncated)');
    const [, n, d] = /formula {2,}(\d+) ÷ (\d+) × 100/.exec(explained('other.aimed')) ?? [];
    const attained = ((Number(n) / Number(d)) * 10000) / 30.5;
    expect(explained('other.attained')).toContain(
      `(${n} ÷ ${d}) ÷ 30.5% = ${attained.toFixed(1)}% (1 digit, half up)`,
    );
  });

  test('of an unknown name offers the nearest', () => {
    const { exit, err } = runBin(sampleProject(), ['explain', 'voices.totl']);
    expect(exit).toBe(2);
    expect(err).toContain('did you mean voices.total?');
  });
});

describe('list', () => {
  test.each([
    ['ja', ['cookbook.ja.md', 'language.ja.md']],
    ['en', ['cookbook.md', 'language.md']],
  ])('ends with where the pages about kpi.yaml lie, and they are there (%s)', (language, names) => {
    const { out } = runBin(sampleProject(), ['list', '--lang', language]);
    const paths = out.trimEnd().split('\n').slice(-2);
    expect(paths.map((path) => basename(path))).toEqual(names);
    for (const path of paths) expect(existsSync(path.trim())).toBe(true);
  });

  test('names KPIs, sources and terms with data', () => {
    const { exit, out } = runBin(sampleProject(), ['list']);
    expect(exit).toBe(0);
    for (const part of ['voices.by-category', 'applications', '2024H1']) expect(out).toContain(part);
  });
});

describe('prose', () => {
  test('writes what the term lacks, once', () => {
    const folder = sampleProject();
    const first = runBin(folder, ['prose', '--term', '2024H2']);
    expect(first.exit).toBe(0);
    expect(first.out).toContain('prose/2024H2/p5.md');
    const written = contentsOf(folder, 'prose/2024H2');
    expect(written['p1.md']).toContain('## 取り組み課題');
    expect(runBin(folder, ['prose', '--term', '2024H2']).out).toContain('no file is missing');
    expect(contentsOf(folder, 'prose/2024H2')).toEqual(written);
  });
});

describe('schema', () => {
  test('is JSON', () => {
    expect(JSON.parse(runBin(temporaryFolder(), ['schema']).out)).toHaveProperty('$schema');
  });
});
