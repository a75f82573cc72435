import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import stylesheet from '../templates/report.css?text';

// A folder is a case: a project, `case.json` with what is run, and in `expected/` what must come out.
// A mismatch is written beside the expected file as `.changed`; take it over by renaming it.
// Every page has the whole style sheet: it is expected once, in `fixtures/report.css`, and a line of the
// pages stands for it, word for word.
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const bin = fileURLToPath(new URL('../bin/kpi-report.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kpi-report-golden-'));
const sheet = stylesheet.trimEnd();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Case {
  readonly run: readonly string[];
  readonly exit: number;
  /** Folder, below the project, of the files to compare; absent when nothing may be written. */
  readonly out?: string;
}

const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'case.json')));

test('there are cases', () => expect(cases).toContain('2024H1'));

test('fixtures/report.css is the style sheet of every page', () =>
  expect(differs(join(fixtures, 'report.css'), `${sheet}\n`), 'see fixtures/report.css.changed').toBe(false));

test.each(cases)('fixtures/%s', (name) => {
  const home = join(fixtures, name);
  const { run, exit, out }: Case = JSON.parse(readFileSync(join(home, 'case.json'), 'utf8'));
  const project = join(scratch, name);
  cpSync(home, project, {
    recursive: true,
    filter: (path) => !/[\\/](out|expected|\.kpi-report)$/.test(path),
  });
  const { status, stderr } = spawnSync(process.execPath, [bin, ...run], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'ja_JP.UTF-8', NO_COLOR: '1' },
  });
  expect({ status, stderr: status === exit ? '' : stderr }).toEqual({ status: exit, stderr: '' });
  expect(changes(join(home, 'expected'), out === undefined ? null : join(project, out))).toEqual([]);
});

function changes(expected: string, found: string | null): string[] {
  const written = found !== null && existsSync(found) ? readdirSync(found) : [];
  const wanted = existsSync(expected)
    ? readdirSync(expected).filter((name) => !name.endsWith('.changed'))
    : [];
  return [...new Set([...written, ...wanted])].sort().flatMap((name) => {
    if (!written.includes(name)) return [`${name} is missing`];
    const text = withoutSheet(readFileSync(join(found ?? '', name), 'utf8'));
    if (!differs(join(expected, name), text)) return [];
    return [`${name} ${wanted.includes(name) ? 'differs' : 'is new'}`];
  });
}

/** Whether a file does not hold the text, which is then written beside it. */
function differs(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (existsSync(dirname(file))) writeFileSync(`${file}.changed`, text);
  return true;
}

const withoutSheet = (page: string): string =>
  page.replace(`<style>\n${sheet}\n`, () => '<style>\n/* fixtures/report.css */\n');
