import { join } from 'node:path';
import type { Acceptance } from '../model/acceptance.ts';
import type { Problem } from '../model/problem.ts';
import { readAccepted } from '../project/read-accepted.ts';
import { Exit } from './exit.ts';
import { Failure } from './failure.ts';
import { decodeText } from './files/decode-text.ts';
import type { Disk } from './files/disk.ts';
import { readFile } from './files/read-file.ts';

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

/** The exceptions, and what is wrong with the file. */
export const openAccepted = (
  disk: Disk,
  folder: string,
  fiscalYearStarts: number,
): { readonly accepted: readonly Acceptance[]; readonly problems: readonly Problem[] } =>
  readAccepted(acceptedText(disk, folder), ACCEPTED, fiscalYearStarts);
