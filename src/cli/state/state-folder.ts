import { join } from 'node:path';
import { Exit } from '../exit.ts';
import { errnoOf, Failure } from '../failure.ts';
import type { Disk } from '../files/disk.ts';
import { writeNewFile } from '../files/write-file.ts';

/** What the tool remembers of a project; git-ignored, may be deleted at any time, holds no cell. */
export const stateFolder = (project: string): string => join(project, '.kpi-report');

/** Makes the folder, for this user alone and ignored by git. */
export function ensureStateFolder(disk: Disk, project: string): string {
  const folder = stateFolder(project);
  try {
    if (disk.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
    disk.mkdirSync(folder, { mode: 0o700 });
    writeNewFile(disk, join(folder, '.gitignore'), Buffer.from('*\n'));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    // Another run made it in the same moment.
    if (errno !== 'EEXIST' || !disk.lstatSync(folder).isDirectory())
      throw new Failure(Exit.notWritten, { code: 'state-not-writable', args: { errno } }, error);
  }
  return folder;
}
