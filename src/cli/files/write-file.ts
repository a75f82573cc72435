import { errnoOf } from '../failure.ts';
import type { Shell } from '../shell.ts';
import type { Disk } from './disk.ts';
import { move } from './move.ts';
import { remove } from './remove.ts';

/** Writes a new file and waits until it is on the disk, unless it means nothing after a crash. Throws when the name is taken. */
export function writeNewFile(disk: Disk, path: string, bytes: Uint8Array, lasting = true): void {
  const file = disk.openSync(path, 'wx', 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at);
    if (lasting) disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** Replaces a file as a whole: whoever reads it sees the old or the new, never a part. */
export function replaceFile(
  outside: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  path: string,
  bytes: Uint8Array,
): void {
  const fresh = `${path}.${outside.processes.pid}.tmp`;
  remove(outside.disk, fresh);
  writeNewFile(outside.disk, fresh, bytes);
  move(outside, fresh, path);
}

/** Waits until the names in a folder are on the disk; does nothing where folders cannot be synced (Windows). */
export function syncFolder(disk: Disk, path: string): void {
  let folder: number | null = null;
  try {
    folder = disk.openSync(path, 'r');
    disk.fsyncSync(folder);
  } catch (error) {
    if (!UNSUPPORTED.has(errnoOf(error) ?? '')) throw error;
  } finally {
    if (folder !== null) disk.closeSync(folder);
  }
}

const UNSUPPORTED: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);
