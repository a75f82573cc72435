import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Options, Run } from '../../src/cli/command.ts';
import { plainLine } from '../../src/cli/plain-line.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { fakeShell } from './fake-shell.ts';

const about = { ja: '', en: '' };
const command = (heard: (run: Run, options: Options) => void): Command => ({
  arguments: [],
  options: [
    { flags: '--term <term>', about, needed: true },
    { flags: '--as-of <date>', about },
    { flags: '--draft', about },
  ],
  examples: [],
  run: async (run, _, options) => {
    heard(run, options);
    return 0;
  },
});

/** What commander makes of a line: its options, or null when it refuses or does something else. */
async function commanderOn(argv: readonly string[]) {
  const heard: { options: Options; config: string | undefined; quiet: boolean }[] = [];
  const named = {
    name: 'build',
    command: command((run, options) =>
      heard.push({ options: { ...options }, config: run.config, quiet: run.quiet }),
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
  ...['--lang', 'ja', 'fr', '--term=2024H1', '--trem', '-x', '--', '', 'constructor', '--no-draft', '--help'],
);

test('a line that is read without commander is read as commander reads it', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (rest) => {
      const argv = ['build', '--term', '2024H1', ...rest].slice(rest.length % 3 === 0 ? 0 : 1);
      const line = plainLine(
        argv,
        'build',
        command(() => {}),
      );
      if (line === null) return;
      plain++;
      expect(line).toEqual(await commanderOn(argv));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(50);
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
