import type { Question } from '../figures/questions.ts';
import type { Depth } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import { readTables } from '../pipeline/read-tables.ts';
import { sortProblems } from '../report/sort-problems.ts';
import type { Run } from './command.ts';
import type { OpenProject } from './open-project.ts';
import { readSourceFiles } from './source-files.ts';

/** The rows of all sources, for commands that look at figures without a report. */
export interface OpenTables {
  readonly tables: ReadonlyMap<string, Table>;
  readonly problems: readonly Problem[];
  /** A file could not be used: figures would lack its rows. */
  readonly refused: boolean;
}

/** Opens and reads all sources; where `questions` are all that is asked, as far as those tell rows apart. */
export async function openTables(
  { shell }: Run,
  { folder, project, problems }: OpenProject,
  questions: readonly Question[] | null = null,
  depth: Depth = 'figures',
): Promise<OpenTables> {
  const sources = await readSourceFiles(shell, folder, project);
  const read = readTables(project, sources.files, depth, undefined, questions);
  await shell.checkpoint();
  const all = sortProblems([...problems, ...sources.problems, ...read.problems]);
  return { tables: read.tables, problems: all, refused: read.refused || all.some(({ refuses }) => refuses) };
}
