import type { Term, Terms } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Project } from '../model/project.ts';
import { kpiAt } from '../model/validity.ts';

/**
 * How a KPI is counted in a term, as plain JSON: measure, spec, date, exclusions, and the same of the KPIs it
 * is made from. Two terms with an equal one are counted in one way. Conditions stand in the words of the
 * office, since the place of a category in its list is not its meaning; nor is the list.
 */
export function resolvedDefinition(kpi: Kpi, term: Term, project: Project, terms: Terms): unknown {
  const measure = measureOf(kpi.measure);
  const source = kpi.source === null ? null : (project.sources.get(kpi.source) ?? null);
  const uses = measure.uses?.(kpi.spec, term, terms) ?? [];
  return plain({
    measure: kpi.measure,
    spec: measure.inTerm ? measure.inTerm(kpi.spec, term.id) : kpi.spec,
    date: kpi.date,
    ...(kpi.inForce && { inForce: kpi.inForce }),
    ...(kpi.span && { span: kpi.span }),
    empty: measure.by === 'rows' ? kpi.empty : null,
    exclude: source?.exclude ?? null,
    // What is made from many terms of one KPI is counted in one way, however many they are.
    uses: different(
      uses.flatMap((use) => {
        const used = project.kpis.get(use.kpi);
        return used ? [resolvedDefinition(kpiAt(used, use.term), use.term, project, terms)] : [];
      }),
    ),
  });
}

const different = (definitions: readonly unknown[]): readonly unknown[] => [
  ...new Map(definitions.map((one) => [JSON.stringify(one), one])).values(),
];

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const spoken = 'is' in value && 'words' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(spoken && (key === 'values' || key === 'value')) && key !== 'labels')
      .map(([key, item]) => [key, plain(item)]),
  );
}
