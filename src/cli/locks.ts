import { join } from 'node:path';
import { type Day, dayFromIso } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { compareLocks } from '../lock/compare-locks.ts';
import { lockText, parseLock } from '../lock/lock-text.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import { Exit } from './exit.ts';
import { errnoOf, Failure } from './failure.ts';
import type { Disk } from './files/disk.ts';
import { replaceFile } from './files/write-file.ts';
import type { Shell } from './shell.ts';
import { readTexts } from './text-files.ts';

/** The locks of all closed terms, by term id. One that cannot be read refuses the run: figures would change in silence. */
export function readLocks(
  disk: Disk,
  folder: string,
): { readonly locks: ReadonlyMap<string, Lock>; readonly problems: readonly Problem[] } {
  const { texts, problems } = readTexts(disk, folder, 'lock', ['.json']);
  const read = [...texts].map(([name, { path, text }]) => ({ name, path, lock: parseLock(text) }));
  const broken = read.filter(({ name, lock }) => lock === null || `${lock.term}.json` !== name);
  return {
    locks: new Map(
      read.flatMap((one) => (one.lock && !broken.includes(one) ? [[one.lock.term, one.lock]] : [])),
    ),
    problems: [
      ...problems.map((problem) => ({ ...problem, refuses: true })),
      ...broken.map(
        ({ path }): Problem => ({
          code: 'lock-unreadable',
          severity: 'error',
          place: { file: path },
          args: { name: path },
          refuses: true,
        }),
      ),
    ],
  };
}

/** The day by which a closed term was judged when it was published, or null. */
export function closedAsOf(disk: Disk, folder: string, term: Term): Day | null {
  const lock = readLocks(disk, folder).locks.get(term.id);
  return lock ? dayFromIso(lock.asOf) : null;
}

/** Writes `lock/<term>.json`; one that says the same stays as it was. Only while the run lock is held. */
export function writeLock(
  outside: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  folder: string,
  lock: Lock,
  known: Lock | undefined,
): 'written' | 'unchanged' {
  const same = known && compareLocks(known, lock).length === 0;
  if (same && known.restatements.length === lock.restatements.length) return 'unchanged';
  const file = `lock/${lock.term}.json`;
  try {
    outside.disk.mkdirSync(join(folder, 'lock'), { recursive: true });
    replaceFile(outside, join(folder, file), Buffer.from(lockText(lock)));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    const code = errno === 'EBUSY' || errno === 'EPERM' ? 'write-in-use' : 'write-failed';
    throw new Failure(Exit.notWritten, { code, place: { file }, args: { errno } }, error);
  }
  return 'written';
}
