import type { Interval } from '../calendar/term.ts';
import type { Outline, Project } from '../model/project.ts';
import { holdsIn } from '../model/validity.ts';

/** The project as it is in a term: sections, mapping tables and headlines that are valid then. */
export const inTerm = (project: Project, term: Interval): Project => ({
  ...project,
  outline: outlineIn(project.outline, term),
  ...(project.mappings && { mappings: project.mappings.filter((mapping) => holdsIn(mapping, term)) }),
  headline: project.headline.filter((id) => holdsIn(project.kpis.get(id) ?? {}, term)),
});

const outlineIn = (outline: readonly Outline[], term: Interval): readonly Outline[] =>
  outline
    .filter((section) => holdsIn(section, term))
    .map((section) => ({ ...section, sections: outlineIn(section.sections, term) }));
