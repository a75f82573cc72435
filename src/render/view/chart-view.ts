import type { ShownChart } from '../../model/chart.ts';
import { figureAnchor } from './anchors.ts';
import type { ChartView, FigureView, LinkView } from './view.ts';

/** A chart as templates see it, its table with a name in front of each row. */
export const chartView = (
  chart: ShownChart | undefined,
  figure: { readonly address: string; readonly term: string },
): ChartView | null =>
  chart === undefined
    ? null
    : {
        ...chart,
        anchor: `c-${figureAnchor(figure.address, figure.term)}`,
        entry: figureAnchor(figure.address, figure.term),
        rows: chart.rows.map(([name = '', ...cells]) => ({ name, cells })),
      };

/** Charts by the section in which their figure is first read; the others stand beside the figure's entry. */
export function placeCharts(
  figures: readonly FigureView[],
  uses: ReadonlyMap<string, readonly LinkView[]>,
): ReadonlyMap<string, readonly ChartView[]> {
  const placed = new Map<string, readonly ChartView[]>();
  for (const { chart, address, term, parts } of figures) {
    if (!chart) continue;
    const [first] = [address, ...parts.map((part) => part.address)].flatMap(
      (each) => uses.get(figureAnchor(each, term)) ?? [],
    );
    if (first?.anchor) placed.set(first.anchor, [...(placed.get(first.anchor) ?? []), chart]);
  }
  return placed;
}
