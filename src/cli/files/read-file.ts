import { type BigIntStats, constants } from 'node:fs';
import { errnoOf } from '../failure.ts';
import type { Disk } from './disk.ts';

/** Why a file could not be read: a code of `messages/cli.ts`. */
export interface FileFault {
  readonly code:
    | 'file-missing'
    | 'file-in-use'
    | 'file-not-permitted'
    | 'file-not-regular'
    | 'file-link-loop'
    | 'file-too-large'
    | 'file-changed'
    | 'file-unreadable';
  readonly args?: Readonly<Record<string, string | number>>;
}

export type FileRead =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly bytes: null; readonly fault: FileFault };

/**
 * The bytes of a regular file of at most `limit` bytes, or why not. Never waits: a FIFO, a device
 * or a link to one is refused before it is opened. A file that changes while it is read is refused,
 * because half of an export is worse than none.
 */
export function readFile(disk: Disk, path: string, limit: number): FileRead {
  return looked(disk, path, limit, () => readOpened(disk, path, limit));
}

/** What `open` gives for a regular file of at most `limit` bytes, or why there is none. */
export function looked<Read>(
  disk: Disk,
  path: string,
  limit: number,
  open: (size: number) => Read,
): Read | { readonly bytes: null; readonly fault: FileFault } {
  try {
    const before = disk.statSync(path, { bigint: true });
    if (!before.isFile()) return refused('file-not-regular', { kind: kindOf(before) });
    if (before.size > BigInt(limit)) return refused('file-too-large', { limit });
    return open(Number(before.size));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    return refused(FAULTS[errno] ?? 'file-unreadable', { errno });
  }
}

function readOpened(disk: Disk, path: string, limit: number): FileRead {
  // O_NONBLOCK: between stat and open the file may have become a FIFO, and opening one waits for a writer.
  const file = disk.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = disk.fstatSync(file, { bigint: true });
    if (!before.isFile()) return refused('file-not-regular', { kind: kindOf(before) });
    if (before.size > BigInt(limit)) return refused('file-too-large', { limit });
    const size = Number(before.size);
    const bytes = new Uint8Array(size);
    const read = readInto(disk, file, bytes);
    const after = disk.fstatSync(file, { bigint: true });
    if (read !== bytes.length || !isSame(before, after)) return refused('file-changed');
    return { bytes, fault: null };
  } finally {
    disk.closeSync(file);
  }
}

/** Bytes read; fewer than asked when the file ends early. */
function readInto(disk: Disk, file: number, bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const read = disk.readSync(file, bytes, at, Math.min(bytes.length - at, CHUNK), null);
    if (read === 0) break;
    at += read;
  }
  return at;
}

/** Whether a file is as it was. */
export const isSame = (a: BigIntStats, b: BigIntStats): boolean =>
  a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs && a.ino === b.ino;

const refused = (
  code: FileFault['code'],
  args?: FileFault['args'],
): { readonly bytes: null; readonly fault: FileFault } => ({
  bytes: null,
  fault: args ? { code, args } : { code },
});

function kindOf(stats: BigIntStats): string {
  if (stats.isDirectory()) return 'folder';
  return stats.isFIFO() ? 'pipe' : 'device';
}

/** One read call cannot take 2 GiB or more. */
const CHUNK = 1 << 30;

const FAULTS: Readonly<Record<string, FileFault['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  // What Windows answers while Excel has the file open.
  EBUSY: 'file-in-use',
  EPERM: 'file-in-use',
  EACCES: 'file-not-permitted',
  ELOOP: 'file-link-loop',
};
