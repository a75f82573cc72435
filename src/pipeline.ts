import type { Day } from './calendar/day.ts';
import type { Term } from './calendar/term.ts';
import { makeTerms } from './calendar/term.ts';
import { checks } from './checks/index.ts';
import type { Figure } from './model/figure.ts';
import type { Lock } from './model/lock.ts';
import type { Problem } from './model/problem.ts';
import type { Project } from './model/project.ts';
import type { Report } from './model/report.ts';
import type { InputFile, Table } from './model/table.ts';
import { withoutAccepted } from './pipeline/accept-rows.ts';
import { bindSections } from './pipeline/bind-sections.ts';
import type { FamilyCount } from './pipeline/count-family.ts';
import { answersAll, type Counted, countTerm } from './pipeline/count-term.ts';
import { drawCharts } from './pipeline/draw-charts.ts';
import { inTerm } from './pipeline/in-term.ts';
import type { Told } from './pipeline/read-tables.ts';
import { fewerRows } from './pipeline/seen-rows.ts';
import { usedKpis } from './pipeline/used-kpis.ts';
import { wantedTerms } from './pipeline/wanted-terms.ts';
import type { ProseFile } from './prose/prose-file.ts';
import { kpiTags } from './prose/tags.ts';
import { composeReport } from './report/compose.ts';
import { showProblem } from './report/shown-problem.ts';
import { sortProblems } from './report/sort-problems.ts';

/** What the shell has opened: CSV files by source, prose (parsed) by name without `.md`. */
export interface Inputs {
  readonly files: ReadonlyMap<string, readonly InputFile[]>;
  /** What an earlier run counted, by family: those sources need no files. */
  readonly remembered?: ReadonlyMap<string, FamilyCount>;
  readonly prose: ReadonlyMap<string, ProseFile>;
  /** What was published of closed terms, by term id. */
  readonly locks?: ReadonlyMap<string, Lock>;
  /** Who wants to know how far reading is. */
  readonly told?: Told;
  /** The project's logo as a data URI. */
  readonly logo?: string | null;
  /** The most rows of the term that any report was made from, by source. */
  readonly seen?: ReadonlyMap<string, number>;
}

export interface Request {
  readonly term: Term;
  /** The day by which "not yet due" is judged. */
  readonly asOf: Day;
  readonly state: Report['state'];
  readonly tool: Report['tool'];
  /** Whether the term is to be closed: its lock is made. */
  readonly closing?: boolean;
  /** A closed term that differs from its lock is refused, drafts too. */
  readonly frozen?: boolean;
}

/** The report, null when a file was refused, and everything that is wrong. */
export interface Outcome {
  readonly report: Report | null;
  readonly problems: readonly Problem[];
  /** The rows that were read. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly figures: readonly Figure[];
  /** All that does not depend on prose, to be handed in again while only prose changes. */
  readonly counted: Counted;
  /** What `--final` writes: the figures of the term as they are published; null unless it was asked for. */
  readonly lock: Lock | null;
}

/**
 * The whole job: each line turns one named thing into the next. What was counted before (`known`) is
 * taken as it is where it still answers every question, so that new prose is bound without reading a row.
 */
export function compileReport(
  whole: Project,
  inputs: Inputs,
  request: Request,
  known: Counted | null = null,
): Outcome {
  const { term, asOf, state, tool } = request;
  const project = inTerm(whole, term);

  const tags = [...inputs.prose.values()].flatMap(kpiTags);
  const wanted = wantedTerms(term, tags, makeTerms(project.fiscalYearStarts));

  const counted =
    known && answersAll(known, wanted, asOf) ? known : countTerm(project, inputs, request, wanted);
  const { figures, shown, context } = counted;
  const sections = bindSections(project, inputs.prose, context, state);
  const facts = { project, term, figures, shown, used: usedKpis(project, tags, figures) };
  const findings = checks.flatMap((check) => check(facts));

  const met = [
    ...counted.problems,
    ...sections.problems,
    ...findings,
    ...fewerRows(project, counted.rows, term, inputs.seen ?? new Map()),
  ];
  const problems = sortProblems(withoutAccepted(met, project, asOf));
  const tables = new Map(counted.families.flatMap((family) => [...(family.tables ?? [])]));
  const found = { problems, tables, figures, counted };
  if (counted.refused || problems.some(({ refuses }) => refuses))
    return { ...found, report: null, lock: null };
  const report = composeReport({
    project,
    tool,
    term,
    asOf,
    state,
    figures: drawCharts(figures, shown, project, term),
    prose: sections.prose,
    numbers: sections.numbers,
    problems: problems.map((problem) => showProblem(problem, project.language)),
    files: counted.files,
    uncounted: counted.uncounted,
    logo: inputs.logo ?? null,
  });
  return { ...found, report, lock: counted.lock };
}
