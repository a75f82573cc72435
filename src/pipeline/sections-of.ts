import type { Term, Terms } from '../calendar/term.ts';
import type { Lock } from '../model/lock.ts';
import type { Project } from '../model/project.ts';
import type { Section, ShownFigure } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { personalValues } from '../prose/personal-values.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import { composeSections } from '../report/sections.ts';
import { bindSections } from './bind-sections.ts';
import { personsIn } from './persons-in.ts';
import { proseContext } from './prose-context.ts';

/**
 * The sections of a term's report with its figures, as published where it is closed. What is wrong in the
 * prose is for `check` to say; a figure of a term that was not asked for is that of the term itself.
 */
export function sectionsOf(
  term: Term,
  files: ReadonlyMap<string, ProseFile>,
  {
    project,
    terms,
    shown,
    locks,
  }: {
    readonly project: Project;
    readonly terms: Terms;
    readonly shown: readonly ShownFigure[];
    readonly locks: ReadonlyMap<string, Lock>;
  },
  tables: ReadonlyMap<string, Table>,
): readonly Section[] {
  const figures = shown.map((figure) => locks.get(figure.term)?.figures[figure.kpi]?.shown ?? figure);
  const context = proseContext(project, term, terms, figures, personalValues(personsIn(tables.values())));
  const figure: typeof context.figure = (kpi, id) => context.figure(kpi, id) ?? context.figure(kpi, term.id);
  return composeSections(project, bindSections(project, files, { ...context, figure }, 'draft').prose);
}
