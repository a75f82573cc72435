import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { base, files } from '../language/documentation.ts';
import { failingDisk, fakeShell } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Exit code, and for each problem that was told its place and code. */
async function told(folder: string, argv: readonly string[], changes: Partial<Shell> = {}) {
  const shell = fakeShell({ cwd: folder, env: { LANG: 'en_US.UTF-8' }, ...changes });
  const exit = await main(argv, shell);
  const problems = [...shell.printed.err.matchAll(/^(?:(\S.*?) {2})?(?:error|warning|note) {2}([a-z-]+)/gm)];
  return { exit, problems: problems.map(([, place = '', code]) => `${place} ${code}`.trim()) };
}

const project = (yaml = base): string => temporaryFolder({ 'kpi.yaml': yaml, ...files });

describe('a command that cannot be carried out', () => {
  test.each([
    ['build --term 2024H3', 'term-unreadable'],
    ['accept data/voices.csv:2 --term 2024H1 --until 2024H3 --reason x --by x', 'term-unreadable'],
    ['build --term 2024H1 --as-of 2024/09/30', 'as-of-unreadable'],
    ['build --term 2024H1 --final --draft', 'lock-options'],
    ['build --term 2024H1 --final --frozen', 'lock-options'],
    ['restate --term 2024H1 --reason=', 'restate-reason'],
    ['restate --term 2024H1 --reason x --on 2024/10/01', 'restate-date'],
    ['diff 2023H1 2024H1 --fail-on much', 'fail-on-unreadable'],
    ['explain voices.totl', 'kpi-unknown'],
    ['help biuld', 'help-unknown'],
    ['preview --term 2024H1 --port http', 'preview-port-unreadable'],
  ])('%s: %s', async (line, code) => {
    expect(await told(project(), line.split(' '))).toEqual({ exit: 2, problems: [code] });
  });

  test('without a project, here or above', async () => {
    expect(await told(temporaryFolder(), ['list'])).toEqual({ exit: 2, problems: ['project-not-found'] });
  });

  test('for a KPI that is not of the term', async () => {
    const yaml = base.replace('count: voices, unit: 件 }', 'count: voices, unit: 件, valid-from: 2024H1 }');
    const argv = ['explain', 'voices.total', '--term', '2023H1'];
    expect(await told(project(yaml), argv)).toEqual({ exit: 2, problems: ['kpi-not-valid'] });
  });

  test('for a term that was never closed', async () => {
    const folder = project(base.replace('heading: 章, prose: p1', 'heading: 章'));
    expect(await told(folder, ['restate', '--term', '2024H1', '--reason', 'x'])).toMatchObject({
      exit: 2,
      problems: expect.arrayContaining(['lock-missing']),
    });
  });

  test('while there is no term to speak of', async () => {
    const heads = Object.entries(files).map(([name, csv]) => [name, `${csv.split('\n')[0]}\n`]);
    const folder = temporaryFolder({ 'kpi.yaml': base, ...Object.fromEntries(heads) });
    expect(await told(folder, ['explain', 'voices.total'])).toMatchObject({
      exit: 75,
      problems: expect.arrayContaining(['no-term-with-data']),
    });
  });

  test('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const argv = ['preview', '--term', '2024H1', '--port', port];
    expect(await told(project(), argv)).toEqual({ exit: 2, problems: ['preview-port'] });
  });
});

