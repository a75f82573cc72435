// node bench/start.mjs [--rounds 15] [--rows 2000] [--gate] [--write]
// What a start costs: help, version and the whole report of a typical term, as multiples of `node -e 0`.
// `--gate` ends with 1 where both ratios, the median and that of the quickest runs, are over the gate; `--write` puts the table into bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { withKpis } from './many-kpis.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    rows: { type: 'string', default: '2000' },
    gate: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
// Either would be timed with every start of Node.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
const bin = here('../bin/kpi-report.js');

/** A project; gives what builds its report, everything written and remembered of rows deleted before. */
function project(name, kpis) {
  const folder = here(`data/start-${name}`);
  const rows = generate(folder, Number(values.rows));
  if (kpis !== null) withKpis(folder, kpis);
  const args = [bin, 'build', '--term', '2024H1', '--draft', '--config', `${folder}/kpi.yaml`, '--quiet'];
  const clean = () => {
    for (const part of ['out', '.kpi-report/written', '.kpi-report/data'])
      rmSync(`${folder}/${part}`, { recursive: true, force: true });
  };
  return { rows, args, clean };
}

const sample = project('sample', null);
const few = project('few', 20);
const many = project('many', 200);
const BASE = 'node -e 0';
const contenders = {
  [BASE]: { args: ['-e', '0'] },
  '--version': { args: [bin, '--version'] },
  '--help': { args: [bin, '--help'] },
  'build --help': { args: [bin, 'build', '--help'] },
  report: sample,
  '20 KPIs': few,
  '200 KPIs': many,
  'plain script': { args: [here('plain.mjs'), here('data/start-sample')] },
};

/**
 * Bars of the cold start: [what, at most how many times, what, gate]. A gate is what was reached, with room, so
 * that CI sees when it is lost; it says nothing of the bar. The quickest runs are asked too: what else the
 * machine does makes a run slower, never quicker.
 */
const BARS = [
  ['--version', 1.3, BASE, 2],
  ['--help', 1.3, BASE, 2],
  ['build --help', 1.3, BASE, 2],
  ['report', 1.6, BASE, 8],
  ['200 KPIs', 1.3, '20 KPIs', 2],
  ['report', 1, 'plain script', 1],
];

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  // 3: a draft that was written although there are errors.
  if (status !== 0 && status !== 3) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  return ms;
}

const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
// Three rounds uncounted: code cache, definitions and prose are warm after two.
for (let round = -3; round < Number(values.rounds); round++)
  for (const [name, { args, clean }] of Object.entries(contenders)) {
    clean?.();
    const ms = run(args);
    if (round >= 0) times[name].push(ms);
  }

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const results = BARS.map(([what, bar, against, gate]) => {
  const ratio = median(times[what].map((ms, i) => ms / times[against][i]));
  const best = Math.min(...times[what]) / Math.min(...times[against]);
  const rounded = (number) => Number(number.toFixed(2));
  return { what, against, ratio: rounded(ratio), bar, holds: ratio <= bar, best: rounded(best), gate };
});
const table = [
  `${values.rows} rows, ${values.rounds} rounds in turn, medians of the ratios of a round; Node ${process.version}, ${cpus().length} cores.`,
  '',
  '| | against | ratio | at most | | quickest | gate |',
  '|---|---|---:|---:|---|---:|---:|',
  ...results.map(
    ({ what, against, ratio, bar, holds, best, gate }) =>
      `| \`${what}\` | \`${against}\` | ${ratio.toFixed(2)} | ${bar.toFixed(1)} | ${holds ? 'holds' : 'missed'} | ${best.toFixed(2)} | ${gate} |`,
  ),
].join('\n');

mkdirSync(here('results'), { recursive: true });
writeFileSync(
  here('results/start.json'),
  `${JSON.stringify({ node: process.version, rows: Number(values.rows), rounds: Number(values.rounds), results, medianMs: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(median(all))])) }, null, 2)}\n`,
);
process.stdout.write(`${table}\n`);
if (values.write) {
  const readme = here('README.md');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(
      /(<!-- start -->\n)[\s\S]*?(<!-- \/start -->)/,
      (_, open, close) => `${open}${table}\n${close}`,
    ),
  );
}
if (values.gate) {
  const over = results.filter(({ ratio, best, gate }) => Math.min(ratio, best) > gate);
  for (const { what, against, ratio, gate } of over)
    process.stderr.write(`${what}: ${ratio} × ${against}, over its gate of ${gate}\n`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
