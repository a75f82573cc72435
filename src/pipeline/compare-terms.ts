import { dayFromIso } from '../calendar/day.ts';
import { makeTerms, type Term } from '../calendar/term.ts';
import type { Diff } from '../diff/diff.ts';
import { diffSides } from '../diff/diff-sides.ts';
import type { Rule } from '../diff/side.ts';
import { evaluate } from '../figures/evaluate.ts';
import { questionsFor } from '../figures/questions.ts';
import { SMALL } from '../model/kpi.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import { parseProse } from '../prose/parse-prose.ts';
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
  /** By term id: texts by name without `.md`. */
  readonly prose: ReadonlyMap<string, ReadonlyMap<string, { readonly path: string; readonly text: string }>>;
  readonly locks: ReadonlyMap<string, Lock>;
}

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
  const pair = [asked.old, asked.now];
  const files = pair.map((term) => parsed(prose.get(term.id)));
  const named = asked.prose ? pair.flatMap((term, at) => wantedTerms(term, tagsIn(files[at]!), terms)) : [];
  const questions = questionsFor(project.kpis, [...pair, ...named], terms);
  const asOf = (term: Term): number => dayFromIso(locks.get(term.id)?.asOf ?? '') ?? term.last;
  const tallies = tallyTables(project, tables, questions, asOf, asked.why);
  const figures = evaluate(project.kpis, questions, tallies.answers, terms, project.language);
  const shown = showFigures(figures, project, terms);
  const known = { project, terms, figures, shown, locks };
  const sides = pair.map((term, at) =>
    sideOf(term, sectionsOf(term, files[at]!, known, asked.prose ? tables : new Map()), known),
  );
  return { diff: diffSides(sides[0]!, sides[1]!, rulesOf(project), asked), problems: tallies.problems };
}

const parsed = (
  texts: ReadonlyMap<string, { readonly path: string; readonly text: string }> = new Map(),
): ReadonlyMap<string, ProseFile> =>
  new Map([...texts].map(([name, { path, text }]) => [name, parseProse(path, text)]));

const tagsIn = (files: ReadonlyMap<string, ProseFile>) => [...files.values()].flatMap(kpiTags);

const rulesOf = ({ kpis }: Project): ReadonlyMap<string, Rule> =>
  new Map([...kpis.values()].map(({ id, small = SMALL, failOn = null }) => [id, { small, failOn }]));
