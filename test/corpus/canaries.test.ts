import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { exitOf, runBin, startBin } from '../cli/run-bin.ts';
import { utf8 } from '../ingest/encode.ts';
import { clean, withYaml } from './case.ts';
import type { Sheet } from './clean.ts';
import { onDisk } from './on-disk.ts';
import type { Written } from './run-case.ts';
import { csvOf, lineOf } from './write.ts';

/** Begins every canary; a part of it is enough to be caught. */
const CANARY = 'カナリア';

let hatched = 0;
const canary = (): string => `${CANARY}${++hatched}`;

/** Columns of which no cell may be seen: persons, free text, and what nobody declared. */
const HIDDEN = ['受付者', '内容', 'メモ', '件名'];

const hide = ({ header, rows }: Sheet): Sheet => ({
  header,
  rows: rows.map((row) => row.map((cell, i) => (HIDDEN.includes(header[i]!) ? canary() : cell))),
});

/** One row of every way to be broken, every cell of it a canary where that leaves it broken so. */
const broken = (sheet: Sheet, n: number): string[] => {
  const cells = () => sheet.header.map(canary);
  const good = sheet.rows[n]!.map((cell, i) => (HIDDEN.includes(sheet.header[i]!) ? canary() : cell));
  const set = (column: string, cell: string) => good.with(sheet.header.indexOf(column), cell);
  return [
    // Shifted: a cell too many, one too few.
    lineOf([...cells(), canary()]),
    lineOf(cells().slice(1)),
    lineOf(good.toSpliced(3, 0, canary())),
    // Quotes: stray, never closed.
    `${good.with(2, `${canary()}"${canary()}`).join(',')}`,
    `${good.with(2, `"${canary()}`).join(',')}`,
    // A bad value in a declared column beside canaries, a blank one, the same key again.
    lineOf(set(sheet.header[1]!, '2024/02/30')),
    lineOf(set(sheet.header[1]!, '')),
    lineOf(good),
    // Read well, and blamed afterwards: far away, undecided, private characters, a person in two spellings.
    ...[
      { 受付日: '2042/4/1' },
      { 区分: '不満', 改善: '' },
      { 内容: `${canary()}\uE000` },
      { 受付者: `${canary()} 太郎` },
      { 受付者: `${CANARY}${hatched}太郎` },
    ].map((cells: Readonly<Record<string, string>>, i) =>
      lineOf(good.map((cell, at) => (at === 0 ? `${cell}-${i}` : (cells[sheet.header[at]!] ?? cell)))),
    ),
  ];
};

/** A list by person, with a figure that asks it: of rows that are broken, some are not on it. */
const ROSTER = [
  '  applications:\n',
  `  roster:
    label: 名簿
    files: data/roster.csv
    key: 氏名
    columns:
      氏名: { type: person }
      班: { type: category, values: [甲, 乙] }
  applications:
`,
] as const;
const TEAM = [
  '      内容: { type: text }\n',
  `      内容: { type: text }
      班: { type: category, values: [甲, 乙], lookup: { in: roster, by: { 受付者: 氏名 }, take: 班 } }
`,
] as const;
const KPIS = [
  'kpis:\n',
  `kpis:
  voices.people: { label: 受けた人, distinct: voices, of: 受付者, unit: 名, headline: true }
  voices.by-team: { label: 班, breakdown: voices, by: 班, unit: 件, headline: true }
`,
] as const;
/** Free text that must name a row elsewhere. */
const REFERS = ['    label: 日誌\n', '    label: 日誌\n    references: { 件名: voices }\n'] as const;

function project(breaks: boolean): Written {
  const files = new Map(
    [...clean.sheets].map(([path, sheet], i) => {
      const lines = breaks && path.includes('voices') ? broken(sheet, i + 3) : [];
      // A few ways a file, or a file would lose more rows than a draft may.
      const some = lines.filter((_, way) => way % 6 === i).map((line) => `${line}\n`);
      return [path, csvOf(hide(sheet)) + some.join('')] as const;
    }),
  );
  const at = clean.sheets.get('data/voices_202404.csv')!.header.indexOf('受付者');
  const people = [...files]
    .filter(([path]) => path.includes('voices'))
    .flatMap(([, text]) => text.split('\n').flatMap((line) => line.split(',')[at] ?? []))
    .filter((cell) => cell.startsWith(CANARY) && !cell.includes('太郎'));
  const list = [...new Set(people)].map((name, i) => `${name},${i % 2 ? '甲' : '乙'}\n`);
  files.set('data/roster.csv', `氏名,班\n${list.join('')}`);
  const changes = [ROSTER, TEAM, KPIS, ...(breaks ? [REFERS] : [])];
  return {
    yaml: changes.reduce((yaml, [from, to]) => withYaml({ yaml }, from, to).yaml, clean.yaml),
    files: new Map([...files].map(([path, text]) => [path, utf8(text)])),
  };
}

/** Everything in the folder that the tool wrote, and what the command said. */
function seen(folder: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const place of ['out', '.kpi-report', 'lock', 'prose', 'templates'])
    try {
      for (const entry of readdirSync(join(folder, place), { recursive: true, withFileTypes: true }))
        if (entry.isFile()) {
          const path = join(entry.parentPath, entry.name);
          texts[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
        }
    } catch {
      // Not written by this run.
    }
  for (const name of readdirSync(folder))
    if (/\.(lock|json|yaml)$/.test(name)) texts[name] = readFileSync(join(folder, name), 'utf8');
  return texts;
}

