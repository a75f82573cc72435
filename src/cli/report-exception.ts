import type { Language } from '../measures/measure.ts';
import { ui } from '../messages/index.ts';
import { Exit, type ExitCode } from './exit.ts';
import { errnoOf, Failure, Interruption } from './failure.ts';
import { paintFor } from './print/paint.ts';
import { problemJson } from './print/problem-json.ts';
import { problemLines } from './print/problem-lines.ts';
import { problemList } from './print/problem-list.ts';
import { visible } from './print/visible.ts';
import type { Shell } from './shell.ts';
import { isCommanderError, usageText } from './usage.ts';
import { VERSION } from './version.ts';

/** Says what ended the run, and gives the code to end with. */
export function reportException(
  error: unknown,
  shell: Shell,
  language: Language,
  command: string | null,
): ExitCode {
  if (isCommanderError(error)) {
    // Nothing was asked: commander has shown the help already.
    if (error.code !== 'commander.help') shell.stderr.write(usageText(error, command, language));
    return Exit.usage;
  }
  if (error instanceof Interruption) {
    shell.stderr.write(`${ui[language].run.interrupted}\n`);
    return error.signal === 'SIGINT' ? Exit.interrupted : Exit.terminated;
  }
  if (error instanceof Failure && shell.log) {
    for (const problem of error.problems) shell.log('problem', problemJson(problem, language));
    return error.exit;
  }
  if (error instanceof Failure) {
    const terminal = shell.stderr.columns;
    const style = { language, terminal, kpis: 0, pathOf: (file: string) => file, paint: paintFor(shell) };
    const lines =
      error.problems.length === 1
        ? problemLines(error.problems[0]!, style)
        : problemList(error.problems, style);
    shell.stderr.write(`${lines.join('\n')}\n`);
    return error.exit;
  }
  const errno = errnoOf(error);
  if (errno !== null) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : '';
    const failure = new Failure(Exit.notWritten, { code: 'system-refused', args: { errno, path } }, error);
    return reportException(failure, shell, language, command);
  }
  shell.stderr.write(bugText(error, shell.stderr.isTerminal, language));
  return Exit.bug;
}

/** A message may quote a cell, so that it is for the terminal alone; the places in the code never do. */
function bugText(error: unknown, isTerminal: boolean, language: Language): string {
  const words = ui[language].run;
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const reason = isTerminal ? `${name}: ${visible(message)}` : name;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return `${[words.bug(reason), words.bugReport(VERSION, process.version), ...places].join('\n')}\n`;
}
