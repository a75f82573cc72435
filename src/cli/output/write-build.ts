import { join } from 'node:path';
import type { Term } from '../../calendar/term.ts';
import type { Problem } from '../../model/problem.ts';
import type { Options, Run } from '../command.ts';
import type { Compiled } from '../compile-term.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { Failure } from '../failure.ts';
import { writeLock } from '../locks.ts';
import type { OpenProject } from '../open-project.ts';
import { formatsFor, renderFiles } from '../render-files.ts';
import { recordSeen } from '../state/seen-rows.ts';
import { outFolder } from './names.ts';
import { publish } from './publish.ts';

/** What a build left in `out/`. */
export interface Written {
  readonly how: 'written' | 'unchanged' | null;
  readonly codes: readonly ExitCode[];
  readonly problems: readonly Problem[];
  /** Paths below the project folder. */
  readonly files: readonly string[];
}

export const NOTHING: Written = { how: null, codes: [Exit.done], problems: [], files: [] };

/**
 * Writes the report, its lock and its PDF, as far as they are asked for. A failure to write is one more problem, so
 * that the others are still said.
 */
export async function writeBuild(
  run: Run,
  open: OpenProject,
  { report, templates, lock, locks, counted }: Compiled,
  term: Term,
  name: string,
  options: Options,
): Promise<Written> {
  try {
    if (report === null) return NOTHING;
    const formats = formatsFor(options['fragment'] === true);
    const files = renderFiles(report, templates, formats);
    const how = await publish(run.shell, open.folder, name, files, options['force'] === true);
    recordSeen(run.shell, open.folder, term.id, counted.rows);
    if (options['final'] === true && lock) writeLock(run.shell, open.folder, lock, locks.get(lock.term));
    const paths = formats.map(({ file }) => `out/${name}/${file}`);
    return await print(run, open, name, { ...NOTHING, how, files: paths }, options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...NOTHING, codes: [error.exit], problems: error.problems };
  }
}

/** The report is there whether it can be printed or not. */
async function print(
  run: Run,
  open: OpenProject,
  name: string,
  written: Written,
  options: Options,
): Promise<Written> {
  if (options['pdf'] !== true) return written;
  try {
    const page = join(outFolder(open.folder), name, 'index.html');
    const { printPdf } = await import('../pdf/print-pdf.ts');
    printPdf(run.shell, page, join(outFolder(open.folder), `${name}.pdf`));
    return { ...written, files: [...written.files, `out/${name}.pdf`] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...written, codes: [error.exit], problems: error.problems };
  }
}
