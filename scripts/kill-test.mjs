/**
 * Kills a build with SIGKILL at random moments, 300 times unless told (`npm run test:kill -- 50`), and looks
 * after each: the report that lies in out/ is whole and of one run, no half folder is left, the lock holds
 * nobody up, and the next command works. The moments come from a seed, printed, so that a failure can be
 * run again (`npm run test:kill -- 300 7`). CI runs twelve of them in test/cli/unattended.test.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 9);
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin', 'kpi-report.js');
const folder = mkdtempSync(join(tmpdir(), 'kpi-report-kill-'));
for (const name of ['kpi.yaml', 'data', 'prose'])
  cpSync(join(root, 'fixtures/2024H1', name), join(folder, name), { recursive: true });

const TEXTS = ['一つ目の課題です。', '二つ目の課題です。'];
const say = (text) => writeFileSync(join(folder, 'prose/2024H1/p1.md'), `## 取り組み課題\n\n${text}\n`);
const run = (...argv) => spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' });
const BUILD = ['build', '--term', '2024H1'];

/** Digest of names and bytes of all that lies in out/, so that half a report or two mixed ones differ. */
function state() {
  const hash = createHash('sha256');
  for (const entry of readdirSync(join(folder, 'out'), { recursive: true }).sort()) {
    hash.update(`${entry}\n`);
    const path = join(folder, 'out', entry);
    if (/\.(html|md|json)$/.test(entry)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

let random = seed;
const chance = () => {
  random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
  return random / 2 ** 32;
};

let failed = 0;
try {
  let longest = 0;
  const whole = TEXTS.map((text) => {
    say(text);
    const begun = performance.now();
    const { status, stderr } = run(...BUILD);
    longest = Math.max(longest, performance.now() - begun);
    if (status !== 0) throw new Error(stderr);
    return state();
  });
  const seen = [0, 0];
  for (let round = 0; round < rounds; round++) {
    say(TEXTS[round % 2]);
    const child = spawn(process.execPath, [bin, ...BUILD], { cwd: folder, stdio: 'ignore' });
    const gone = new Promise((resolve) => child.on('exit', resolve));
    await wait(chance() * longest);
    child.kill('SIGKILL');
    await gone;
    const next = run('list');
    const now = whole.indexOf(state());
    if (next.status !== 0 || now < 0) {
      failed++;
      console.log(
        `round ${round} (seed ${seed}): ${next.status !== 0 ? next.stderr : 'the report is not whole'}`,
      );
    } else seen[now]++;
  }
  const last = run(...BUILD);
  if (last.status !== 0 || !whole.includes(state())) failed++;
  console.log(
    `${rounds} kills, ${failed} failures (seed ${seed}; the one report stood ${seen[0]} times, the other ${seen[1]})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