describe('a file that cannot be read', () => {
  const BUILD = ['build', '--term', '2024H1'];

  test.each([
    ['EACCES', 'file-not-permitted'],
    ['EIO', 'file-unreadable'],
  ])('(%s) is refused by its name', async (errno, code) => {
    const disk = failingDisk(errno, (call, path) => call === 'openSync' && path.endsWith('survey.csv'));
    const { exit, problems } = await told(project(), BUILD, { disk });
    expect([exit, problems.filter((one) => one.endsWith(code))]).toEqual([4, [`data/survey.csv ${code}`]]);
  });

  test.each(['data', 'prose'])('nor its folder: %s', async (name) => {
    const folder = project();
    mkdirSync(join(folder, 'prose/2024H1'), { recursive: true });
    const disk = failingDisk('EACCES', (call, path) => call === 'readdirSync' && path.includes(`/${name}`));
    const { exit, problems } = await told(folder, BUILD, { disk });
    expect(exit).toBe(4);
    expect(problems).toContainEqual(expect.stringMatching(new RegExp(`${name}\\S* folder-unreadable$`)));
  });

  test.each(['voices.CSV', 'voices .csv', 'voices.csv.txt', 'ｖｏｉｃｅｓ.csv'])(
    'for a slip in its name is named: %s',
    async (name) => {
      const folder = project();
      writeFileSync(join(folder, 'data', name), '');
      const { problems } = await told(folder, ['check', '--term', '2024H1']);
      expect(problems.filter((one) => one.endsWith('file-passed-over'))).toHaveLength(1);
    },
  );

  test('because its text is not Unicode', async () => {
    const latin = Buffer.from('93fa967b', 'hex');
    const folder = project();
    writeFileSync(join(folder, 'accepted.yaml'), latin);
    expect(await told(folder, BUILD)).toEqual({ exit: 2, problems: ['accepted.yaml text-not-unicode'] });
    rmSync(join(folder, 'accepted.yaml'));
    writeFileSync(join(folder, 'page.html'), latin);
    expect(await told(folder, ['verify', 'page.html'])).toEqual({
      exit: 2,
      problems: ['page.html text-not-unicode'],
    });
    mkdirSync(join(folder, 'prose/2024H1'), { recursive: true });
    writeFileSync(join(folder, 'prose/2024H1/p1.md'), latin);
    const { exit, problems } = await told(folder, BUILD);
    expect(exit).toBe(1);
    expect(problems).toContain('prose/2024H1/p1.md text-not-unicode');
    writeFileSync(join(folder, 'kpi.yaml'), latin);
    expect(await told(folder, BUILD)).toEqual({ exit: 2, problems: ['kpi.yaml text-not-unicode'] });
  });

  test('because a page does not say of which term it is', async () => {
    const folder = project();
    writeFileSync(join(folder, 'page.html'), '<p>461件</p>');
    expect(await told(folder, ['verify', 'page.html'])).toEqual({ exit: 2, problems: ['verify-no-term'] });
  });
});

describe('a file that cannot be written', () => {
  test.each([
    ['ENOSPC', 'write-failed'],
    ['EBUSY', 'write-in-use'],
    ['EPERM', 'write-in-use'],
  ])('(%s) is named, and so is a lock', async (errno, code) => {
    const folder = project(base.replace('heading: 章, prose: p1', 'heading: 章'));
    const lock = failingDisk(errno, (call, path) => call === 'openSync' && path.includes('/lock/2024H1'));
    const closing = await told(folder, ['build', '--term', '2024H1', '--final'], { disk: lock });
    expect(closing.exit).toBe(5);
    expect(closing.problems).toContain(`lock/2024H1.json ${code}`);

    const written = project();
    const prose = failingDisk(errno, (call, path) => call === 'openSync' && path.endsWith('p1.md'));
    const { exit, problems } = await told(written, ['prose', '--term', '2024H1'], { disk: prose });
    expect([exit, problems]).toEqual([5, [`prose/2024H1/p1.md ${code}`]]);
  });
});

test('what the system refuses at a place that nobody foresaw is told with its errno', async () => {
  const disk = failingDisk('EACCES', (call, path) => call === 'statSync' && path.endsWith('kpi.yaml'));
  const shell = fakeShell({ cwd: temporaryFolder(), env: { LANG: 'en_US.UTF-8' }, disk });
  expect(await main(['init'], shell)).toBe(5);
  expect(shell.printed.err).toMatch(/^error {2}system-refused .*\(EACCES\)/);
});
