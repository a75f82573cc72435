import { makeTerms } from '../calendar/term.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { InputFile } from '../model/table.ts';
import type { FamilyCount } from '../pipeline/count-family.ts';
import { answersAll, depthFor } from '../pipeline/count-term.ts';
import { familiesOf } from '../pipeline/families.ts';
import { partsDependOn } from '../pipeline/readings.ts';
import { wantedTerms } from '../pipeline/wanted-terms.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import { kpiTags } from '../prose/tags.ts';
import type { Asked, Kept } from './asked.ts';
import { keptCounts } from './cache/kept-counts.ts';
import { keptFiles } from './cache/kept-files.ts';
import { restingSince } from './cache/resting.ts';
import { saltsOfRun } from './cache/salts.ts';
import type { OpenProject } from './open-project.ts';
import type { Shell } from './shell.ts';
import { listSourceFiles, openSourceFiles, readSourceFiles } from './source-files.ts';

/** What a run has of its sources: files that are open, or what earlier runs counted. */
export interface Sources {
  readonly files: ReadonlyMap<string, readonly InputFile[]>;
  readonly remembered: ReadonlyMap<string, FamilyCount>;
  readonly problems: readonly Problem[];
  /** Takes what was counted now. */
  keep(families: readonly FamilyCount[]): void;
}

/** Opens the files of sources whose rows have to be read; none while what was counted before (`known`) answers everything. */
export async function sourcesFor(
  shell: Shell,
  { folder, project, definitions }: OpenProject,
  request: Asked,
  around: { readonly prose: ReadonlyMap<string, ProseFile>; readonly locks: ReadonlyMap<string, Lock> },
  known: Partial<Kept>,
): Promise<Sources> {
  const { term, asOf, incremental = false } = request;
  const tags = [...around.prose.values()].flatMap(kpiTags);
  const wanted = wantedTerms(term, tags, makeTerms(project.fiscalYearStarts));
  if (known.counted && known.sources && answersAll(known.counted, wanted, asOf))
    return { ...NOTHING, problems: known.sources };
  if (!incremental) return { ...NOTHING, ...(await readSourceFiles(shell, folder, project)) };
  const keeping = { resting: restingSince(shell, folder, shell.now()), salts: saltsOfRun() };
  const listed = listSourceFiles(shell.disk, folder, project);
  const depth = depthFor(request, around.locks);
  const counting = { project, definitions, term, asOf, wanted, depth } as const;
  const kept = keptCounts(shell, folder, counting, listed.found, keeping);
  const spared = familiesOf(project).filter(({ name }) => kept.remembered.has(name));
  const left = new Map(listed.found);
  for (const { sources } of spared) for (const name of sources.keys()) left.delete(name);
  const dependsOn = () => partsDependOn(project, wanted, depth);
  const single = keptFiles(shell, folder, left, dependsOn, keeping);
  const opened = await openSourceFiles(shell, project, left, single.files);
  return {
    files: opened.files,
    remembered: kept.remembered,
    problems: [...listed.problems, ...opened.problems],
    keep(families) {
      kept.keep(families);
      single.keep(families);
    },
  };
}

const NOTHING: Pick<Sources, 'files' | 'remembered' | 'keep'> = {
  files: new Map(),
  remembered: new Map(),
  keep: () => {},
};
