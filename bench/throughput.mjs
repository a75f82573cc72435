// npm run -s build && node bench/throughput.mjs [--sizes 100000,2000000] [--rounds 7] [--keep] [--slow]
// The whole report over many rows against engines that give figures alone. First all figures are proven equal,
// then everybody runs in turn; what counts are medians of ratios within a round.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '7' },
    bin: { type: 'string', default: here('../bin/kpi-report.js') },
    /** Leave the generated data where they are. */
    keep: { type: 'boolean', default: false },
    /** Also those that take a minute for two million rows. */
    slow: { type: 'boolean', default: false },
  },
});
// Either would be timed with every start of Node.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;

const KINDS = {
  clean: {},
  cp932: { shiftJis: true },
  quoted: { quoted: true },
  odd: { odd: true },
  kpis: {},
};

function run(command, args, allowed = [0]) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (!allowed.includes(status))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { ms, stdout };
}

const node = (...args) => run(process.execPath, args);
// Generated rows do not say what the sample's prose claims, so the report is a draft (3).
const buildArgs = (folder) => [
  values.bin,
  'build',
  '--draft',
  '--term',
  '2024H1',
  '--config',
  `${folder}/kpi.yaml`,
  '--quiet',
];

function build(folder) {
  for (const made of ['out', '.kpi-report']) rmSync(`${folder}/${made}`, { recursive: true, force: true });
  return run(process.execPath, buildArgs(folder), [0, 3]);
}

/** Largest resident size in MiB, where GNU time can tell. */
function peakOf(command, args) {
  if (!existsSync('/usr/bin/time')) return null;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', command, ...args], {
    env,
    encoding: 'utf8',
  });
  return Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
}

function ours(folder) {
  const report = JSON.parse(readFileSync(`${folder}/out/2024H1-draft/report.json`, 'utf8'));
  const own = report.figures.filter(({ term }) => term === '2024H1');
  return Object.fromEntries(
    own.flatMap((figure) => [figure, ...figure.parts]).map(({ address, value }) => [address, value]),
  );
}

const plainNumber = (text) => Number(text?.replaceAll(',', ''));

function proveEqual(folders) {
  for (const folder of Object.values(folders)) build(folder);
  const clean = ours(folders.clean);
  const theirs = {
    duckdb: JSON.parse(node(here('duckdb.mjs'), folders.clean).stdout),
    'duckdb, quoted': JSON.parse(node(here('duckdb.mjs'), folders.quoted).stdout),
  };
  for (const [who, figures] of Object.entries(theirs))
    for (const [address, value] of Object.entries(figures))
      if (plainNumber(clean[address]) !== value)
        throw new Error(`${address}: ${clean[address]} here, ${value} by ${who}`);
  for (const [kind, folder] of Object.entries(folders)) {
    const other = ours(folder);
    for (const [address, value] of Object.entries(clean))
      if (other[address] !== value) throw new Error(`${address}: ${value} clean, ${other[address]} ${kind}`);
  }
  return Object.keys(clean).length;
}

/** The sample's KPIs and so many more, on the two large sources. */
function addKpis(folder, more) {
  const path = `${folder}/kpi.yaml`;
  const conditions = [];
  for (const kind of ['感謝', '不満', '要望', 'その他'])
    for (const team of ['第1チーム', '第2チーム', '第3チーム'])
      for (const improved of ['true', 'false'])
        for (const line of ['自動車', '火災', '医療', '生命'])
          conditions.push(
            `count: voices, that: { 区分: ${kind}, チーム: ${team}, 改善: ${improved}, 種目: ${line} }`,
          );
  for (const kind of ['生保', '損保', '少短'])
    for (const state of ['成立', '手続中'])
      for (const found of ['適正', '書類不備', '不適正'])
        for (const told of ['true', 'false'])
          for (const our of ['true', 'false'])
            conditions.push(
              `percentage: applications, among: { 種別: ${kind}, 状態: ${state} }, that: { 点検結果: ${found}, 公的保険説明: ${told}, 推奨: ${our} }`,
            );
  for (const kind of ['生保', '損保', '少短'])
    for (const state of ['成立', '手続中'])
      conditions.push(`count: applications, that: { 種別: ${kind}, 状態: ${state} }`);
  if (conditions.length < more) throw new Error(`only ${conditions.length} more KPIs`);
  const lines = conditions.slice(0, more).map((words, i) => `  bench.k${i}: { label: 指標${i}, ${words} }`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('\nkpis:\n', `\nkpis:\n${lines.join('\n')}\n`));
}

