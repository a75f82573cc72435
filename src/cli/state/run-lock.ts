import { join } from 'node:path';
import { Exit } from '../exit.ts';
import { errnoOf, Failure } from '../failure.ts';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import { remove } from '../files/remove.ts';
import { writeNewFile } from '../files/write-file.ts';
import type { Processes, Shell } from '../shell.ts';
import { ensureStateFolder } from './state-folder.ts';

/**
 * Runs `work` while no other run writes in this project. A second run is told that the first is
 * busy (exit 75); the lock of a process that is gone is taken over.
 */
export async function withRunLock<T>(
  shell: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  project: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(ensureStateFolder(shell.disk, project), LOCK);
  acquire(shell, lock);
  try {
    return await work();
  } finally {
    remove(shell.disk, lock);
  }
}

/** Whether a run that lives holds the lock. */
export function isLocked(shell: Pick<Shell, 'disk' | 'processes'>, lock: string): boolean {
  const owner = ownerOf(shell.disk, lock);
  return owner !== null && lives(owner, shell.processes);
}

export const LOCK = 'run.lock';

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
}

function acquire(shell: Pick<Shell, 'disk' | 'processes' | 'sleep'>, lock: string): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(shell, lock)) return;
    const owner = ownerOf(shell.disk, lock);
    if (owner !== null && lives(owner, shell.processes)) throw busy(owner, shell.processes);
    // Null: released in this moment, or just created and not yet written. Look again.
    if (owner === null && attempt < ATTEMPTS / 2) shell.sleep(PAUSE);
    else takeOver(shell, lock);
  }
  throw new Failure(Exit.tryAgain, { code: 'run-busy', args: { pid: '?' } });
}

// Two runs may find the same dead lock: only the one that creates the guard may remove it, and it
// looks again first, lest it remove the lock that the other has just made.
function takeOver(shell: Pick<Shell, 'disk' | 'processes' | 'sleep'>, lock: string): void {
  const guard = `${lock}.takeover`;
  if (!create(shell, guard)) {
    if (!isLocked(shell, guard)) remove(shell.disk, guard);
    shell.sleep(PAUSE);
    return;
  }
  if (!isLocked(shell, lock)) remove(shell.disk, lock);
  remove(shell.disk, guard);
}

function create({ disk, processes }: Pick<Shell, 'disk' | 'processes'>, path: string): boolean {
  const { pid, host } = processes;
  const owner: Owner = { pid, host, start: processes.startOf(pid) };
  try {
    writeNewFile(disk, path, Buffer.from(JSON.stringify(owner)), false);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    if (errno === null) throw error;
    throw new Failure(Exit.notWritten, { code: 'state-not-writable', args: { errno } }, error);
  }
}

/** Null when there is no lock or nothing readable in it: its writer died before it could write. */
function ownerOf(disk: Disk, path: string): Owner | null {
  const { bytes } = readFile(disk, path, 4096);
  try {
    const owner = JSON.parse(Buffer.from(bytes ?? []).toString()) as Partial<Owner> | null;
    if (typeof owner?.pid !== 'number' || typeof owner.host !== 'string') return null;
    return { pid: owner.pid, host: owner.host, start: owner.start ?? null };
  } catch {
    return null;
  }
}

/** On another machine (a shared folder) nobody can tell: then it lives until someone deletes the lock. */
function lives(owner: Owner, processes: Processes): boolean {
  if (owner.host !== processes.host) return true;
  if (!processes.isAlive(owner.pid)) return false;
  const start = processes.startOf(owner.pid);
  return owner.start === null || start === null || owner.start === start;
}

const busy = (owner: Owner, processes: Processes): Failure =>
  owner.host === processes.host
    ? new Failure(Exit.tryAgain, { code: 'run-busy', args: { pid: owner.pid } })
    : new Failure(Exit.tryAgain, { code: 'run-busy-elsewhere', args: { host: owner.host, pid: owner.pid } });

const ATTEMPTS = 12;
const PAUSE = 10;
