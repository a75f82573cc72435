import type { Term } from '../calendar/term.ts';
import { drawChart } from '../charts/index.ts';
import type { Figure } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import { chartOf } from '../report/drawing/index.ts';

/** The figures of a term with their charts; other figures as they are. */
export function drawCharts(
  figures: readonly Figure[],
  shown: readonly ShownFigure[],
  project: Project,
  term: Term,
): readonly ShownFigure[] {
  const own = figures.filter((figure) => figure.term.id === term.id);
  const exact = new Map(own.map((figure) => [figure.kpi, figure]));
  let drawn = 0;
  return shown.map((one) => {
    const kpi = project.kpis.get(one.kpi);
    const figure = exact.get(one.kpi);
    if (one.term !== term.id || !figure || !kpi?.chart) return one;
    const id = `kr-chart-${++drawn}`;
    const chart = chartOf(figure, one, kpi, project.language, (drawing) => drawChart(id, drawing));
    return chart ? { ...one, chart } : one;
  });
}
