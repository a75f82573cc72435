import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'bin', 'kpi-report.js');

// `npm test` builds first; whoever runs this file alone gets a bundle too, if there is none.
if (!existsSync(join(root, 'dist', 'hot.cjs')))
  execFileSync('npx', ['rolldown', '-c', 'rolldown.config.ts'], { cwd: root });

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Nothing of the machine gets in but what a test says. */
const environment = (env: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  LANG: 'C',
  ...env,
});

/** The command as a user runs it. */
export function runBin(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const ran = spawnSync(process.execPath, [bin, ...argv], { cwd, env: environment(env), encoding: 'utf8' });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The same for someone to whom permissions mean something: root gives up its right to read everything. */
export function runUnprivileged(cwd: string, argv: readonly string[]): Ran {
  if (process.getuid?.() !== 0) return runBin(cwd, argv);
  const drop = ['--bounding-set=-dac_override,-dac_read_search', process.execPath, bin];
  const ran = spawnSync('setpriv', [...drop, ...argv], { cwd, env: environment({}), encoding: 'utf8' });
  if (ran.error) throw ran.error;
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The same, not waited for. */
export const startBin = (
  cwd: string,
  argv: readonly string[],
  stdio: 'ignore' | 'pipe' = 'ignore',
): ChildProcess => spawn(process.execPath, [bin, ...argv], { cwd, env: environment({}), stdio });

export const exitOf = (child: ChildProcess): Promise<number | string | null> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));

/** The same on a terminal of 80 columns; what it shows, with colours. */
export function runOnTerminal(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const command = `stty cols 80; '${process.execPath}' '${bin}' ${argv.join(' ')}`;
  const ran = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: environment({ TERM: 'xterm-256color', ...env }),
    encoding: 'utf8',
    input: '',
  });
  return ran.stdout.replaceAll('\r\n', '\n');
}

export const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** A copy of the sample project, nothing built. */
export function sampleProject(): string {
  const folder = temporaryFolder();
  const sample = join(root, 'fixtures', '2024H1');
  for (const name of ['kpi.yaml', 'data', 'prose'])
    cpSync(join(sample, name), join(folder, name), { recursive: true });
  return folder;
}

/** Names and contents of a folder of the project. */
export const contentsOf = (folder: string, place: string): Record<string, string> =>
  existsSync(join(folder, place))
    ? Object.fromEntries(
        readdirSync(join(folder, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const),
      )
    : {};
