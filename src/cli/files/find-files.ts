import { join } from 'node:path';
import { errnoOf } from '../failure.ts';
import type { Disk } from './disk.ts';
import { hasWildcard, isBystander, matchesPattern, segmentsOf } from './pattern.ts';

/** A file below the project folder: `path` as reports show it (NFC, `/`), `real` as the system names it. */
export interface FoundFile {
  readonly path: string;
  readonly real: string;
}

/**
 * The entries that the patterns name, each once, in code unit order of their paths: the same on
 * every machine. `unreadable` are folders that could not be listed. A pattern that leaves the
 * folder finds nothing.
 */
export function findFiles(
  disk: Disk,
  folder: string,
  patterns: readonly string[],
): { readonly files: readonly FoundFile[]; readonly unreadable: readonly string[] } {
  const found = new Map<string, FoundFile>();
  const unreadable = new Set<string>();
  for (const pattern of patterns) {
    let level: readonly FoundFile[] = [{ path: '', real: folder }];
    for (const segment of segmentsOf(pattern) ?? []) {
      level = level.flatMap((parent) => childrenOf(disk, parent, segment, unreadable));
    }
    for (const file of level) if (file.path !== '') found.set(file.real, file);
  }
  return { files: [...found.values()].sort(byPath), unreadable: [...unreadable] };
}

function childrenOf(disk: Disk, parent: FoundFile, segment: string, unreadable: Set<string>): FoundFile[] {
  return namesIn(disk, parent, unreadable)
    .filter((name) => matchesPattern(segment, name) && !(hasWildcard(segment) && isBystander(name)))
    .map((name) => ({
      path: [parent.path, name.normalize('NFC')].filter((part) => part !== '').join('/'),
      real: join(parent.real, name),
    }));
}

function namesIn(disk: Disk, parent: FoundFile, unreadable: Set<string>): string[] {
  try {
    return disk.readdirSync(parent.real);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    if (errno !== 'ENOENT' && errno !== 'ENOTDIR') unreadable.add(parent.path);
    return [];
  }
}

const byPath = (a: FoundFile, b: FoundFile): number =>
  a.path < b.path || (a.path === b.path && a.real < b.real) ? -1 : 1;
