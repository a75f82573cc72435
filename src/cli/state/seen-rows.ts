import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import { replaceFile } from '../files/write-file.ts';
import type { Shell } from '../shell.ts';
import { ensureStateFolder, stateFolder } from './state-folder.ts';

/** The most rows that any report of a term was made from, by source. Nothing when nothing is known. */
export function seenRows(disk: Disk, project: string, term: string): ReadonlyMap<string, number> {
  const own = allSeen(disk, project)[term];
  return new Map(
    Object.entries(own ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** Raises the marks of a term. Only while the run lock is held. */
export function recordSeen(
  outside: Pick<Shell, 'disk' | 'processes' | 'sleep'>,
  project: string,
  term: string,
  rows: ReadonlyMap<string, number>,
): void {
  const before = seenRows(outside.disk, project, term);
  const marks = new Map(before);
  for (const [source, count] of rows) marks.set(source, Math.max(count, before.get(source) ?? 0));
  if ([...marks].every(([source, count]) => before.get(source) === count)) return;
  const all = { ...allSeen(outside.disk, project), [term]: Object.fromEntries(marks) };
  ensureStateFolder(outside.disk, project);
  replaceFile(outside, fileIn(project), Buffer.from(`${JSON.stringify(all, null, 1)}\n`));
}

function allSeen(disk: Disk, project: string): Record<string, Record<string, unknown>> {
  const { bytes } = readFile(disk, fileIn(project), 1 << 20);
  try {
    const record: unknown = JSON.parse(Buffer.from(bytes ?? []).toString());
    return typeof record === 'object' && record !== null ? (record as ReturnType<typeof allSeen>) : {};
  } catch {
    return {};
  }
}

const fileIn = (project: string): string => join(stateFolder(project), 'seen-rows.json');
