import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, runBin, sampleProject } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

const BUILD = ['build', '--term', '2024H1', '--quiet'];

/** Files of V8's code below a cache folder. */
const codeIn = (cache: string): string[] =>
  existsSync(cache)
    ? readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.bin'))
        .map((name) => join(cache, name))
    : [];

function builtWith(env: Readonly<Record<string, string>>, project = sampleProject()) {
  rmSync(join(project, 'out'), { recursive: true, force: true });
  const { exit } = runBin(project, BUILD, env);
  return { exit, files: contentsOf(project, 'out/2024H1') };
}

describe('the code that V8 made', () => {
  test('lies in the user’s own cache folder, for this user alone', () => {
    const cache = temporaryFolder();
    builtWith({ XDG_CACHE_HOME: cache });
    const code = codeIn(cache);
    expect(code.length).toBeGreaterThan(1);
    for (const file of code) expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(join(cache, 'kpi-report')).mode & 0o077).toBe(0);
  });

  test('whatever becomes of it, the report is the same', () => {
    const cache = temporaryFolder();
    const env = { XDG_CACHE_HOME: cache };
    const project = sampleProject();
    const right = builtWith(env, project);
    expect(right.exit).toBe(0);
    const spoil: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes,
      (bytes) => bytes.subarray(0, bytes.length >> 1),
      (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 0x55 : byte))),
      () => Buffer.from('something else'),
      () => Buffer.alloc(0),
    ];
    for (const change of spoil) {
      for (const file of codeIn(cache)) writeFileSync(file, change(readFileSync(file)));
      expect(builtWith(env, project)).toEqual(right);
    }
  });

  test('is not needed, and is not kept where others could write', () => {
    const right = builtWith({});
    const open = temporaryFolder();
    mkdirSync(join(open, 'kpi-report'));
    chmodSync(join(open, 'kpi-report'), 0o777);
    expect(builtWith({ XDG_CACHE_HOME: open })).toEqual(right);
    expect(codeIn(open)).toEqual([]);
    expect(builtWith({ XDG_CACHE_HOME: '/dev/null' })).toEqual(right);
  });
});

test('a user’s templates are compiled into the user’s own cache folder, and anew when they change', () => {
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const project = sampleProject();
  const template = join(project, 'templates/partials/card.html.hbs');
  mkdirSync(dirname(template), { recursive: true });
  const compiled = () => codeIn(env.XDG_CACHE_HOME).filter((file) => /[\\/]templates-/.test(file));
  writeFileSync(template, '<b>{{label}}</b>\n');
  const before = builtWith(env, project);
  expect(before.exit).toBe(0);
  expect(compiled()).toHaveLength(1);
  expect(statSync(compiled()[0]!).mode & 0o077).toBe(0);
  expect(builtWith(env, project)).toEqual(before);
  writeFileSync(compiled()[0]!, 'something else');
  expect(builtWith(env, project)).toEqual(before);
  writeFileSync(template, '<i>{{label}}</i>\n');
  const after = builtWith(env, project);
  expect(after).not.toEqual(before);
  expect(builtWith({}, project)).toEqual(after);
  expect(compiled()).toHaveLength(1);
});

test('a correction of equal size with its time put back is seen', () => {
  const project = sampleProject();
  const before = builtWith({}, project);
  const file = join(project, 'data', 'elderly_checks.csv');
  const { atime, mtime, size } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('①親族同席', '④電話確認'));
  utimesSync(file, atime, mtime);
  expect(statSync(file).size).toBe(size);
  rmSync(join(project, 'out'), { recursive: true, force: true });
  runBin(project, [...BUILD, '--draft'], {});
  const after = contentsOf(project, 'out/2024H1-draft');
  expect(after['report.json']).not.toBe(undefined);
  expect(totalOf(after['report.json']!)).not.toEqual(totalOf(before.files['report.json']!));
});

const totalOf = (report: string): unknown =>
  JSON.parse(report).figures.filter((figure: { kpi: string }) => figure.kpi === 'elderly.by-application')[0]
    .parts;
