import type { ShownFigure } from '../model/report.ts';
import type { Check } from './check.ts';

/** A reader who meets the same label twice, in the same unit, expects the same value. */
export const labelTwoValues: Check = ({ shown, project, term }) =>
  namesakes(shown.filter((figure) => figure.term === term.id)).flatMap((figures) => {
    const [first] = figures;
    if (!first || new Set(figures.map(({ text }) => text)).size < 2) return [];
    const place = project.kpis.get(figures.at(-1)?.kpi ?? '')?.place;
    return [
      {
        code: 'label-two-values',
        severity: 'warning',
        ...(place && { place }),
        args: { label: first.label, values: figures.map(({ kpi, text }) => `${kpi} ${text}`) },
        affects: figures.map(({ kpi }) => kpi),
      } as const,
    ];
  });

function namesakes(figures: readonly ShownFigure[]): readonly (readonly ShownFigure[])[] {
  const groups = new Map<string, ShownFigure[]>();
  for (const figure of figures) {
    const name = `${figure.label}\u0000${figure.unit}`;
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return [...groups.values()];
}
