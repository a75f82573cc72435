import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Shell } from '../shell.ts';
import { isLocked, LOCK, withRunLock } from '../state/run-lock.ts';
import { stateFolder } from '../state/state-folder.ts';
import { outFolder } from './names.ts';
import { cutExchanges, recover } from './recover.ts';

type Outside = Pick<Shell, 'disk' | 'processes' | 'sleep'>;

/**
 * Finishes or undoes an exchange that an earlier run left cut, so that every command finds the last
 * good report whole. Leaves alone what a run that lives is just doing. A folder in which nothing can
 * be put right (read-only) stays as it is: whoever must write there will say so.
 */
export async function settleExchanges(outside: Outside, project: string): Promise<readonly string[]> {
  const out = outFolder(project);
  if (cutExchanges(outside.disk, out).length === 0) return [];
  if (isLocked(outside, join(stateFolder(project), LOCK))) return [];
  try {
    return await withRunLock(outside, project, async () => recover(outside.disk, out));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
