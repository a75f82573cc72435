import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { Exit } from './exit.ts';
import { errnoOf, Failure } from './failure.ts';
import { decodeText } from './files/decode-text.ts';
import type { Disk } from './files/disk.ts';
import { isBystander } from './files/pattern.ts';
import { readFile } from './files/read-file.ts';

/** Texts below a folder by their name in it (`shared/roleplay.md`), and what could not be read. */
export interface TextFiles {
  readonly texts: ReadonlyMap<string, { readonly path: string; readonly text: string }>;
  readonly problems: readonly Problem[];
}

/**
 * Every text with one of the endings below `place`, a folder of the project; empty when there is no such
 * folder. Links to folders are not followed: they could go in a circle.
 */
export function readTexts(disk: Disk, project: string, place: string, endings: readonly string[]): TextFiles {
  const texts = new Map<string, { path: string; text: string }>();
  const problems: Problem[] = [];
  for (const name of namesBelow(disk, join(project, place), '').filter((each) =>
    endings.some((ending) => each.endsWith(ending)),
  )) {
    const path = `${place}/${name}`.normalize('NFC');
    const { bytes, fault } = readFile(disk, join(project, place, name), LIMIT);
    const text = bytes === null ? null : decodeText(bytes);
    if (text !== null) texts.set(name.normalize('NFC'), { path, text });
    else
      problems.push({
        ...(fault ?? { code: 'text-not-unicode' }),
        severity: 'error',
        place: { file: path },
        refuses: fault !== null,
      });
  }
  return { texts, problems };
}

function namesBelow(disk: Disk, folder: string, prefix: string): string[] {
  return entriesOf(disk, folder)
    .filter(({ name }) => !isBystander(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? namesBelow(disk, join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    )
    .sort();
}

function entriesOf(disk: Disk, folder: string) {
  try {
    return disk.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return [];
    throw new Failure(Exit.refused, { code: 'folder-unreadable', place: { file: folder } }, error);
  }
}

const LIMIT = 4 << 20;
