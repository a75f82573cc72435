// node bench/diff.mjs [--rows 50000] [--rounds 9] [--gate]
// Times `diff` of two terms of so many rows each against one build of a report of both, in turn.
// `--gate` ends with 1 where both ratios, the median and that of the quickest runs, are over the gate.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '9' },
    gate: { type: 'boolean', default: false },
  },
});
// Either would be timed with every start of Node.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [here('../bin/kpi-report.js'), ...args], {
    env,
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
    // What was counted before is counted anew; definitions and prose are known, as they are to `diff`.
    for (const part of ['out', '.kpi-report/written', '.kpi-report/data'])
      rmSync(`${folder}/${part}`, { recursive: true, force: true });
    return run(['build', '--term', '2024H1', '--draft', ...config]);
  },
  diff: () => run(['diff', '2023H1', '2024H1', ...config]),
  'diff --why': () => run(['diff', '2023H1', '2024H1', '--why', ...config]),
};
/** The bar is 1. A gate is what was reached, with room, so that CI sees when it is lost; it says nothing of the bar. */
const GATES = { diff: 1.05, 'diff --why': 1.2 };

const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
// Three rounds uncounted, as in start.mjs. In turn, so that whatever else the machine does weighs on all alike.
for (let round = -3; round < Number(values.rounds); round++)
  for (const [name, contender] of Object.entries(contenders)) {
    const ms = contender();
    if (round >= 0) times[name].push(ms);
  }

for (const [name, each] of Object.entries(times)) {
  const ratio = median(each.map((ms, i) => ms / times.build[i]));
  const best = Math.min(...each) / Math.min(...times.build);
  console.log(
    `${name.padEnd(12)} ${median(each).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)}  quickest ${best.toFixed(2)}`,
  );
  if (values.gate && Math.min(ratio, best) > GATES[name]) {
    process.stderr.write(`${name}: ${ratio.toFixed(2)} × build, over its gate of ${GATES[name]}\n`);
    process.exitCode = 1;
  }
}
