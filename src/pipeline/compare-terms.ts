import { dayFromIso } from '../calendar/day.ts';
import { makeTerms, type Term } from '../calendar/term.ts';
import type { Diff } from '../diff/diff.ts';
import { diffSides } from '../diff/diff-sides.ts';
import type { Rule, Side } from '../diff/side.ts';
import { evaluate } from '../figures/evaluate.ts';
import { type Question, questionsFor } from '../figures/questions.ts';
import { SMALL } from '../model/kpi.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import { kpiTags } from '../prose/tags.ts';
import { showFigures } from '../report/show-figures.ts';
import { sectionsOf } from './sections-of.ts';
import { sideOf } from './side-of.ts';
import { tallyTables } from './tally-tables.ts';
import { wantedTerms } from './wanted-terms.ts';

/** What is there of two terms: rows, the prose of each, and what was published. */
export interface Compared {
  readonly tables: ReadonlyMap<string, Table>;
  readonly prose: ProseByTerm;
  readonly locks: ReadonlyMap<string, Lock>;
}

/** By term id: files by name without `.md`. */
export type ProseByTerm = ReadonlyMap<string, ReadonlyMap<string, ProseFile>>;

export interface Comparing {
  readonly old: Term;
  readonly now: Term;
  readonly why: boolean;
  readonly prose: boolean;
  readonly language: Project['language'];
}

/** Two terms compared, in one pass over the rows; each is judged as of its own last day, or as it was published. */
export function compareTerms(
  project: Project,
  { tables, prose, locks }: Compared,
  asked: Comparing,
): { readonly diff: Diff; readonly problems: readonly Problem[] } {
  const terms = makeTerms(project.fiscalYearStarts);
  const questions = comparedQuestions(project, prose, asked);
  const asOf = (term: Term): number => dayFromIso(locks.get(term.id)?.asOf ?? '') ?? term.last;
  const tallies = tallyTables(project, tables, questions, asOf, asked.why ? 'segments' : 'figures');
  const figures = evaluate(project.kpis, questions, tallies.answers, terms, project.language);
  const shown = showFigures(figures, project, terms);
  const known = { project, terms, figures, shown, locks };
  const side = (term: Term): Side => {
    const files = prose.get(term.id) ?? new Map<string, ProseFile>();
    return sideOf(term, sectionsOf(term, files, known, asked.prose ? tables : new Map()), known);
  };
  const diff = diffSides(side(asked.old), side(asked.now), rulesOf(project), asked);
  return { diff, problems: tallies.problems };
}

/** All that a comparison asks of rows: both terms, and where text is compared those that it names. */
export function comparedQuestions(
  { kpis, fiscalYearStarts }: Project,
  prose: ProseByTerm,
  { old, now, prose: isTextCompared }: Pick<Comparing, 'old' | 'now' | 'prose'>,
): readonly Question[] {
  const terms = makeTerms(fiscalYearStarts);
  const named = (term: Term): readonly Term[] => {
    const files = [...(prose.get(term.id)?.values() ?? [])];
    return wantedTerms(term, files.flatMap(kpiTags), terms);
  };
  return questionsFor(kpis, [old, now, ...(isTextCompared ? [old, now].flatMap(named) : [])], terms);
}

const rulesOf = ({ kpis }: Project): ReadonlyMap<string, Rule> =>
  new Map([...kpis.values()].map(({ id, small = SMALL, failOn = null }) => [id, { small, failOn }]));
