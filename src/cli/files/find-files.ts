import { join } from 'node:path';
import { errnoOf } from '../failure.ts';
import type { Disk } from './disk.ts';
import { hasWildcard, isBystander, matchesPattern, nearlyMatches, segmentsOf } from './pattern.ts';

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
): {
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly string[];
  /** Files that no pattern names, though one nearly does. */
  readonly near: readonly FoundFile[];
} {
  const found = new Map<string, FoundFile>();
  const near = new Map<string, FoundFile>();
  const unreadable = new Set<string>();
  for (const pattern of patterns) {
    let level: readonly FoundFile[] = [{ path: '', real: folder }];
    const segments = segmentsOf(pattern) ?? [];
    for (const [i, segment] of segments.entries()) {
      const children = level.flatMap((parent) => childrenOf(disk, parent, unreadable));
      level = children.filter(({ name }) => isNamed(segment, name));
      if (i < segments.length - 1) continue;
      for (const file of children) if (nearlyMatches(segment, file.name)) near.set(file.real, file);
    }
    for (const file of level) if (file.path !== '') found.set(file.real, file);
  }
  for (const real of found.keys()) near.delete(real);
  const inOrder = (files: ReadonlyMap<string, FoundFile>) =>
    [...files.values()].map(({ path, real }) => ({ path, real })).sort(byPath);
  return { files: inOrder(found), unreadable: [...unreadable], near: inOrder(near) };
}

const isNamed = (segment: string, name: string): boolean =>
  matchesPattern(segment, name) && !(hasWildcard(segment) && isBystander(name));

function childrenOf(
  disk: Disk,
  parent: FoundFile,
  unreadable: Set<string>,
): readonly (FoundFile & { readonly name: string })[] {
  return namesIn(disk, parent, unreadable).map((name) => ({
    name,
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
