import { join } from 'node:path';
import { parseTerm, type Term } from '../calendar/term.ts';
import type { Table } from '../model/table.ts';
import { Exit } from './exit.ts';
import { errnoOf, Failure } from './failure.ts';
import type { Disk } from './files/disk.ts';
import type { OpenProject } from './open-project.ts';
import { termsWithData } from './terms-with-data.ts';

/**
 * The term that is meant when none is named: the last one that people have written prose for, else the
 * last half-year that has a row (a few early rows of the next half-year would mislead).
 */
export function defaultTerm(disk: Disk, open: OpenProject, tables: ReadonlyMap<string, Table>): Term {
  const { project } = open;
  const isDated = (name: string): boolean => project.sources.get(name)?.date != null;
  const counted = termsWithData(project, tables).filter(({ rows }) => [...rows.keys()].some(isDated));
  const term = writtenTerm(disk, open) ?? counted.at(-1)?.term;
  if (!term) throw new Failure(Exit.tryAgain, { code: 'no-term-with-data' });
  return term;
}

/** The last term that people have written prose for: then no row has to be read to know the default. */
export const writtenTerm = (disk: Disk, { folder, project }: OpenProject): Term | null =>
  namesIn(disk, join(folder, 'prose'))
    .flatMap((name) => parseTerm(name, project.fiscalYearStarts) ?? [])
    .sort((a, b) => a.last - b.last)
    .at(-1) ?? null;

function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return [];
  }
}
