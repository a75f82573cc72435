import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import type { Figure } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/** What a check of rows may look at: those of sources that belong together, before there is any figure. */
export interface RowFacts {
  /** With these sources alone. */
  readonly project: Project;
  readonly term: Term;
  readonly asOf: Day;
  readonly tables: ReadonlyMap<string, Table>;
  /** Every term that figures are asked for. */
  readonly terms: readonly Term[];
}

/** What a check of the report may look at: everything that is known once the figures are shown. */
export interface Facts {
  readonly project: Project;
  readonly term: Term;
  /** Exact figures of every term asked for. */
  readonly figures: readonly Figure[];
  /** The same, as they will be read. */
  readonly shown: readonly ShownFigure[];
  /** KPIs that prose, headlines or other KPIs use. */
  readonly used: ReadonlySet<string>;
}

/** Looks for one kind of contradiction; gives problems, never throws for what the data say. */
export type Check = (facts: Facts) => readonly Problem[];

/** The same of rows. Whatever it finds does not depend on prose. */
export type RowCheck = (facts: RowFacts) => readonly Problem[];
