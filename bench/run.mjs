// npm run bench [-- --sizes 2000,100000,2000000 --rounds 7 --peers DuckDB,pandas --keep --write]
// The whole report over many rows, in every form that exports have, against tools that give twelve figures alone.
// All figures are proven equal first, then everybody runs in turn; what counts are medians of ratios within a round.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { barsOf, barTable, peerTable, quote } from './bars.mjs';
import { generate } from './generate.mjs';
import { withKpis } from './many-kpis.mjs';
import { peers } from './peers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,100000' },
    /** 15 for small sizes, 7 for medium, 5 for large ones, where it is not given. */
    rounds: { type: 'string' },
    bin: { type: 'string', default: here('../bin/kpi-report.js') },
    /** Those that run beside ours; all that are installed up to 100,000 rows, DuckDB alone above. */
    peers: { type: 'string' },
    /** Leave the generated data where they are. */
    keep: { type: 'boolean', default: false },
    /** Put the tables into bench/README.md, README.md and README.ja.md. */
    write: { type: 'boolean', default: false },
  },
});
// Either would be timed with every start of Node.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;

function run([command, args], allowed = [0]) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (!allowed.includes(status))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { ms, stdout };
}

// Generated rows do not say what the sample's prose claims, so the report is a draft (3).
const buildOf = (folder) => [
  process.execPath,
  [values.bin, 'build', '--draft', '--term', '2024H1', '--config', `${folder}/kpi.yaml`, '--quiet'],
];

/** What was written and what is known of rows is deleted; definitions and prose may be warm. */
function forget(folder) {
  for (const made of ['out', '.kpi-report/written', '.kpi-report/data'])
    rmSync(`${folder}/${made}`, { recursive: true, force: true });
}

/** From the files alone. */
function build(folder) {
  forget(folder);
  return run(buildOf(folder), [0, 3]);
}

/** Has the disk cache hold the rows of a folder: some systems let go of them within seconds, and the disk is not what is timed. */
function bringIntoCache(folder) {
  const room = Buffer.allocUnsafe(1 << 18);
  for (const name of readdirSync(`${folder}/data`)) {
    const file = openSync(`${folder}/data/${name}`, 'r');
    while (readSync(file, room) > 0);
    closeSync(file);
  }
}

let edits = 0;
/** A sentence more in one prose file, everything else as it was at the last draft. */
function rebuild(folder) {
  const prose = `${folder}/prose/2024H1`;
  const name = readdirSync(prose).find((file) => file.endsWith('.md'));
  appendFileSync(`${prose}/${name}`, `\n下書きを直しました${'。'.repeat((edits++ % 3) + 1)}\n`);
  return run(buildOf(folder), [0, 3]);
}

/** Largest resident size in MiB, where GNU time can tell. */
function peakOf([command, args]) {
  if (!existsSync('/usr/bin/time')) return null;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', command, ...args], {
    env,
    encoding: 'utf8',
  });
  return Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
}

function figuresOf(folder) {
  const report = JSON.parse(readFileSync(`${folder}/out/2024H1-draft/report.json`, 'utf8'));
  const own = report.figures.filter(({ term }) => term === '2024H1');
  return new Map(
    own.flatMap((figure) => [figure, ...figure.parts]).map(({ address, value }) => [address, value]),
  );
}

const plainNumber = (text) => Number(text?.replaceAll(',', ''));

/** Every form of the rows gives the same report, and every peer the same figures. Gives how many were compared. */
function proveEqual(folders, chosen) {
  for (const folder of Object.values(folders)) build(folder);
  const clean = figuresOf(folders.clean);
  for (const [who, { command, figures }] of chosen)
    for (const [address, value] of Object.entries(figures(run(command(folders.clean)).stdout)))
      if (plainNumber(clean.get(address)) !== value)
        throw new Error(`${address}: ${clean.get(address)} here, ${value} by ${who}`);
  const same = (one, other) => {
    for (const [address, value] of figuresOf(folders[one]))
      if (figuresOf(folders[other]).get(address) !== value)
        throw new Error(`${address}: ${one} is not ${other}`);
  };
  for (const kind of ['cp932', 'quoted', 'odd', 'published']) same('clean', kind);
  same('few', 'many');
  return clean.size + figuresOf(folders.few).size;
}

const FORMS = {
  clean: {},
  cp932: { shiftJis: true },
  quoted: { quoted: true },
  odd: { odd: true },
  published: {},
  few: {},
  many: {},
};

function projects(size) {
  const folders = {};
  for (const [form, how] of Object.entries(FORMS)) {
    folders[form] = here(`data/${size}-${form}`);
    generate(folders[form], size, { long: true, ...how });
  }
  publish(folders.published);
  withKpis(folders.few, 20);
  withKpis(folders.many, 200);
  return folders;
}

