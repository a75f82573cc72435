import defaultChalk, { Chalk, chalkStderr } from 'chalk';
import type { Shell } from '../shell.ts';

/** Colours by meaning. */
export type Paint = Readonly<
  Record<'error' | 'warning' | 'note' | 'good' | 'faint' | 'strong', (text: string) => string>
>;

type Level = typeof defaultChalk.level;

/** Colour on a terminal only, and never under NO_COLOR: what goes to a file or a mail is plain. */
export function paintFor(shell: Pick<Shell, 'stderr' | 'env'>): Paint {
  return paintOn(shell.stderr.isTerminal && !shell.env['NO_COLOR'] ? chalkStderr.level : 0);
}

/** The same for what is printed as a result. */
export function paintForResult(shell: Pick<Shell, 'stdout' | 'env'>): Paint {
  return paintOn(shell.stdout.isTerminal && !shell.env['NO_COLOR'] ? defaultChalk.level : 0);
}

function paintOn(level: Level): Paint {
  const chalk = new Chalk({ level });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
    good: chalk.green,
    faint: chalk.dim,
    strong: chalk.bold,
  };
}
