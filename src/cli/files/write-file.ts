import { errnoOf } from '../failure.ts';
import type { Shell } from '../shell.ts';
import type { Disk } from './disk.ts';
import { move } from './move.ts';
import { remove } from './remove.ts';

/** Writes a new file and waits until it is on the disk, unless it means nothing after a crash. Throws when the name is taken. */
export function writeNewFile(disk: Disk, path: string, bytes: Uint8Array, lasting = true): void {
  const file = disk.openSync(path, 'wx', 0o666);
  try {
    writeAll(disk, file, bytes);
    if (lasting) disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** The same while other work is done: several files take the disk hardly longer than one. */
export async function writeAlongside(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = disk.openSync(path, 'wx', 0o666);
  try {
    writeAll(disk, file, bytes);
    await synced(disk, file);
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

/** The same while other work is done. */
export async function replaceAlongside(
  outside: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const fresh = `${path}.${outside.processes.pid}.tmp`;
  remove(outside.disk, fresh);
  await writeAlongside(outside.disk, fresh, bytes);
  move(outside, fresh, path);
}

/** Waits until the names in a folder are on the disk; does nothing where folders cannot be synced (Windows). */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  let folder: number | null = null;
  try {
    folder = disk.openSync(path, 'r');
    await synced(disk, folder);
  } catch (error) {
    if (!UNSUPPORTED.has(errnoOf(error) ?? '')) throw error;
  } finally {
    if (folder !== null) disk.closeSync(folder);
  }
}

function writeAll(disk: Disk, file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at);
}

const synced = (disk: Disk, file: number): Promise<void> =>
  new Promise((resolve, reject) => {
    disk.fsync(file, (error) => (error ? reject(error) : resolve()));
  });

const UNSUPPORTED: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);
