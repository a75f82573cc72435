import type { Language } from '../measures/measure.ts';
import { commands } from './commands/index.ts';
import { Exit, type ExitCode } from './exit.ts';
import { Failure } from './failure.ts';
import { withJsonLog } from './json-log.ts';
import { optionValue, spokenLanguage } from './language.ts';
import { plainLine } from './plain-line.ts';
import { loadColours } from './print/paint.ts';
import { reportException } from './report-exception.ts';
import { processShell, type Shell } from './shell.ts';
import { isCommanderError } from './usage.ts';
import { VERSION } from './version.ts';

/**
 * Runs the command line `argv` (without node and script) and gives the exit code. The one place
 * where exceptions end. `bin` hands in where code may be kept, tests a whole world.
 */
export async function main(
  argv: readonly string[],
  world: Shell | Pick<Shell, 'code'> = {},
): Promise<ExitCode> {
  const given = 'cwd' in world ? world : processShell(world);
  const shell = optionValue(argv, '--log-format') === 'json' ? withJsonLog(given) : given;
  const command = namedCommand(argv);
  shell.log?.('started', { command, version: VERSION });
  const exit = await runCommand(argv, command, shell);
  shell.log?.('finished', { command, exit });
  return exit;
}

async function runCommand(
  argv: readonly string[],
  name: keyof typeof commands | null,
  shell: Shell,
): Promise<ExitCode> {
  const language = spokenLanguage(argv, shell.env, systemLocale);
  await loadColours(shell);
  try {
    const code = helpCode(argv);
    if (code !== null) return await printCodePage(code, shell, language);
    const named = name === null ? null : { name, ...(await commands[name].load()) };
    const plain = named === null ? null : plainLine(argv, named.name, named.command);
    if (named !== null && plain !== null)
      return await named.command.run({ shell, language, ...plain }, plain.given, plain.options);
    const { makeProgram } = await import('./program.ts');
    const { program, parsed } = makeProgram({ shell, language }, commands, named);
    await program.parseAsync(argv, { from: 'user' });
    return parsed.exit ?? Exit.done;
  } catch (error) {
    if (isCommanderError(error) && error.exitCode === 0) return Exit.done;
    return reportException(error, shell, language, name);
  }
}

/** All commands, for whoever lists them outside. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The command that the line names: also in `help build`. */
function namedCommand(argv: readonly string[]): keyof typeof commands | null {
  const words = wordsOf(argv);
  const name = words[0] === 'help' ? words[1] : words[0];
  return name !== undefined && Object.hasOwn(commands, name) ? (name as keyof typeof commands) : null;
}

/** What `help` is asked about when it is no command: then it is the code of a problem. */
function helpCode(argv: readonly string[]): string | null {
  const [first, second] = wordsOf(argv);
  return first === 'help' && second !== undefined && second !== 'help' && !Object.hasOwn(commands, second)
    ? second
    : null;
}

async function printCodePage(code: string, { stdout }: Shell, language: Language): Promise<ExitCode> {
  const { codePageLines, nearestCode } = await import('./print/code-page.ts');
  const lines = codePageLines(code, language, stdout.columns ?? 100);
  if (lines === null) {
    const near = nearestCode(code, Object.keys(commands));
    throw new Failure(Exit.usage, {
      code: 'help-unknown',
      args: { given: code, ...(near !== null && { nearest: near }) },
    });
  }
  stdout.write(`${lines.join('\n')}\n`);
  return Exit.done;
}

const wordsOf = (argv: readonly string[]): readonly string[] =>
  argv.filter((word, at) => !word.startsWith('-') && !TAKES_VALUE.has(argv[at - 1] ?? ''));

/** Options before a command whose value must not be taken for it. */
const TAKES_VALUE: ReadonlySet<string> = new Set(['--config', '--lang', '--log-format']);

// Elsewhere the variables are all there is, and asking Intl costs half a start of Node.
const systemLocale = (): string =>
  process.platform === 'win32' || process.platform === 'darwin'
    ? new Intl.DateTimeFormat().resolvedOptions().locale
    : 'C';
