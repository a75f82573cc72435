import { hash } from 'node:crypto';
import type { ByFile, KeptPart } from '../../model/file-part.ts';
import type { FamilyCount } from '../../pipeline/count-family.ts';
import type { FoundFile } from '../files/find-files.ts';
import type { Shell } from '../shell.ts';
import { BUILD } from './build-digest.ts';
import type { Keeping } from './kept-counts.ts';
import { partShelf } from './part-shelf.ts';
import { toPlain } from './plain-value.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** What single files said in earlier runs, and what takes what they said in this one. */
export interface KeptFiles {
  /** By source and path: what was kept, or null where nothing was yet. Absent are sources of which no file can be kept. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, KeptFile | null>>;
  keep(families: readonly FamilyCount[]): void;
}

/** A file as it was kept. */
export interface KeptFile {
  readonly kept: KeptPart;
  /** Whether it is another one by now. */
  isTouched(): boolean;
}

/**
 * What the rows of each file said when they were last read, of sources that have several, where the file was not
 * touched since as `keptCounts` has it. `dependsOn` is by source what that depends on beside the file and this tool.
 */
export function keptFiles(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  found: ReadonlyMap<string, readonly FoundFile[]>,
  dependsOn: () => ReadonlyMap<string, unknown>,
  { resting, salts }: Keeping,
  build: string | null = BUILD,
): KeptFiles {
  if (build === null) return NOTHING;
  const large = [...found].flatMap(([source, all]) => {
    if (all.length < 2) return [];
    const files = all.map(({ path, real }) => ({ path, real, stamp: stampOf(shell.disk, real) }));
    const bytes = files.reduce((sum, { stamp }) => sum + (stamp?.bytes ?? 0), 0);
    return bytes < WORTH ? [] : [{ source, files }];
  });
  const asked = large.length > 0 ? dependsOn() : new Map<string, unknown>();
  const sources = large.flatMap(({ source, files }) => {
    const plain = asked.has(source) ? toPlain(asked.get(source)) : null;
    if (plain === null) return [];
    const key = hash('sha256', [build, process.version, process.arch, JSON.stringify(plain)].join('\n'));
    return [{ source, files, shelf: partShelf(shell, folder, source, key, salts) }];
  });
  const keptOf = (real: string, stamp: Stamp, kept: KeptPart): KeptFile => ({
    kept,
    isTouched: () => stampOf(shell.disk, real)?.text !== stamp.text,
  });
  return {
    files: new Map(
      sources.map(({ source, files, shelf }) => [
        source,
        new Map(
          files.map(({ path, real, stamp }) => {
            const kept = stamp && shelf.partOf(path, stamp);
            return [path, kept && keptOf(real, stamp, kept)];
          }),
        ),
      ]),
    ),
    keep(families) {
      for (const { source, files, shelf } of sources) {
        const table = families
          .find(({ tables, refused }) => !refused && tables?.has(source))
          ?.tables?.get(source);
        const rested = files.flatMap(({ path, stamp }) =>
          stamp && resting.isAtRest(stamp.touched) ? [[path, stamp] as const] : [],
        );
        if (table) shelf.keep(table.byFile ?? NO_PARTS, new Map(rested));
      }
    },
  };
}

/** Bytes of a source from which it pays. */
const WORTH = 1 << 20;

const NO_PARTS: ByFile = { parts: null, kept: null, fresh: [], isNamed: () => false };

const NOTHING: KeptFiles = { files: new Map(), keep: () => {} };
