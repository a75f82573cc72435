// node bench/diff.mjs [--rows 50000] [--rounds 9]
// Times `diff` of two terms of so many rows each against one build of a report of both, in turn.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, rounds: { type: 'string', default: '9' } },
});

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [here('../bin/kpi-report.js'), ...args], {
    encoding: 'utf8',
  });
  // The sample's prose says things of its own rows that generated ones do not bear out: a draft, exit 3.
  if (status !== 0 && status !== 3) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = here('data/diff');
// Half of the generated rows lie in each of the two terms.
generate(folder, 2 * Number(values.rows));
const config = ['--config', `${folder}/kpi.yaml`, '--quiet'];
const contenders = {
  build: () => {
    rmSync(`${folder}/out`, { recursive: true, force: true });
    rmSync(`${folder}/.kpi-report`, { recursive: true, force: true });
    return run(['build', '--term', '2024H1', '--draft', ...config]);
  },
  diff: () => run(['diff', '2023H1', '2024H1', ...config]),
  'diff --why': () => run(['diff', '2023H1', '2024H1', '--why', ...config]),
};
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round < Number(values.rounds); round++)
  for (const [name, contender] of Object.entries(contenders)) times[name].push(contender());

// In turn, so that whatever else the machine does weighs on all alike.
for (const [name, each] of Object.entries(times)) {
  const ratio = median(each.map((ms, i) => ms / times.build[i]));
  console.log(`${name.padEnd(12)} ${median(each).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)}`);
}
