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
export function defaultTerm(
  disk: Disk,
  { folder, project }: OpenProject,
  tables: ReadonlyMap<string, Table>,
): Term {
  const written = namesIn(disk, join(folder, 'prose'))
    .flatMap((name) => parseTerm(name, project.fiscalYearStarts) ?? [])
    .sort((a, b) => a.last - b.last);
  const isDated = (name: string): boolean => project.sources.get(name)?.date != null;
  const counted = termsWithData(project, tables).filter(({ rows }) => [...rows.keys()].some(isDated));
  const term = written.at(-1) ?? counted.at(-1)?.term;
  if (!term) throw new Failure(Exit.tryAgain, { code: 'no-term-with-data' });
  return term;
}

function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return [];
  }
}