const has = (command) => spawnSync(command, ['--version']).status === 0;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const SLOW = {
  'Python csv': (csv) => [
    'python3',
    [
      '-c',
      `import csv,sys\nprint(sum(1 for f in sys.argv[1:] for r in csv.DictReader(open(f,encoding='utf-8'))))`,
      ...csv,
    ],
  ],
  Miller: (csv) => ['mlr', ['--icsv', '--ojson', 'count', ...csv]],
  sqlite3: (csv) => [
    'sqlite3',
    [
      ':memory:',
      '-cmd',
      '.mode csv',
      ...csv.map((file, i) => `.import "${file}" t${i}`),
      'select count(*) from t0',
    ],
  ],
};

const results = [];
for (const size of values.sizes.split(',').map(Number)) {
  const folders = {};
  for (const [kind, how] of Object.entries(KINDS)) {
    folders[kind] = here(`data/${size}-${kind}`);
    generate(folders[kind], size, { long: true, ...how });
  }
  addKpis(folders.kpis, 174);
  const csv = readdirSync(`${folders.clean}/data`).map((file) => `${folders.clean}/data/${file}`);
  const equal = proveEqual(folders);
  const contenders = {
    'node -e 0': () => node('-e', '0'),
    cat: () => run('sh', ['-c', 'cat "$@" | cat > /dev/null', 'sh', ...csv]),
    'openssl dgst -sha256': () => run('openssl', ['dgst', '-sha256', ...csv]),
    DuckDB: () => node(here('duckdb.mjs'), folders.clean),
    'DuckDB, quoted': () => node(here('duckdb.mjs'), folders.quoted),
    ...Object.fromEntries(
      Object.entries(folders).map(([kind, folder]) => [`ours, ${kind}`, () => build(folder)]),
    ),
  };
  if (values.slow)
    for (const [name, command] of Object.entries(SLOW)) {
      const [program, args] = command(csv);
      if (has(program)) contenders[name] = () => run(program, args);
    }
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -1; round < Number(values.rounds); round++)
    for (const [name, contend] of Object.entries(contenders)) {
      const { ms } = contend();
      if (round >= 0) times[name].push(ms);
    }
  const ratio = (a, ...b) =>
    median(times[a].map((ms, i) => ms / b.reduce((sum, name) => sum + times[name][i], 0)));
  const peak = peakOf(process.execPath, buildArgs(folders.clean));
  results.push({
    rows: size,
    figuresProvenEqual: equal,
    rounds: Number(values.rounds),
    medianMs: Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, Math.round(median(list))]),
    ),
    ratios: {
      'ours ÷ DuckDB': { found: ratio('ours, clean', 'DuckDB'), bar: size <= 100_000 ? 0.5 : null },
      'ours ÷ (DuckDB, then sha256)': {
        found: ratio('ours, clean', 'DuckDB', 'openssl dgst -sha256'),
        bar: size > 100_000 ? 0.6 : null,
      },
      'CP932 ÷ UTF-8': { found: ratio('ours, cp932', 'ours, clean'), bar: 1.6 },
      'quoted ÷ clean': { found: ratio('ours, quoted', 'ours, clean'), bar: 1.3 },
      '1 % odd ÷ clean': { found: ratio('ours, odd', 'ours, clean'), bar: 1.6 },
      '200 KPIs ÷ 26': { found: ratio('ours, kpis', 'ours, clean'), bar: 1.3 },
      'ours ÷ cat': { found: ratio('ours, clean', 'cat'), bar: null },
      ...Object.fromEntries(
        Object.keys(SLOW)
          .filter((name) => times[name])
          .map((name) => [`ours ÷ ${name} (counts rows)`, { found: ratio('ours, clean', name), bar: null }]),
      ),
    },
    peakMiB: {
      ours: peak,
      bar: Math.round(120 + (24 * size) / 2 ** 20),
      DuckDB: peakOf(process.execPath, [here('duckdb.mjs'), folders.clean]),
    },
  });
  if (!values.keep)
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
}

const table = results.flatMap(({ rows, ratios, peakMiB, figuresProvenEqual, rounds }) => [
  `${rows} rows, ${figuresProvenEqual} figures proven equal, ${rounds} rounds, ${availableParallelism()} cores, Node ${process.version}`,
  '',
  '| | found | at most |',
  '|---|---:|---:|',
  ...Object.entries(ratios).map(
    ([name, { found, bar }]) => `| ${name} | ${found.toFixed(2)} | ${bar ?? ''} |`,
  ),
  `| peak memory, MiB (DuckDB ${peakMiB.DuckDB}) | ${peakMiB.ours} | ${peakMiB.bar} |`,
  '',
]);
mkdirSync(here('results'), { recursive: true });
writeFileSync(
  here('results/throughput.json'),
  `${JSON.stringify({ node: process.version, results }, null, 2)}\n`,
);
writeFileSync(here('results/throughput.md'), `${table.join('\n')}\n`);
console.log(table.join('\n'));
