import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { makeTerms } from '../calendar/term.ts';
import { evaluate } from '../figures/evaluate.ts';
import { questionsFor } from '../figures/questions.ts';
import type { Figure } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { showFigures } from '../report/show-figures.ts';
import { tallyTables } from './tally-tables.ts';

/** Every KPI for every wanted term, and for what those stand on: exact, and as it is read. */
export function figuresFor(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  wanted: readonly Term[],
  asOf: Day,
): {
  readonly figures: readonly Figure[];
  readonly shown: readonly ShownFigure[];
  readonly problems: readonly Problem[];
} {
  const terms = makeTerms(project.fiscalYearStarts);
  const questions = questionsFor(project.kpis, wanted, terms);
  const tallies = tallyTables(project, tables, questions, asOf);
  const figures = evaluate(project.kpis, questions, tallies.answers, terms, project.language);
  return { figures, shown: showFigures(figures, project, terms), problems: tallies.problems };
}
