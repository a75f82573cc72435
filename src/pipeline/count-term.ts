import type { Day } from '../calendar/day.ts';
import { makeTerms, type Term } from '../calendar/term.ts';
import { evaluate } from '../figures/evaluate.ts';
import { questionsFor } from '../figures/questions.ts';
import { type Depth, type Figure, lockedTerm } from '../model/figure.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { StatedFile } from '../model/stated-file.ts';
import type { InputFile } from '../model/table.ts';
import type { ProseContext } from '../prose/context.ts';
import { showFigures } from '../report/show-figures.ts';
import { closeTerm, publishedFigures } from './closed-terms.ts';
import { countFamilies } from './count-families.ts';
import type { FamilyCount } from './count-family.ts';
import { proseContext } from './prose-context.ts';
import type { Told } from './read-tables.ts';

/** All that rows and definitions say, before any prose. */
export interface Counted {
  /** What the rows of each family said. */
  readonly families: readonly FamilyCount[];
  /** By source. */
  readonly files: ReadonlyMap<string, readonly StatedFile[]>;
  /** Accepted rows of the term by source, the excluded ones too. */
  readonly rows: ReadonlyMap<string, number>;
  readonly figures: readonly Figure[];
  readonly shown: readonly ShownFigure[];
  /** Accepted rows that no KPI counted, by source. */
  readonly uncounted: ReadonlyMap<string, number>;
  readonly context: ProseContext;
  readonly problems: readonly Problem[];
  readonly refused: boolean;
  /** What the term would be published as; null where it is not published, now or before. */
  readonly lock: Lock | null;
  /** Ids of the terms that were asked for. */
  readonly wanted: ReadonlySet<string>;
  readonly asOf: Day;
}

/**
 * Reads the rows, but of families that are `remembered`, counts them for the terms wanted, and shows the
 * figures as they are published.
 */
export function countTerm(
  project: Project,
  inputs: {
    readonly files: ReadonlyMap<string, readonly InputFile[]>;
    readonly locks?: ReadonlyMap<string, Lock>;
    readonly told?: Told;
    readonly remembered?: ReadonlyMap<string, FamilyCount>;
  },
  request: {
    readonly term: Term;
    readonly asOf: Day;
    readonly closing?: boolean;
    readonly frozen?: boolean;
  },
  wanted: readonly Term[],
): Counted {
  const { term, asOf } = request;
  const { locks = new Map() } = inputs;
  const terms = makeTerms(project.fiscalYearStarts);
  const depth = depthFor(request, locks);

  const questions = questionsFor(project.kpis, wanted, terms);
  const counts = countFamilies(project, inputs, { term, asOf, questions, depth });
  const { families, files, rows, answers, uncounted, personal } = counts;
  const today = evaluate(project.kpis, questions, answers, terms, project.language);
  const around = { project, terms, term, asOf, locks, files, frozen: request.frozen === true };
  const published = locks.size > 0 ? publishedFigures({ ...around, figures: today }) : null;
  const figures = published?.settled.size
    ? evaluate(project.kpis, questions, answers, terms, project.language, published.settled)
    : today;
  const shown = showFigures(figures, project, terms, published?.shown);
  const closed = lockedTerm(depth) ? closeTerm({ ...around, figures }, shown) : null;
  return {
    families,
    files,
    rows,
    figures,
    shown,
    uncounted,
    context: proseContext(project, term, terms, shown, personal),
    problems: [...counts.problems, ...(published?.problems ?? []), ...(closed?.problems ?? [])],
    refused: counts.refused,
    lock: closed?.lock ?? null,
    wanted: new Set(wanted.map(({ id }) => id)),
    asOf,
  };
}

/**
 * What stands behind figures is asked of a term that is published, now or before. Those of other terms are compared by
 * their numbers and definitions alone.
 */
export const depthFor = (
  { term, closing = false }: { readonly term: Term; readonly closing?: boolean },
  locks: ReadonlyMap<string, Lock>,
): Depth => (closing || locks.has(term.id) ? { lock: term } : 'figures');

/** Whether what was counted holds every term that is wanted now, judged by the same day. */
export const answersAll = (counted: Counted, wanted: readonly Term[], asOf: Day): boolean =>
  counted.asOf === asOf &&
  wanted.length === counted.wanted.size &&
  wanted.every(({ id }) => counted.wanted.has(id));
