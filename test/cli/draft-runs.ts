import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { Failure } from '../../src/cli/failure.ts';
import { type Disk, realDisk } from '../../src/cli/files/disk.ts';
import { fakeShell } from './fake-shell.ts';
import { contentsOf } from './run-bin.ts';

/** The command as it remembers: the sources remember nothing unless they are told which build they are. */
export async function rememberingBuild(): Promise<Command> {
  vi.stubGlobal('KPI_REPORT_BUILD', 'a build');
  return (await import('../../src/cli/commands/build.ts')).command;
}

/** A disk on which whatever is in `data/` was last touched a while ago, and which notes what is opened there. */
function restedDisk(opened: string[]): Disk {
  const inData = (path: unknown): boolean => /[\\/]data[\\/][^\\/]+\.csv$/.test(String(path));
  const aged = (stats: { mtimeNs: bigint; ctimeNs: bigint }) =>
    Object.assign(Object.create(Object.getPrototypeOf(stats)), stats, {
      mtimeNs: stats.mtimeNs - 3_600_000_000_000n,
      ctimeNs: stats.ctimeNs - 3_600_000_000_000n,
    });
  const calls: Partial<Record<keyof Disk, (...given: never[]) => unknown>> = {
    statSync: (path: string, options: { bigint: true }) => {
      const stats = realDisk.statSync(path, options);
      return inData(path) && options?.bigint ? aged(stats) : stats;
    },
    openSync: (path: string, ...rest: [string]) => {
      if (inData(path)) opened.push(path.slice(path.lastIndexOf('data')).replace(/^data[\\/]/, ''));
      return realDisk.openSync(path, ...rest);
    },
  };
  return { ...realDisk, ...(calls as object) };
}

export interface Built {
  readonly exit: number;
  readonly said: string;
  readonly files: Readonly<Record<string, string>>;
  readonly opened: readonly string[];
}

/** A build from nothing but what is remembered of rows. */
export async function run(folder: string, more: Record<string, string | boolean> = {}): Promise<Built> {
  for (const made of ['out', '.kpi-report/written', '.kpi-report/seen-rows.json'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const opened: string[] = [];
  const shell = fakeShell({ cwd: folder, disk: restedDisk(opened), now: () => Date.now(), terminal: 100 });
  const given = { shell, language: 'en', config: undefined, quiet: false } as const;
  const build = await rememberingBuild();
  const exit = await build.run(given, [], { term: '2024H1', draft: true, ...more }).catch(exitOf);
  const said = `${shell.printed.out}\n${shell.printed.err}`;
  return { exit, said, files: contentsOf(folder, 'out'), opened: [...new Set(opened)].sort() };
}

function exitOf(error: unknown): number {
  if (error instanceof Failure) return error.exit;
  throw error;
}

export const dataOf = (folder: string): string => join(folder, '.kpi-report', 'data');

/** The same with no memory, which stays as it is. */
export async function runAnew(folder: string, more: Record<string, string | boolean> = {}): Promise<Built> {
  const aside = join(folder, '.kpi-report', 'aside');
  if (existsSync(dataOf(folder))) renameSync(dataOf(folder), aside);
  const built = await run(folder, more);
  rmSync(dataOf(folder), { recursive: true, force: true });
  if (existsSync(aside)) renameSync(aside, dataOf(folder));
  return built;
}

/** That a build is the one made with no memory. */
export async function expectAsAnew(built: Built, folder: string): Promise<void> {
  expect(withoutOpened(built)).toEqual(withoutOpened(await runAnew(folder)));
}

/** Writes a file otherwise, if it is there. */
export function edit(path: string, change: (text: string) => string): void {
  if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8')));
}

export const withoutOpened = ({ opened: _, ...built }: Built) => built;
