import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Options, Run } from '../../src/cli/command.ts';
import { type PlainLine, plainLine } from '../../src/cli/plain-line.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { fakeShell } from './fake-shell.ts';

const about = { ja: '', en: '' };
const command = (
  heard: (run: Run, given: readonly (string | undefined)[], options: Options) => void,
  takes: readonly string[] = [],
): Command => ({
  arguments: takes.map((name) => [name, about]),
  options: [
    { flags: '--term <term>', about, needed: true },
    { flags: '--as-of <date>', about },
    { flags: '--draft', about },
  ],
  examples: [],
  run: async (run, given, options) => {
    heard(run, given, options);
    return 0;
  },
});

/** What commander makes of a line: its options, or null when it refuses or does something else. */
async function commanderOn(argv: readonly string[], takes: readonly string[]) {
  const heard: PlainLine[] = [];
  const named = {
    name: 'build',
    command: command(
      (run, given, options) =>
        heard.push({ given, options: { ...options }, config: run.config, quiet: run.quiet }),
      takes,
    ),
  };
  const listed = { build: { ...about, load: async () => named } };
  const { program } = makeProgram({ shell: fakeShell(), language: 'en' }, listed, named);
  await program.parseAsync(argv, { from: 'user' }).catch(() => null);
  return heard[0] ?? null;
}

const words = fc.constantFrom(
  ...[
    'build',
    '--term',
    '2024H1',
    '--as-of',
    '2024-09-30',
    '--draft',
    '--quiet',
    '-q',
    '--config',
    'a b.yaml',
  ],
  ...['voices.total', 'latest-1..latest', 'out/index.html'],
  ...['--lang', 'ja', 'fr', '--term=2024H1', '--trem', '-x', '--', '', 'constructor', '--no-draft', '--help'],
);

const TAKES = [[], ['[old]', '[new]'], ['<kpi>'], ['<page>', '[other]']];

test('a line that is read without commander is read as commander reads it', async () => {
  let plain = 0;
  let withArguments = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 8 }), fc.constantFrom(...TAKES), async (rest, takes) => {
      const argv = ['build', '--term', '2024H1', ...rest].slice(rest.length % 3 === 0 ? 0 : 1);
      const line = plainLine(
        argv,
        'build',
        command(() => {}, takes),
      );
      if (line === null) return;
      plain++;
      if (line.given.some((word) => word !== undefined)) withArguments++;
      expect(line).toEqual(await commanderOn(argv, takes));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(50);
  expect(withArguments).toBeGreaterThan(10);
});

test.each([
  [['build', '--term', '2024H1'], { term: '2024H1' }],
  [
    ['build', '--draft', '--as-of', '2024-09-30', '-q', '--term', 'current'],
    { draft: true, asOf: '2024-09-30', term: 'current' },
  ],
])('%j is plain', (argv, options) => {
  expect(
    plainLine(
      argv,
      'build',
      command(() => {}),
    )?.options,
  ).toEqual(options);
});
