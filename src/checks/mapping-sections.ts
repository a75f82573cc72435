import { principleLabel } from '../model/principle.ts';
import type { Outline } from '../model/project.ts';
import type { Check } from './check.ts';

/** A row of the mapping table that names sections must find one of them in the report of the term. */
export const mappingSections: Check = ({ project }) => {
  const ids = new Set(idsIn(project.outline));
  return (project.mappings ?? []).flatMap(({ rows }) =>
    rows
      .filter(({ report }) => report.length > 0 && !report.some((id) => ids.has(id)))
      .map(({ principle, place }) => ({
        code: 'mapping-section-absent',
        severity: 'error' as const,
        place,
        args: { name: principleLabel(principle, project.language) },
      })),
  );
};

const idsIn = (outline: readonly Outline[]): readonly string[] =>
  outline.flatMap(({ id, sections }) => [id, ...idsIn(sections)]);
