import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import { replaceAlongside } from '../files/write-file.ts';
import type { Shell } from '../shell.ts';
import { stateFolder } from '../state/state-folder.ts';

/** SHA-256 by file name of what a run wrote. */
export type Digests = Readonly<Record<string, string>>;

export const digestsOf = (files: readonly { name: string; bytes: Uint8Array }[]): Digests =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, hash('sha256', bytes)] as const));

/**
 * What this tool wrote last for a run, by which an edit by hand is known. Two sets while an exchange
 * is under way: killed in it, either may be found in the folder. Empty when nothing is known.
 */
export function writtenBefore(disk: Disk, project: string, run: string): readonly Digests[] {
  const { bytes } = readFile(disk, recordOf(project, run), 1 << 20);
  try {
    const record: unknown = JSON.parse(Buffer.from(bytes ?? []).toString());
    return Array.isArray(record) ? record : [];
  } catch {
    return [];
  }
}

/** Done when it is on the disk; other work can be done meanwhile. */
export async function recordWritten(
  outside: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  project: string,
  run: string,
  sets: readonly Digests[],
): Promise<void> {
  outside.disk.mkdirSync(join(stateFolder(project), 'written'), { recursive: true });
  await replaceAlongside(outside, recordOf(project, run), Buffer.from(JSON.stringify(sets)));
}

const recordOf = (project: string, run: string): string =>
  join(stateFolder(project), 'written', `${run}.json`);