/** Has the term published, with prose that claims nothing of its rows; the sample's own is put back. */
function publish(folder) {
  const [prose, aside] = [`${folder}/prose`, `${folder}/prose-aside`];
  cpSync(prose, aside, { recursive: true });
  for (const name of readdirSync(prose, { recursive: true }).filter((each) => each.endsWith('.md'))) {
    const headings = readFileSync(`${prose}/${name}`, 'utf8').match(/^## .*$/gm) ?? [];
    writeFileSync(`${prose}/${name}`, headings.map((heading) => `${heading}\n\n見本です。\n`).join('\n'));
  }
  const [node, [bin, build, , ...rest]] = buildOf(folder);
  run([node, [bin, build, '--final', ...rest]]);
  rmSync(prose, { recursive: true });
  renameSync(aside, prose);
}

function chosenPeers(size) {
  const named = values.peers?.split(',') ?? (size > 100_000 ? ['DuckDB'] : Object.keys(peers));
  return Object.entries(peers).filter(([name, { isHere }]) => named.includes(name) && isHere());
}

const roundsFor = (size) => Number(values.rounds ?? (size <= 10_000 ? 15 : size <= 100_000 ? 7 : 5));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const small = here('data/small');
const results = [];
for (const size of values.sizes.split(',').map(Number)) {
  const folders = projects(size);
  generate(small, 2000, { long: true });
  const chosen = chosenPeers(size);
  const equal = proveEqual(folders, chosen);
  const csv = readdirSync(`${folders.clean}/data`).map((file) => `${folders.clean}/data/${file}`);
  const contenders = {
    'node -e 0': () => run([process.execPath, ['-e', '0']]),
    cat: () => run(['sh', ['-c', 'cat "$@" | cat > /dev/null', 'sh', ...csv]]),
    'openssl dgst -sha256': () => run(['openssl', ['dgst', '-sha256', ...csv]]),
    ...Object.fromEntries(chosen.map(([name, { command }]) => [name, () => run(command(folders.clean))])),
    ...Object.fromEntries(Object.entries(folders).map(([form, folder]) => [form, () => build(folder)])),
    small: () => build(small),
    // After `clean`, so that its rows are known.
    rebuild: () => rebuild(folders.clean),
  };
  const order = Object.keys(contenders).filter((name) => name !== 'rebuild');
  order.splice(order.indexOf('clean') + 1, 0, 'rebuild');
  const times = Object.fromEntries(order.map((name) => [name, []]));
  const inputs = { ...folders, small };
  const rounds = roundsFor(size);
  for (let round = -1; round < rounds; round++)
    for (const name of order) {
      // Changed a moment ago, a file is read again: what was read must have come to rest.
      if (name === 'rebuild' && round < 0) await new Promise((done) => setTimeout(done, 2500));
      bringIntoCache(inputs[name] ?? folders.clean);
      const { ms } = contenders[name]();
      if (round >= 0) times[name].push(ms);
    }
  const ratio = (a, ...b) =>
    median(times[a].map((ms, i) => ms / b.reduce((sum, name) => sum + times[name][i], 0)));
  for (const folder of [folders.clean, folders.published]) forget(folder);
  results.push({
    rows: size,
    equal,
    rounds,
    node: process.version,
    cores: availableParallelism(),
    bytes: csv.reduce((sum, file) => sum + readFileSync(file).length, 0),
    medianMs: Object.fromEntries(order.map((name) => [name, Math.round(median(times[name]))])),
    bars: barsOf(size, ratio, times, {
      clean: peakOf(buildOf(folders.clean)),
      published: peakOf(buildOf(folders.published)),
    }),
    peers: ['node -e 0', 'cat', ...chosen.map(([name]) => name)].map((name) => ({
      name,
      ratio: ratio(name, 'clean'),
      peakMiB: peers[name] ? peakOf(peers[name].command(folders.clean)) : null,
    })),
  });
  if (!values.keep)
    for (const folder of [...Object.values(folders), small]) rmSync(folder, { recursive: true, force: true });
}

mkdirSync(here('results'), { recursive: true });
writeFileSync(here('results/run.json'), `${JSON.stringify(results, null, 2)}\n`);
const tables = { en: `${barTable(results, 'en')}\n\n${peerTable(results, 'en')}` };
writeFileSync(here('results/run.md'), `${tables.en}\n`);
console.log(tables.en);
if (values.write) {
  quote(here('README.md'), 'run', tables.en);
  quote(here('../README.md'), 'bench', barTable(results, 'en'));
  quote(here('../README.ja.md'), 'bench', barTable(results, 'ja'));
}
