import { errnoOf } from '../failure.ts';
import type { Disk } from './disk.ts';

/** Removes a file, or a folder with all that is in it; does nothing where nothing is. */
export function remove(disk: Disk, path: string): void {
  const stats = disk.lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  // Node loads more for `rmSync` than for all that a build writes.
  if (stats.isDirectory()) disk.rmSync(path, { recursive: true, force: true });
  else unlink(disk, path);
}

function unlink(disk: Disk, path: string): void {
  try {
    disk.unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
