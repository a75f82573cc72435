import { ui } from '../../messages/index.ts';
import type { InputFile } from '../../model/table.ts';
import type { Told } from '../../pipeline/read-tables.ts';
import type { Run } from '../command.ts';
import { visible } from './visible.ts';
import { cutTo } from './width.ts';

/** One line on stderr that says how far a long input is read, and takes itself away. */
export interface Progress {
  readonly told: Told;
  /** Before anything else is written. */
  end(): void;
}

/** Only on a terminal, only for input long enough to wait for, never with `--quiet`. */
export function progressOf(
  { shell, language, quiet }: Run,
  files: ReadonlyMap<string, readonly InputFile[]>,
): Progress {
  const { stderr } = shell;
  const total = [...files.values()].flat().reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (!stderr.isTerminal || quiet || total < LONG) return { told: () => {}, end: () => {} };
  let shown = false;
  return {
    told(label, done) {
      const text = ui[language].summary.reading(visible(label), Math.floor((done * 100) / total));
      stderr.write(`\r${cutTo(text, (stderr.columns ?? 80) - 1)}${CLEAR}`);
      shown = true;
    },
    end() {
      if (shown) stderr.write(`\r${CLEAR}`);
      shown = false;
    },
  };
}

/** Below some megabytes there is no wait worth a word. */
const LONG = 4 << 20;

const CLEAR = '\u001b[K';
