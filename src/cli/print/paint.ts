import { Chalk, chalkStderr } from 'chalk';
import type { Shell } from '../shell.ts';

/** Colours by meaning. */
export type Paint = Readonly<
  Record<'error' | 'warning' | 'note' | 'faint' | 'strong', (text: string) => string>
>;

/** Colour on a terminal only, and never under NO_COLOR: what goes to a file or a mail is plain. */
export function paintFor(shell: Pick<Shell, 'stderr' | 'env'>): Paint {
  const colour = shell.stderr.isTerminal && !shell.env['NO_COLOR'];
  const chalk = new Chalk({ level: colour ? chalkStderr.level : 0 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
    faint: chalk.dim,
    strong: chalk.bold,
  };
}
