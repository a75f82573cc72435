import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

// A folder is a case: a project, `case.json` with what is run, and in `expected/` what must come out.
// A mismatch is written beside the expected file as `.changed`; take it over by renaming it.
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const bin = fileURLToPath(new URL('../bin/kpi-report.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kpi-report-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Case {
  readonly run: readonly string[];
  readonly exit: number;
  /** Folder, below the project, of the files to compare; absent when nothing may be written. */
  readonly out?: string;
}

const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'case.json')));

test('there are cases', () => expect(cases).toContain('2024H1'));

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
    const text = written.includes(name) ? readFileSync(join(found ?? '', name), 'utf8') : null;
    if (text !== null && wanted.includes(name) && readFileSync(join(expected, name), 'utf8') === text)
      return [];
    if (text !== null && existsSync(expected)) writeFileSync(join(expected, `${name}.changed`), text);
    return [`${name} ${text === null ? 'is missing' : wanted.includes(name) ? 'differs' : 'is new'}`];
  });
}
