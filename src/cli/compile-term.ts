import { type Term, termLabel } from '../calendar/term.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import { compileReport, type Outcome } from '../pipeline.ts';
import { type LoadedTemplates, loadTemplates, type Templates } from '../render/index.ts';
import { showProblem } from '../report/shown-problem.ts';
import { sortProblems } from '../report/sort-problems.ts';
import type { Asked, Kept } from './asked.ts';
import { keptCode } from './cache/kept-code.ts';
import type { Run } from './command.ts';
import { readLocks } from './locks.ts';
import { readLogo } from './logo.ts';
import type { OpenProject } from './open-project.ts';
import { policyProblems } from './policy.ts';
import { progressOf } from './print/progress.ts';
import { readProse } from './prose-files.ts';
import type { Shell } from './shell.ts';
import { sourcesFor } from './sources-for.ts';
import { seenRows } from './state/seen-rows.ts';
import { readTexts } from './text-files.ts';
import { VERSION } from './version.ts';

/** A report, or why there is none, with everything that is wrong: configuration, files, rows, prose. */
export interface Compiled extends Outcome {
  /** A file could not be used: nothing may be written. */
  readonly refused: boolean;
  /** Not one row of the term is there yet: then only this is worth saying, and what is wrong around it. */
  readonly tooEarly: readonly Problem[] | null;
  readonly templates: Templates;
  /** What was published of closed terms, by term id. */
  readonly locks: ReadonlyMap<string, Lock>;
  readonly kept: Kept;
}

/** Opens what a term needs and compiles it. */
export async function compileTerm(
  run: Run,
  open: OpenProject,
  request: Asked,
  known: Partial<Kept> = {},
): Promise<Compiled> {
  const { shell, language } = run;
  const { folder, project } = open;
  const prose = await readProse(shell, folder, request.term.id);
  const own = known.own ?? (await readTemplates(shell, folder));
  const { logo, problems: ofLogo } = readLogo(shell.disk, folder, project);
  const ofPolicy = policyProblems(shell.disk, folder, project, request.term);
  const locked = known.locked ?? readLocks(shell.disk, folder);
  const { locks, problems: unlocked } = locked;
  const seen = seenRows(shell.disk, folder, request.term.id);
  await shell.checkpoint();
  const tool = { name: 'kpi-report', version: VERSION };
  const sources = await sourcesFor(shell, open, request, { prose: prose.files, locks }, known);
  const { files, remembered } = sources;
  const progress = progressOf(run, files);
  const inputs = { files, remembered, prose: prose.files, locks, logo, seen, told: progress.told };
  const outcome = compileReport(project, inputs, { ...request, tool }, known.counted);
  progress.end();
  sources.keep(outcome.counted.families);
  await shell.checkpoint();
  const around = [
    ...open.problems,
    ...sources.problems,
    ...prose.problems,
    ...own.problems,
    ...unlocked,
    ...ofLogo,
    ...ofPolicy,
  ];
  const early = isTooEarly(outcome, project, request.term) ? [noInput(request.term, language)] : [];
  const problems = sortProblems([...early, ...around, ...outcome.problems]);
  const refused = outcome.report === null || problems.some(({ refuses }) => refuses);
  return {
    ...outcome,
    problems,
    templates: own.templates,
    locks,
    kept: { sources: sources.problems, locked, own, counted: outcome.counted },
    report: refused ? null : withProblems(outcome.report, problems),
    refused,
    tooEarly: early.length > 0 && !refused ? [...early, ...around] : null,
  };
}

/** The user's own templates; ours where there are none. */
async function readTemplates({ disk, code }: Shell, folder: string): Promise<LoadedTemplates> {
  const { texts, problems } = readTexts(disk, folder, 'templates', ['.hbs', '.css']);
  const files = new Map([...texts].map(([name, { text }]) => [name, text]));
  const loaded = await loadTemplates(files, code && keptCode(code, folder, files));
  return { templates: loaded.templates, problems: [...problems, ...loaded.problems] };
}

/** The page lists what the shell and the configuration found beside what the pipeline did. */
const withProblems = (report: Report | null, problems: readonly Problem[]): Report | null =>
  report && { ...report, problems: problems.map((problem) => showProblem(problem, report.language)) };

const noInput = (term: Term, language: Run['language']): Problem => ({
  code: 'term-has-no-input',
  severity: 'error',
  args: { term: termLabel(term, language) },
});

/** Nothing dated lies in the term, and no row was rejected that might. */
function isTooEarly({ figures, counted: { files: read } }: Outcome, { kpis }: Project, term: Term): boolean {
  // A list without a date (a stock, figures by hand) has its rows in every term.
  const counted = figures.flatMap(({ kpi, term: { id }, evidence }) =>
    id === term.id && evidence && kpis.get(kpi)?.date != null ? [evidence] : [],
  );
  const files = [...read.values()].flat();
  return (
    counted.length > 0 &&
    counted.every(({ accepted, outside, excluded }) => accepted - outside - excluded <= 0) &&
    files.every(({ ledger }) => ledger.records.rejected === 0)
  );
}
