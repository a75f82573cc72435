import type { Report, ShownFigure } from '../../model/report.ts';

/** The figures of a KPI, term by term as the report has them; none of one that it does not know. */
export function figuresOf(report: Report, kpi: string): readonly ShownFigure[] {
  const groups = known.get(report) ?? groupsOf(report);
  known.set(report, groups);
  return groups.get(kpi) ?? [];
}

// Hundreds of figures name each other.
const known = new WeakMap<Report, ReadonlyMap<string, readonly ShownFigure[]>>();

function groupsOf({ figures }: Report): ReadonlyMap<string, readonly ShownFigure[]> {
  const groups = new Map<string, ShownFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.kpi);
    if (group) group.push(figure);
    else groups.set(figure.kpi, [figure]);
  }
  return groups;
}
