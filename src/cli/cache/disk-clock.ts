import { join } from 'node:path';
import type { Shell } from '../shell.ts';
import { ensureStateFolder } from '../state/state-folder.ts';

/**
 * What a disk says what time it is, in milliseconds since 1970: when a file made now was made. The clock of a
 * file server is not that of this machine. Throws as the disk does.
 */
export function diskClock({ disk, processes }: Pick<Shell, 'disk' | 'processes'>, project: string): number {
  const path = join(ensureStateFolder(disk, project), `clock.${processes.pid}.tmp`);
  const file = disk.openSync(path, 'w', 0o600);
  try {
    return Number(disk.fstatSync(file).mtimeMs);
  } finally {
    disk.closeSync(file);
    disk.unlinkSync(path);
  }
}
