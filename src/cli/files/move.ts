import { errnoOf } from '../failure.ts';
import type { Shell } from '../shell.ts';

/**
 * Renames a file or folder. On Windows a virus scanner or an indexer holds what is new for a moment,
 * so that it is tried again for a while; Excel holds it for good, and then the error is thrown.
 */
export function move({ disk, sleep }: Pick<Shell, 'disk' | 'sleep'>, from: string, to: string): void {
  for (const pause of [10, 40, 160, null]) {
    try {
      disk.renameSync(from, to);
      return;
    } catch (error) {
      if (pause === null || !HELD.has(errnoOf(error) ?? '')) throw error;
      sleep(pause);
    }
  }
}

const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
