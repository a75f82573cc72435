import type * as Chalk from 'chalk';
import type { Shell } from '../shell.ts';

/** Colours by meaning. */
export type Paint = Readonly<
  Record<'error' | 'warning' | 'note' | 'good' | 'faint' | 'strong', (text: string) => string>
>;

/** Null until a stream is a terminal: what is printed for nobody to see loads no colours. */
let chalk: typeof Chalk | null = null;

/** Loads the colours where they may be wanted. */
export async function loadColours({ stdout, stderr }: Pick<Shell, 'stdout' | 'stderr'>): Promise<void> {
  if (stdout.isTerminal || stderr.isTerminal) chalk ??= await import('chalk');
}

/** Colour on a terminal only, and never under NO_COLOR: what goes to a file or a mail is plain. */
export function paintFor(shell: Pick<Shell, 'stderr' | 'env'>): Paint {
  return paintOn(shell.stderr.isTerminal && !shell.env['NO_COLOR'] ? chalk?.chalkStderr : null);
}

/** The same for what is printed as a result. */
export function paintForResult(shell: Pick<Shell, 'stdout' | 'env'>): Paint {
  return paintOn(shell.stdout.isTerminal && !shell.env['NO_COLOR'] ? chalk?.default : null);
}

function paintOn(colours: Chalk.ChalkInstance | null | undefined): Paint {
  if (!colours) return PLAIN;
  const { red: error, yellow: warning, cyan: note, green: good, dim: faint, bold: strong } = colours;
  return { error, warning, note, good, faint, strong };
}

const same = (text: string): string => text;
const PLAIN: Paint = { error: same, warning: same, note: same, good: same, faint: same, strong: same };
