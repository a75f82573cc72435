import { CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { Exit, type ExitCode } from './exit.ts';
import { spokenLanguage } from './language.ts';
import { makeProgram } from './program.ts';
import { reportException } from './report-exception.ts';
import { processShell, type Shell } from './shell.ts';

/**
 * Runs the command line `argv` (without node and script) and gives the exit code. The one place
 * where exceptions end.
 */
export async function main(argv: readonly string[], shell: Shell = processShell()): Promise<ExitCode> {
  const language = spokenLanguage(argv, shell.env, systemLocale);
  const name = namedCommand(argv);
  try {
    const named = name === null ? null : { name, ...(await commands[name].load()) };
    const { program, parsed } = makeProgram({ shell, language }, commands, named);
    await program.parseAsync(argv, { from: 'user' });
    return parsed.exit ?? Exit.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return Exit.done;
    return reportException(error, shell, language, name);
  }
}

/** The command that the line names: also in `help build`. */
function namedCommand(argv: readonly string[]): keyof typeof commands | null {
  const words = argv.filter((word, at) => !word.startsWith('-') && !TAKES_VALUE.has(argv[at - 1] ?? ''));
  const name = words[0] === 'help' ? words[1] : words[0];
  return name !== undefined && Object.hasOwn(commands, name) ? (name as keyof typeof commands) : null;
}

/** Options before a command whose value must not be taken for it. */
const TAKES_VALUE: ReadonlySet<string> = new Set(['--config', '--lang']);

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;
