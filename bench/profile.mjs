// node bench/profile.mjs [--runs 20] [--rows 2000] [--write]
// What a small build spends its time on, from V8's own profiler; `--write` puts the table into docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    rows: { type: 'string', default: '2000' },
    write: { type: 'boolean', default: false },
  },
});

/** Steps by the functions that do them: a sample belongs to the innermost of these on its stack. */
const STEPS = [
  ['read and validate the rows', ['tablesAsRead']],
  [
    'read definitions and prose from what was kept, open the files',
    ['openProject', 'readSourceFiles', 'keptProse', 'readTexts', 'readTemplates', 'seenRows'],
  ],
  ['count', ['tallyTables', 'evaluate']],
  ['figures as text, with their definitions', ['showFigures', 'proseContext']],
  ['bind prose, look in it for numbers and personal data', ['bindSections']],
  ['checks', ['emptyMonth', 'dateFar', 'fewerRows', 'sortProblems']],
  ['charts', ['drawCharts']],
  ['pages: HTML, Markdown, JSON', ['renderFiles']],
  [
    'write: digests, folder beside, sync, exchange, lock',
    ['publish', 'recordSeen', 'withRunLock', 'acquire'],
  ],
  ['say what came of it', ['printBuild', 'printHeader']],
  ['modules of Node itself', ['compileForInternalLoader']],
  ['load the program: V8’s code cache, its digest', ['loadBundle']],
];
const GARBAGE = 'collect garbage';
const REST = 'the rest, and the start of Node itself';

const folder = here('data/profile');
generate(folder, Number(values.rows));
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
const profiles = mkdtempSync(join(tmpdir(), 'kpi-report-profile-'));
const bin = here('../bin/kpi-report.js');
const args = [bin, 'build', '--term', '2024H1', '--draft', '--quiet', '--config', `${folder}/kpi.yaml`];

// The profiler changes what V8 makes: three runs for its own code cache.
for (let run = -3; run < Number(values.runs); run++) {
  for (const part of ['out', '.kpi-report/written'])
    rmSync(join(folder, part), { recursive: true, force: true });
  const into = run < 0 ? join(profiles, 'warm') : profiles;
  const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', into];
  const { status, stderr } = spawnSync(process.execPath, [...flags, ...args], { env, encoding: 'utf8' });
  // 3: a draft that was written although there are errors.
  if (status !== 0 && status !== 3) throw new Error(stderr);
}

const spent = new Map();
for (const file of readdirSync(profiles).filter((name) => name.endsWith('.cpuprofile')))
  addProfile(JSON.parse(readFileSync(join(profiles, file), 'utf8')));
rmSync(profiles, { recursive: true, force: true });
// Somebody gave another name to a function.
for (const [step] of STEPS) if (!spent.has(step)) throw new Error(`no sample of: ${step}`);

function addProfile({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stepOf = new Map();
  const visit = (node, step) => {
    const { functionName } = node.callFrame;
    const name = functionName.replace(/\$\d+$/, '');
    const own = STEPS.find(([, functions]) => functions.includes(name))?.[0];
    const here =
      functionName === '(garbage collector)' ? GARBAGE : functionName === '(idle)' ? null : (own ?? step);
    stepOf.set(node.id, here);
    for (const child of node.children ?? []) visit(byId.get(child), here);
  };
  visit(nodes[0], REST);
  samples.forEach((id, i) => {
    const step = stepOf.get(id);
    if (step !== null) spent.set(step, (spent.get(step) ?? 0) + timeDeltas[i]);
  });
}

const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
const rows = [...spent]
  .filter(([step]) => step !== REST)
  .sort(([, a], [, b]) => b - a)
  .map(([step, time]) => [step, Math.round((100 * time) / total)]);
const others = 100 - rows.reduce((sum, [, share]) => sum + share, 0);
const table = [
  '| step | share |',
  '|---|---:|',
  ...[...rows, [REST, others]].map(([step, share]) => `| ${step} | ${share} % |`),
].join('\n');
process.stdout.write(`${table}\n`);
if (values.write) {
  const page = here('../docs/performance.md');
  const text = readFileSync(page, 'utf8');
  const put = (_, open, close) => `${open}${table}\n${close}`;
  writeFileSync(page, text.replace(/(<!-- profile -->\n)[\s\S]*?(<!-- \/profile -->)/, put));
}
