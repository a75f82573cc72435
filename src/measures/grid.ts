import type { Grid, Part } from '../model/figure.ts';
import type { Format, Quantity } from '../model/quantity.ts';

/** A row or column of a table: what addresses call it, and what readers see. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  /** The last of its direction, over all the others. */
  readonly total?: boolean;
}

/** What stands in a cell. */
export interface Cell {
  readonly quantity: Quantity | null;
  readonly format: Format;
  readonly adds: boolean;
  readonly missing?: string;
}

/** A cell about which nothing can be known: a month to come, a term without records. No fault of the table. */
export const GAP = '–';

/** The name of the last row and the last column. */
export const TOTAL = { ja: '合計', en: 'total' } as const;

/** Parts laid out as a table, row by row; a cell is called by its row and its column. */
export function layGrid(
  corner: string,
  rows: readonly Heading[],
  columns: readonly Heading[],
  language: 'ja' | 'en',
  cellAt: (row: number, column: number) => Cell,
): { readonly parts: readonly Part[]; readonly grid: Grid } {
  const between = language === 'ja' ? '・' : ', ';
  return {
    parts: rows.flatMap((row, r) =>
      columns.map((column, c) => ({
        key: `${row.key}/${column.key}`,
        label: row.label + between + column.label,
        ...cellAt(r, c),
      })),
    ),
    grid: {
      corner,
      rows: rows.map(({ label }) => label),
      columns: columns.map(({ label }) => label),
      totals: { row: rows.at(-1)?.total === true, column: columns.at(-1)?.total === true },
    },
  };
}
