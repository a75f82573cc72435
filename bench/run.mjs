// npm run bench [-- --rounds 15 --sizes 2000,100000]
// Times the whole report against `node -e 0` and a plain script, in turn, after proving equal figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,100000' },
    rounds: { type: 'string', default: '11' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
// Either would be timed with every start of Node.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  // 3: a draft that was written although the sample's sentences are not true of generated rows.
  if (status !== 0 && status !== 3) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { ms, stdout };
}

const buildOf = (folder) => [
  here('../bin/kpi-report.js'),
  ...['build', '--term', '2024H1', '--draft', '--quiet', '--config', `${folder}/kpi.yaml`],
];

/** Figures of report.json by address, as bare numbers. */
function figuresOf(folder) {
  const report = JSON.parse(readFileSync(`${folder}/out/2024H1-draft/report.json`, 'utf8'));
  const own = report.figures.filter((figure) => figure.term === '2024H1');
  return new Map(
    own.flatMap((figure) => [figure, ...figure.parts]).map((figure) => [figure.address, figure.value]),
  );
}

function proveEqual(folder) {
  run(buildOf(folder));
  const ours = figuresOf(folder);
  const plain = JSON.parse(run([here('plain.mjs'), folder]).stdout);
  for (const [address, value] of Object.entries(plain)) {
    const found = Number(ours.get(address)?.replaceAll(',', ''));
    if (found !== value) throw new Error(`${address}: ${found} here, ${value} in the plain script`);
  }
  return Object.keys(plain).length;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const results = [];
for (const size of values.sizes.split(',').map(Number)) {
  const folder = here(`data/${size}`);
  const rows = generate(folder, size);
  const equal = proveEqual(folder);
  const contenders = {
    'node -e 0': () => run(['-e', '0']),
    'kpi-report build': () => {
      rmSync(`${folder}/out`, { recursive: true, force: true });
      rmSync(`${folder}/.kpi-report/written`, { recursive: true, force: true });
      return run(buildOf(folder));
    },
    'plain script': () => run([here('plain.mjs'), folder]),
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -1; round < Number(values.rounds); round++) {
    for (const [name, contend] of Object.entries(contenders)) {
      const { ms } = contend();
      if (round >= 0) times[name].push(ms);
    }
  }
  const ratio = (a, b) => median(times[a].map((ms, i) => ms / times[b][i]));
  results.push({
    rows,
    equal,
    medianMs: Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, Math.round(median(list))]),
    ),
    againstNode: ratio('kpi-report build', 'node -e 0'),
    againstPlain: ratio('kpi-report build', 'plain script'),
  });
}

const table = [
  '| rows | figures proven equal | report ÷ `node -e 0` | report ÷ plain script (figures only) |',
  '|---:|---:|---:|---:|',
  ...results.map(
    ({ rows, equal, againstNode, againstPlain }) =>
      `| ${rows} | ${equal} | ${againstNode.toFixed(2)} | ${againstPlain.toFixed(2)} |`,
  ),
].join('\n');
if (values.write) {
  const page = here('README.md');
  const text = readFileSync(page, 'utf8');
  const stamp = `${values.rounds} rounds in turn, medians of the ratios of a round; Node ${process.version}.`;
  writeFileSync(
    page,
    text.replace(/<!-- run -->[\s\S]*<!-- \/run -->/, `<!-- run -->\n${stamp}\n\n${table}\n<!-- /run -->`),
  );
}
mkdirSync(here('results'), { recursive: true });
writeFileSync(
  here('results/latest.json'),
  `${JSON.stringify({ node: process.version, results }, null, 2)}\n`,
);
console.log(values.json ? JSON.stringify(results) : table);
