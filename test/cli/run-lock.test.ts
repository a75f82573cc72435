import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import type { Processes } from '../../src/cli/shell.ts';
import { withRunLock } from '../../src/cli/state/run-lock.ts';
import { fakeShell } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = (processes: Partial<Processes>) =>
  fakeShell({ processes: { pid: 1, host: 'here', isAlive: () => true, startOf: () => 'now', ...processes } });

const codeOf = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'ran',
    (error: unknown) =>
      error instanceof Failure ? `${error.exit} ${error.problems[0]?.code}` : String(error),
  );

test('a second run is told that the first is busy, and works when it is done', async () => {
  const folder = temporaryFolder();
  await withRunLock(at({ pid: 1 }), folder, async () => {
    expect(await codeOf(withRunLock(at({ pid: 2 }), folder, async () => {}))).toBe('75 run-busy');
  });
  expect(await codeOf(withRunLock(at({ pid: 2 }), folder, async () => {}))).toBe('ran');
});

test('the lock goes when the work fails', async () => {
  const folder = temporaryFolder();
  await codeOf(withRunLock(at({}), folder, async () => Promise.reject(new Error('boom'))));
  expect(readdirSync(join(folder, '.kpi-report'))).toEqual(['.gitignore']);
});

test.each([
  ['whose process is gone', { isAlive: () => false }, { pid: 7, host: 'here', start: 'now' }, 'ran'],
  ['whose number another process has', {}, { pid: 7, host: 'here', start: 'before' }, 'ran'],
  ['of a process that lives', {}, { pid: 7, host: 'here', start: 'now' }, '75 run-busy'],
  ['of a system that tells no start', {}, { pid: 7, host: 'here', start: null }, '75 run-busy'],
  ['of another machine', { isAlive: () => false }, { pid: 7, host: 'there' }, '75 run-busy-elsewhere'],
])('a lock %s', async (_, processes, owner, outcome) => {
  const folder = temporaryFolder({ '.kpi-report/run.lock': JSON.stringify(owner) });
  expect(await codeOf(withRunLock(at(processes), folder, async () => {}))).toBe(outcome);
});

test.each(['', 'nonsense', '{"pid":"x"}', 'null'])('a lock that says %j is taken over', async (text) => {
  const folder = temporaryFolder({ '.kpi-report/run.lock': text });
  expect(await codeOf(withRunLock(at({}), folder, async () => {}))).toBe('ran');
});

test('a takeover that was killed half-way does not lock for ever', async () => {
  const dead = JSON.stringify({ pid: 7, host: 'here', start: 'before' });
  const folder = temporaryFolder({ '.kpi-report/run.lock': dead, '.kpi-report/run.lock.takeover': dead });
  expect(await codeOf(withRunLock(at({}), folder, async () => {}))).toBe('ran');
  expect(existsSync(join(folder, '.kpi-report/run.lock.takeover'))).toBe(false);
});

test('the folder is ignored by git and a file in its place is said', async () => {
  const folder = temporaryFolder();
  await withRunLock(at({}), folder, async () => {});
  expect(readdirSync(join(folder, '.kpi-report'))).toContain('.gitignore');
  const other = temporaryFolder();
  writeFileSync(join(other, '.kpi-report'), '');
  expect(await codeOf(withRunLock(at({}), other, async () => {}))).toBe('5 state-not-writable');
});
