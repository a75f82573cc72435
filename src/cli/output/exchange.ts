import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { move } from '../files/move.ts';
import { remove } from '../files/remove.ts';
import { syncFolder, writeAlongside } from '../files/write-file.ts';
import type { Shell } from '../shell.ts';
import { asideName, type RunFile } from './names.ts';

type Outside = Pick<Shell, 'disk' | 'processes' | 'sleep'>;

/**
 * Puts a run's folder in place of the one before, as a whole: writes it beside, waits until it is
 * on the disk, and `before` done, moves the old one aside and the new one in. Killed at any moment, what is
 * left is one of the two whole, or a state that `recover` finishes. A failure puts the old one back.
 */
export async function exchange(
  outside: Outside,
  out: string,
  run: string,
  files: readonly RunFile[],
  before: Promise<void>,
): Promise<void> {
  const { disk, processes } = outside;
  const fresh = join(out, asideName(run, processes.pid, 'tmp'));
  try {
    await all([before, writeFolder(disk, fresh, files)]);
    await swap(outside, out, run, fresh);
  } finally {
    // After success it has another name; after a failure it must not stay.
    remove(disk, fresh);
  }
}

async function writeFolder(disk: Disk, folder: string, files: readonly RunFile[]): Promise<void> {
  remove(disk, folder);
  disk.mkdirSync(folder, { recursive: true });
  const written = files.map((file) => writeAlongside(disk, join(folder, file.name), file.bytes));
  await all([...written, syncFolder(disk, folder)]);
}

/** Waits until nothing is under way any more, then throws what befell the first that failed. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works))
    if (outcome.status === 'rejected') throw outcome.reason;
}

async function swap(outside: Outside, out: string, run: string, fresh: string): Promise<void> {
  const { disk, processes } = outside;
  const place = join(out, run);
  const old = join(out, asideName(run, processes.pid, 'old'));
  const had = disk.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (had) move(outside, place, old);
  try {
    move(outside, fresh, place);
  } catch (error) {
    if (had) move(outside, old, place);
    throw error;
  }
  await syncFolder(disk, out);
  remove(disk, old);
}
