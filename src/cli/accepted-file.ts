import { join } from 'node:path';
import type { Acceptance } from '../model/acceptance.ts';
import type { Problem } from '../model/problem.ts';
import { keptReading } from './cache/kept-reading.ts';
import { Exit } from './exit.ts';
import { Failure } from './failure.ts';
import { decodeText } from './files/decode-text.ts';
import type { Disk } from './files/disk.ts';
import { readFile } from './files/read-file.ts';
import type { Shell } from './shell.ts';

/** The accepted exceptions of a project, beside its `kpi.yaml`. */
export const ACCEPTED = 'accepted.yaml';

/** The text of `accepted.yaml`, empty when there is none. Throws (exit 2) for one that cannot be read. */
export function acceptedText(disk: Disk, folder: string): string {
  const { bytes, fault } = readFile(disk, join(folder, ACCEPTED), 4 << 20);
  if (fault?.code === 'file-missing') return '';
  if (fault) throw new Failure(Exit.usage, { ...fault, place: { file: ACCEPTED } });
  const text = decodeText(bytes);
  if (text === null) throw new Failure(Exit.usage, { code: 'text-not-unicode', place: { file: ACCEPTED } });
  return text;
}

/** What `accepted.yaml` says. */
export interface Exceptions {
  readonly accepted: readonly Acceptance[];
  readonly problems: readonly Problem[];
}

/** The exceptions, and what is wrong with the file. */
export async function openAccepted(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  fiscalYearStarts: number,
): Promise<Exceptions> {
  const text = acceptedText(shell.disk, folder);
  if (text === '') return { accepted: [], problems: [] };
  return keptReading<Exceptions>(shell, folder, {
    name: 'accepted.json',
    from: [String(fiscalYearStarts), text],
    isRight: ({ problems }) => problems.every(({ severity }) => severity !== 'error'),
    read: async () => {
      const { readAccepted } = await import('../project/read-accepted.ts');
      return readAccepted(text, ACCEPTED, fiscalYearStarts);
    },
  });
}
