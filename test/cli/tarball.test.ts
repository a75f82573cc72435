import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'kpi-report-tarball-'));
const project = join(place, '見本');

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function run(
  args: readonly string[],
  cwd: string,
): { status: number | null; stdout: string; stderr: string } {
  const bin = join(place, 'node_modules', '.bin', 'kpi-report');
  return spawnSync(bin, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'ja_JP.UTF-8', NO_COLOR: '1' },
  });
}

beforeAll(() => {
  npm(['pack', '--ignore-scripts', '--pack-destination', place], root);
  const [tarball] = readdirSync(place).filter((name) => name.endsWith('.tgz'));
  npm(
    [
      'install',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefix',
      place,
      `./${tarball}`,
    ],
    place,
  );
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test('an installed package is one folder of less than 20 MB, and brings no other', () => {
  const packages = readdirSync(join(place, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['kpi-report']);
  const home = join(place, 'node_modules', 'kpi-report');
  const sizes = readdirSync(home, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(home, name)).size,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000_000);
  expect(existsSync(join(home, 'dist', 'THIRD-PARTY-LICENSES.txt'))).toBe(true);
});

test('init, check and build work where it was installed', () => {
  expect(run(['init', project], place).status).toBe(0);
  expect(run(['check', '--term', '2024H1'], project).status).toBe(0);
  const built = run(['build', '--term', '2024H1'], project);
  expect(built.status, built.stderr).toBe(0);
  expect(built.stdout).toContain('2024年4月1日〜2024年9月30日');
  expect(readdirSync(join(project, 'out', '2024H1')).sort()).toEqual([
    'index.html',
    'report.json',
    'report.md',
  ]);
  expect(readFileSync(join(project, 'out', '2024H1', 'report.md'), 'utf8')).toContain('461件');
});
