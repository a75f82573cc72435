import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBin } from '../cli/run-bin.ts';
import { utf8 } from '../ingest/encode.ts';
import { clean } from './case.ts';
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
  ];
};

function project(breaks: boolean): Written {
  const files = new Map(
    [...clean.sheets].map(([path, sheet], i) => {
      const lines = breaks && path.includes('voices') ? broken(sheet, i + 3) : [];
      // Two ways a file, or a file would lose more rows than a draft may.
      const some = lines.filter((_, way) => way % 6 === i).map((line) => `${line}\n`);
      const text = csvOf(hide(sheet)) + some.join('');
      return [path, utf8(text)] as const;
    }),
  );
  return { yaml: clean.yaml, files };
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

const COMMANDS: readonly (readonly string[])[] = [
  ['build', '--term', '2024H1'],
  ['build', '--term', '2024H1', '--draft'],
  ['build', '--term', '2024H1', '--draft', '--json'],
  ['check', '--term', '2024H1'],
  ['check', '--term', '2024H1', '--json'],
  ['list'],
  ['list', '--json'],
  ['diff', '2023H1', '2024H1'],
  ['diff', '2023H1', '2024H1', '--json'],
  ...['voices.total', 'voices.improved', 'scores.pass', 'applications.other', 'log.total'].flatMap((kpi) => [
    ['explain', kpi, '--term', '2024H1'],
    ['explain', kpi, '--term', '2024H1', '--json'],
  ]),
  ['build', '--term', '2024H1', '--final'],
  ['--log-format', 'json', 'build', '--term', '2024H1'],
  ['accept', 'data/voices_202404.csv:62', '--term', '2024H1', '--reason', '理由', '--by', '認めた人'],
  ['diff', '2023H1', '2024H1', '--why'],
  ['prose', '2024H2'],
];

test.each([
  ['a project without a fault', false, 0],
  ['rows that are shifted, broken, unreadable and double', true, 3],
] as const)(
  'no command lets a personal, free or undeclared cell out: %s',
  (_, breaks, draftExit) => {
    const folder = onDisk(project(breaks));
    const leaks: string[] = [];
    const look = (where: string, text: string): void => {
      if (text.includes(CANARY))
        leaks.push(`${where}: ${text.slice(Math.max(0, text.indexOf(CANARY) - 60)).slice(0, 140)}`);
    };
    for (const [i, argv] of COMMANDS.entries()) {
      const lang = i % 2 === 0 ? 'ja' : 'en';
      const { exit, out, err } = runBin(folder, ['--lang', lang, ...argv]);
      expect(exit, `${argv.join(' ')}: ${err}`).not.toBe(70);
      if (argv.includes('--draft')) expect(exit, err).toBe(draftExit);
      look(`stdout of ${argv.join(' ')}`, out);
      look(`stderr of ${argv.join(' ')}`, err);
    }
    const texts = seen(folder);
    expect(Object.keys(texts)).toContain(join('out', '2024H1-draft', 'report.json'));
    for (const [name, text] of Object.entries(texts)) look(name, text);
    expect(leaks).toEqual([]);
    expect(hatched).toBeGreaterThan(700);
  },
  120_000,
);
