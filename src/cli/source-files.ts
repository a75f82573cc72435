import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { InputFile } from '../model/table.ts';
import type { KeptFiles } from './cache/kept-files.ts';
import { stampOf } from './cache/stamp.ts';
import { collectFor } from './collect-garbage.ts';
import type { Disk } from './files/disk.ts';
import { type FoundFile, findFiles } from './files/find-files.ts';
import { keptInput } from './files/kept-input.ts';
import { openInput } from './files/open-input.ts';
import { readAside } from './files/read-aside.ts';
import type { Shell } from './shell.ts';

/** The CSV files of every source, opened, and what could not be had. */
export interface SourceFiles {
  readonly files: ReadonlyMap<string, readonly InputFile[]>;
  readonly problems: readonly Problem[];
}

/** The CSV files of every source as they are listed, none opened yet, and what is missing. */
export interface ListedFiles {
  readonly found: ReadonlyMap<string, readonly FoundFile[]>;
  readonly problems: readonly Problem[];
}

/** Lists and opens what the sources name. */
export async function readSourceFiles(
  shell: Pick<Shell, 'disk' | 'checkpoint'>,
  folder: string,
  project: Project,
): Promise<SourceFiles> {
  const listed = listSourceFiles(shell.disk, folder, project);
  const opened = await openSourceFiles(shell, project, listed.found);
  return { files: opened.files, problems: [...listed.problems, ...opened.problems] };
}

/** Looks for the files that the sources name. A source without any is an error of its own. */
export function listSourceFiles(disk: Disk, folder: string, project: Project): ListedFiles {
  const files = new Map<string, readonly FoundFile[]>();
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const near = new Map<string, Problem>();
  for (const source of project.sources.values()) {
    const affects = affectedBy(source.name, project);
    const found = findFiles(disk, folder, source.files);
    for (const { real } of found.files) taken.add(real);
    for (const { real, path } of found.near) near.set(real, passedOver(path, source, affects));
    for (const path of found.unreadable) problems.push(unlisted(path, affects));
    if (found.files.length === 0 && found.unreadable.length === 0) problems.push(nothing(source, affects));
    files.set(source.name, found.files);
  }
  for (const [real, problem] of near) if (!taken.has(real)) problems.push(problem);
  return { found: files, problems };
}

/** Opens files but those of which a part is known. One that cannot be read refuses the run (exit 4): the figures would silently lack its rows. */
export async function openSourceFiles(
  shell: Pick<Shell, 'disk' | 'checkpoint'>,
  project: Project,
  found: ReadonlyMap<string, readonly FoundFile[]>,
  kept: KeptFiles['files'] = new Map(),
): Promise<SourceFiles> {
  const files = new Map<string, readonly InputFile[]>();
  const problems: Problem[] = [];
  const aside = sizeOf(shell.disk, found, kept) < MANY ? null : readAside();
  let bytes = 0;
  for (const [source, all] of found) {
    const affects = affectedBy(source, project);
    const read: InputFile[] = [];
    for (const file of all) {
      const known = kept.get(source)?.get(file.path);
      if (known) {
        const open = () => openInput(shell.disk, file.real, LIMIT, null);
        read.push(keptInput(known, open));
        continue;
      }
      const opened = openInput(shell.disk, file.real, LIMIT, aside);
      const { fault } = opened;
      bytes += opened.bytes?.length ?? 0;
      if (fault === null) read.push({ ...opened, path: file.path, ...(known === null && { kept: null }) });
      else problems.push({ ...fault, severity: 'error', place: { file: file.path }, affects, refuses: true });
      await shell.checkpoint();
    }
    files.set(source, read);
  }
  collectFor(bytes);
  return { files, problems };
}

/** Bytes to read from which another thread pays: to begin, it takes as much processor time as it takes to hash so many. */
const MANY = 1 << 25;

/** Bytes of the files that are to be opened; of one that cannot be looked at, none. */
function sizeOf(
  disk: Disk,
  found: ReadonlyMap<string, readonly FoundFile[]>,
  kept: KeptFiles['files'],
): number {
  let bytes = 0;
  for (const [source, all] of found)
    for (const { path, real } of all)
      if (!kept.get(source)?.get(path)) bytes += stampOf(disk, real)?.bytes ?? 0;
  return bytes;
}

const affectedBy = (source: string, { kpis }: Project): readonly string[] =>
  [...kpis.values()].filter((kpi) => kpi.source === source).map(({ id }) => id);

/** A file that is not read, for a slip in its name. */
const passedOver = (path: string, { label, files }: Source, affects: readonly string[]): Problem => ({
  code: 'file-passed-over',
  severity: 'warning',
  place: { file: path },
  args: { label, patterns: files },
  affects,
});

const unlisted = (path: string, affects: readonly string[]): Problem => ({
  code: 'folder-unreadable',
  severity: 'error',
  place: { file: path === '' ? '.' : path },
  affects,
  refuses: true,
});

const nothing = ({ label, files, place }: Source, affects: readonly string[]): Problem => ({
  code: 'source-without-files',
  severity: 'error',
  place,
  args: { label, patterns: files },
  affects,
});

/** More than any export; an index into it still fits 32 bits. */
const LIMIT = 2 ** 31 - 1;
