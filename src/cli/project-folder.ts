import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Run } from './command.ts';
import { Exit } from './exit.ts';
import { errnoOf, Failure } from './failure.ts';
import { decodeText } from './files/decode-text.ts';
import { type FileFault, readFile } from './files/read-file.ts';

/** A user's project as found on the disk, its configuration not yet read. */
export interface ProjectFolder {
  /** Absolute. */
  readonly folder: string;
  /** Name of the configuration file in it. */
  readonly file: string;
  readonly text: string;
}

/** The project that `--config` names (the file or its folder), else the nearest `kpi.yaml` from here upward. */
export function findProject({ shell, config }: Pick<Run, 'shell' | 'config'>): ProjectFolder {
  const path =
    config === undefined ? upward(shell.cwd, shell.disk) : given(resolve(shell.cwd, config), shell.disk);
  if (path === null) throw new Failure(Exit.usage, { code: 'project-not-found' });
  const place = { file: shownFrom(shell.cwd, path) };
  const { bytes, fault } = readFile(shell.disk, path, LIMIT);
  if (fault !== null)
    throw new Failure(MAY_PASS.has(fault.code) ? Exit.refused : Exit.usage, { ...fault, place });
  const text = decodeText(bytes);
  if (text === null) throw new Failure(Exit.usage, { code: 'text-not-unicode', place });
  return { folder: dirname(path), file: basename(path), text };
}

/** A file of the project as one would name it from where the user stands: for a click. */
export function shownPath(cwd: string, folder: string): (file: string) => string {
  return (file) => shownFrom(cwd, join(folder, file));
}

const shownFrom = (cwd: string, path: string): string => (relative(cwd, path) || path).split(sep).join('/');

function given(path: string, disk: Run['shell']['disk']): string {
  try {
    return disk.statSync(path).isDirectory() ? join(path, NAME) : path;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    // Whoever reads it says why it cannot be had.
    return path;
  }
}

function upward(from: string, disk: Run['shell']['disk']): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (disk.existsSync(join(folder, NAME))) return join(folder, NAME);
    if (dirname(folder) === folder) return null;
  }
}

/** What may be otherwise when it is tried again: then the place is the right one. */
const MAY_PASS: ReadonlySet<FileFault['code']> = new Set(['file-in-use', 'file-changed', 'file-unreadable']);

const NAME = 'kpi.yaml';
const LIMIT = 4 << 20;
