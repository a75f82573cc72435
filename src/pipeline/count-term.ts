import type { Day } from '../calendar/day.ts';
import { makeTerms, type Term } from '../calendar/term.ts';
import { evaluate } from '../figures/evaluate.ts';
import { questionsFor } from '../figures/questions.ts';
import type { Figure } from '../model/figure.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { InputFile, Table } from '../model/table.ts';
import type { ProseContext } from '../prose/context.ts';
import { showFigures } from '../report/show-figures.ts';
import { closeTerm, publishedFigures } from './closed-terms.ts';
import { proseContext } from './prose-context.ts';
import { readTables, type Told } from './read-tables.ts';
import { tallyTables } from './tally-tables.ts';

/** All that rows and definitions say, before any prose. */
export interface Counted {
  readonly tables: ReadonlyMap<string, Table>;
  readonly figures: readonly Figure[];
  readonly shown: readonly ShownFigure[];
  /** Accepted rows that no KPI counted, by source. */
  readonly uncounted: ReadonlyMap<string, number>;
  readonly context: ProseContext;
  readonly problems: readonly Problem[];
  readonly refused: boolean;
  readonly lock: Lock | null;
  /** Ids of the terms that were asked for. */
  readonly wanted: ReadonlySet<string>;
}

/** Reads the rows, counts them for the terms wanted, and shows the figures as they are published. */
export function countTerm(
  project: Project,
  inputs: {
    readonly files: ReadonlyMap<string, readonly InputFile[]>;
    readonly locks?: ReadonlyMap<string, Lock>;
    readonly told?: Told;
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
  const closing = request.closing === true || locks.size > 0;

  const questions = questionsFor(project.kpis, wanted, terms);
  const read = readTables(project, inputs.files, closing, inputs.told, questions);
  const { tables } = read;
  const tallies = tallyTables(project, tables, questions, asOf, closing);
  const today = evaluate(project.kpis, questions, tallies.answers, terms, project.language);
  const around = { project, terms, term, asOf, locks, tables, frozen: request.frozen === true };
  const published = closing ? publishedFigures({ ...around, figures: today }) : null;
  const figures = published?.settled.size
    ? evaluate(project.kpis, questions, tallies.answers, terms, project.language, published.settled)
    : today;
  const shown = showFigures(figures, project, terms, published?.shown);
  const closed = closing ? closeTerm({ ...around, figures }, shown) : null;
  return {
    tables,
    figures,
    shown,
    uncounted: tallies.uncounted,
    context: proseContext(project, term, terms, shown, tables),
    problems: [
      ...read.problems,
      ...tallies.problems,
      ...(published?.problems ?? []),
      ...(closed?.problems ?? []),
    ],
    refused: read.refused,
    lock: closed?.lock ?? null,
    wanted: new Set(wanted.map(({ id }) => id)),
  };
}

/** Whether what was counted holds every term that is wanted now. */
export const answersAll = (counted: Counted, wanted: readonly Term[]): boolean =>
  wanted.length === counted.wanted.size && wanted.every(({ id }) => counted.wanted.has(id));
