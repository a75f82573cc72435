import type { Command, Options } from './command.ts';

/** A command line of which nothing is in doubt. */
export interface PlainLine {
  /** One for each argument that the command takes. */
  readonly given: readonly (string | undefined)[];
  readonly options: Options;
  readonly config: string | undefined;
  readonly quiet: boolean;
}

/**
 * What `argv` says when it is a command's name followed by its arguments and by options written out in full, each
 * once, each value a word of its own (`build --term 2024H1 --draft`): then commander would say the same, and is
 * not loaded for it. Null for every other line, right or wrong.
 */
export function plainLine(argv: readonly string[], name: string, command: Command): PlainLine | null {
  if (argv[0] !== name) return null;
  const known = new Map(command.options.map((option) => [option.flags.split(' ')[0]!, option]));
  const found = new Map<string, string | boolean>();
  const words: string[] = [];
  for (let at = 1; at < argv.length; at++) {
    if (/^[^-]/.test(argv[at]!)) {
      words.push(argv[at]!);
      continue;
    }
    const flag = argv[at] === '-q' ? '--quiet' : argv[at]!;
    const flags = OF_ALL[flag] ?? known.get(flag)?.flags;
    if (flags === undefined || !/^--[a-z-]+( <[a-z]+>)?$/.test(flags) || found.has(flag)) return null;
    if (flag.startsWith('--no-')) return null;
    const takesValue = flags !== flag;
    const value = takesValue ? argv[++at] : true;
    if (value === undefined || (typeof value === 'string' && /^-|^$/.test(value))) return null;
    if (flag === '--lang' && value !== 'ja' && value !== 'en') return null;
    found.set(flag, value);
  }
  if (command.options.some(({ needed, flags }) => needed && !found.has(flags.split(' ')[0]!))) return null;
  const needed = command.arguments.filter(([argument]) => argument.startsWith('<'));
  if (words.length < needed.length || words.length > command.arguments.length) return null;
  const options = Object.fromEntries(
    [...found].filter(([flag]) => !Object.hasOwn(OF_ALL, flag)).map(([flag, value]) => [nameOf(flag), value]),
  );
  return {
    given: command.arguments.map((_, at) => words[at]),
    options,
    config: found.get('--config') as string | undefined,
    quiet: found.get('--quiet') === true,
  };
}

/** Options of all commands, as `program.ts` declares them. */
const OF_ALL: Readonly<Record<string, string>> = {
  '--config': '--config <file>',
  '--lang': '--lang <language>',
  '--quiet': '--quiet',
};

/** `--as-of` is `asOf` among the options. */
const nameOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
