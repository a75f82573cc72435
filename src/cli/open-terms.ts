import type { Term } from '../calendar/term.ts';
import { comparedQuestions, type ProseByTerm } from '../pipeline/compare-terms.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import type { Run } from './command.ts';
import { comparedTerms, type TermPair } from './compared-terms.ts';
import { defaultTerm, writtenTerm } from './default-term.ts';
import type { OpenProject } from './open-project.ts';
import { type OpenTables, openTables } from './open-tables.ts';
import { readProse } from './prose-files.ts';

/** Two terms that are to be compared, with the prose of each and the rows. */
export interface OpenTerms {
  /** Null where only rows can say which is the latest, and those of a file could not be had. */
  readonly pair: TermPair | null;
  readonly prose: ProseByTerm;
  readonly rows: OpenTables;
}

/** Opens what the comparison of two terms needs. Terms that are known before rows are read spare telling all rows apart. */
export async function openTerms(
  run: Run,
  open: OpenProject,
  given: readonly (string | undefined)[],
  asked: { readonly why: boolean; readonly prose: boolean },
): Promise<OpenTerms> {
  const { disk, now } = run.shell;
  const named = (latest: () => Term | null) => comparedTerms(given, open.project, latest, now);
  const known = named(() => writtenTerm(disk, open));
  const prose = known ? await proseOf(run, open, known) : new Map();
  const questions = known && comparedQuestions(open.project, prose, { ...known, prose: asked.prose });
  const rows = await openTables(run, open, questions, asked.why ? 'segments' : 'figures');
  const pair = known ?? (rows.refused ? null : named(() => defaultTerm(disk, open, rows.tables)));
  return { pair, prose, rows };
}

async function proseOf(
  { shell }: Run,
  { folder }: OpenProject,
  { old, now }: TermPair,
): Promise<ProseByTerm> {
  const prose = new Map<string, ReadonlyMap<string, ProseFile>>();
  for (const { id } of [old, now]) prose.set(id, (await readProse(shell, folder, id)).files);
  return prose;
}