const TERM = ['--term', '2024H1'] as const;
const REASON = ['--reason', '理由', '--by', '認めた人'] as const;

/** Every command, in an order in which the later ones have something to work on. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', ...TERM],
  ['check', ...TERM, '--json'],
  ['build', ...TERM],
  ['build', ...TERM, '--draft'],
  ['build', ...TERM, '--draft', '--json'],
  ['verify', 'out/2024H1-draft/index.html'],
  ['verify', 'out/2024H1-draft/index.html', '--json'],
  ['list'],
  ['list', '--json'],
  ['diff', '2023H1', '2024H1'],
  ['diff', '2023H1', '2024H1', '--why', '--json'],
  ['diff', '2023H1', '2024H1', '--md'],
  ['diff', '2023H1', '2024H1', '--html', '--prose'],
  ['explain', 'voices.improved', ...TERM],
  ['explain', 'voices.people', ...TERM, '--json'],
  ['explain', 'voices.by-team', ...TERM],
  ['explain', 'scores.pass', ...TERM, '--json'],
  ['explain', 'log.total', ...TERM],
  ['build', ...TERM, '--final'],
  ['verify', 'out/2024H1/index.html'],
  ['accept', 'data/voices_202404.csv:62', ...TERM, ...REASON],
  ['accept', 'data/log.csv:3', ...TERM, ...REASON],
  ['prose', '--term', '2024H2'],
];

/** The same with rows gone after the term was closed: what locks and earlier runs say. */
const AFTER: readonly (readonly string[])[] = [
  ['check', ...TERM],
  ['build', ...TERM],
  ['build', ...TERM, '--draft', '--frozen'],
  ['diff', '2023H1', '2024H1', '--why'],
  ['restate', ...TERM, '--reason', '訂正'],
  ['build', ...TERM, '--draft'],
  ['verify', 'out/2024H1/index.html', '--json'],
  ['accept', 'voices', ...TERM, ...REASON],
];

/** Without a closed term, or its page, these have nothing to work on. */
const needsLock = ([name, page]: readonly string[]): boolean =>
  name === 'restate' || (name === 'verify' && page === 'out/2024H1/index.html');

test.each([
  ['a project without a fault', false],
  ['rows that are shifted, broken, unreadable and double', true],
] as const)(
  'no command lets a personal, free or undeclared cell out: %s',
  async (_, breaks) => {
    const folder = onDisk(project(breaks));
    const leaks: string[] = [];
    const look = (where: string, text: string): void => {
      if (text.includes(CANARY))
        leaks.push(`${where}: ${text.slice(Math.max(0, text.indexOf(CANARY) - 60)).slice(0, 140)}`);
    };
    const exits = new Map<string, number | null>();
    const run = (argv: readonly string[], lang: string): void => {
      const { exit, out, err } = runBin(folder, ['--lang', lang, ...argv]);
      // A command that was not understood would prove nothing.
      expect([2, 70], `${argv.join(' ')}: ${err}`).not.toContain(exit);
      exits.set(argv.join(' '), exit);
      look(`stdout of ${argv.join(' ')}`, out);
      look(`stderr of ${argv.join(' ')}`, err);
    };
    const runAll = (commands: readonly (readonly string[])[]): void => {
      for (const [i, argv] of commands.entries()) {
        if (breaks && needsLock(argv)) continue;
        run(argv, i % 2 === 0 ? 'ja' : 'en');
        if (i % 4 === 0) run(['--log-format', 'json', ...argv], 'ja');
      }
    };
    runAll(COMMANDS);
    expect(exits.get('build --term 2024H1 --draft')).toBe(breaks ? 3 : 0);
    expect(exits.get('build --term 2024H1 --final')).toBe(breaks ? 1 : 0);
    expect(exits.get('verify out/2024H1-draft/index.html')).toBe(0);
    expect(exits.get('accept data/voices_202404.csv:62 --term 2024H1 --reason 理由 --by 認めた人')).toBe(
      breaks ? 0 : 1,
    );
    look('preview', await previewOf(folder));

    const path = join(folder, 'data/voices_202405.csv');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 40).join('\n'));
    runAll(AFTER);
    if (!breaks) expect(exits.get('restate --term 2024H1 --reason 訂正')).toBe(0);

    const texts = seen(folder);
    const places = Object.keys(texts).map((name) => name.split(sep)[0]);
    expect(places).toEqual(expect.arrayContaining(['out', '.kpi-report', breaks ? 'accepted.yaml' : 'lock']));
    for (const [name, text] of Object.entries(texts)) look(name, text);
    expect(leaks).toEqual([]);
    expect(hatched).toBeGreaterThan(700);
  },
  240_000,
);

/** All that a browser and the terminal's log are told by a preview. */
async function previewOf(folder: string): Promise<string> {
  const preview = startBin(folder, ['--lang', 'ja', 'preview', ...TERM, '--port', '0'], 'pipe');
  let said = '';
  const base = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) resolve(url);
    };
    preview.stdout!.on('data', listen);
    preview.stderr!.on('data', listen);
    preview.on('exit', () => reject(new Error(said)));
  });
  try {
    const page = await (await fetch(base)).text();
    const events = (await fetch(`${base}events`)).body!.getReader();
    const { value } = await events.read();
    await events.cancel();
    return said + page + new TextDecoder().decode(value);
  } finally {
    preview.removeAllListeners('exit');
    preview.kill('SIGTERM');
    await exitOf(preview);
  }
}
