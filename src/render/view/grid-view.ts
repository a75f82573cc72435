import type { ShownFigure } from '../../model/report.ts';
import { figureAnchor } from './anchors.ts';
import type { FigureView, GridView, LinkView, PartView } from './view.ts';

/** The parts of a figure as a table; null where they are a list. Its cells are where addresses lead to. */
export function gridView(
  { grid, label, address, term }: ShownFigure,
  parts: readonly PartView[],
): GridView | null {
  if (!grid || grid.rows.length * grid.columns.length !== parts.length) return null;
  const { rows, columns, totals } = grid;
  const units = new Set(parts.map(({ unit }) => unit));
  const unit = units.size === 1 ? [...units][0]! : '';
  const isTotal = (at: number, of: readonly string[], total: boolean): boolean =>
    total && at === of.length - 1;
  return {
    caption: label,
    corner: grid.corner,
    unit,
    entry: figureAnchor(address, term),
    columns: columns.map((name, at) => ({ label: name, total: isTotal(at, columns, totals.column) })),
    rows: rows.map((name, r) => ({
      label: name,
      total: isTotal(r, rows, totals.row),
      cells: columns.map((_, c) => {
        const part = parts[r * columns.length + c]!;
        return {
          ...part,
          id: part.anchor,
          printed: unit === '' ? part.text : part.amount,
          total: isTotal(c, columns, totals.column),
        };
      }),
    })),
  };
}

/** Tables by the section in which their figure is first read. An address leads to the entry, never to these. */
export function placeGrids(
  figures: readonly FigureView[],
  uses: ReadonlyMap<string, readonly LinkView[]>,
): ReadonlyMap<string, readonly GridView[]> {
  const placed = new Map<string, readonly GridView[]>();
  for (const { grid, address, term, parts } of figures) {
    if (!grid) continue;
    const [first] = [address, ...parts.map((part) => part.address)].flatMap(
      (each) => uses.get(figureAnchor(each, term)) ?? [],
    );
    if (first?.anchor) placed.set(first.anchor, [...(placed.get(first.anchor) ?? []), withoutIds(grid)]);
  }
  return placed;
}

const withoutIds = (grid: GridView): GridView => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, id: null })) })),
});
