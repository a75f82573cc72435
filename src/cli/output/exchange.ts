import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { move } from '../files/move.ts';
import { remove } from '../files/remove.ts';
import { syncFolder, writeNewFile } from '../files/write-file.ts';
import type { Shell } from '../shell.ts';
import { asideName, type RunFile } from './names.ts';

type Outside = Pick<Shell, 'disk' | 'processes' | 'sleep'>;

/**
 * Puts a run's folder in place of the one before, as a whole: writes it beside, waits until it is
 * on the disk, moves the old one aside and the new one in. Killed at any moment, what is left is
 * one of the two whole, or a state that `recover` finishes. A failure puts the old one back.
 */
export function exchange(outside: Outside, out: string, run: string, files: readonly RunFile[]): void {
  const { disk, processes } = outside;
  const fresh = join(out, asideName(run, processes.pid, 'tmp'));
  try {
    writeFolder(disk, fresh, files);
    swap(outside, out, run, fresh);
  } finally {
    // After success it has another name; after a failure it must not stay.
    remove(disk, fresh);
  }
}

function writeFolder(disk: Disk, folder: string, files: readonly RunFile[]): void {
  remove(disk, folder);
  disk.mkdirSync(folder, { recursive: true });
  for (const file of files) writeNewFile(disk, join(folder, file.name), file.bytes);
  syncFolder(disk, folder);
}

function swap(outside: Outside, out: string, run: string, fresh: string): void {
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
  syncFolder(disk, out);
  remove(disk, old);
}
