import { dirname, join } from 'node:path';
import { Exit } from '../exit.ts';
import { errnoOf, Failure } from '../failure.ts';
import type { Disk } from './disk.ts';
import { writeNewFile } from './write-file.ts';

/** Writes new files below a folder, making the folders between; never over one that is there. */
export function writeNewFiles(
  disk: Disk,
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): void {
  for (const { name, bytes } of files) {
    try {
      disk.mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeNewFile(disk, join(folder, name), bytes);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === null) throw error;
      const code = errno === 'EBUSY' || errno === 'EPERM' ? 'write-in-use' : 'write-failed';
      throw new Failure(Exit.notWritten, { code, place: { file: name }, args: { errno } }, error);
    }
  }
}
