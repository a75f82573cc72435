import { join } from 'node:path';
import { errnoOf } from '../failure.ts';
import type { Disk } from '../files/disk.ts';
import { remove } from '../files/remove.ts';
import { asideName, parseAside } from './names.ts';

/** Runs of which something lies beside: an exchange that was cut, or one that another run is making. */
export function cutExchanges(disk: Disk, out: string): readonly { run: string; pid: number }[] {
  const found = new Map<string, { run: string; pid: number }>();
  for (const name of namesIn(disk, out)) {
    const aside = parseAside(name);
    if (aside) found.set(`${aside.run}/${aside.pid}`, { run: aside.run, pid: aside.pid });
  }
  return [...found.values()];
}

/**
 * Finishes or undoes exchanges that were cut. Only while the run lock is held. Gives the runs whose
 * report was moved; a leftover that was merely swept is not worth a word.
 */
export function recover(disk: Disk, out: string): readonly string[] {
  return cutExchanges(disk, out)
    .filter(({ run, pid }) => recoverOne(disk, out, run, pid))
    .map(({ run }) => run);
}

function recoverOne(disk: Disk, out: string, run: string, pid: number): boolean {
  const place = join(out, run);
  const fresh = join(out, asideName(run, pid, 'tmp'));
  const old = join(out, asideName(run, pid, 'old'));
  const moved = !exists(disk, place) && exists(disk, old);
  // The old one is moved aside only when the new one is whole, so a new one beside it may go in.
  if (moved) disk.renameSync(exists(disk, fresh) ? fresh : old, place);
  remove(disk, fresh);
  remove(disk, old);
  return moved;
}

const exists = (disk: Disk, path: string): boolean =>
  disk.lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
