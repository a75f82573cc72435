import type { Term } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import { rowsIn } from '../model/rows-in.ts';
import type { Table } from '../model/table.ts';

/** A row that a term just misses: where it stands, by which date column, and how many days away. */
export interface NearRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** Days before the first day of the term (negative) or after its last one. */
  readonly days: number;
}

/**
 * Rows outside the term by a date that a KPI counts by, but within three days of it: a slip of a day there
 * moves a figure. By file, line and column. Source: issue 3, *Rows*.
 */
export const nearBorder = (
  { sources, kpis }: Project,
  tables: ReadonlyMap<string, Table>,
  { first, last }: Term,
): readonly NearRow[] =>
  [...tables].flatMap(([name, table]) => {
    const own = [...kpis.values()].filter((kpi) => kpi.source === name && kpi.date !== null);
    const columns = new Set([sources.get(name)?.date ?? null, ...own.map(({ date }) => date)]);
    return [...columns].flatMap((column) =>
      column === null
        ? []
        : [
            ...near(table, column, first - NEAR, first - 1, first),
            ...near(table, column, last + 1, last + NEAR, last),
          ],
    );
  });

const NEAR = 3;

function near(table: Table, column: string, first: number, last: number, border: number): NearRow[] {
  return [...rowsIn(table, column, { first, last })].map(({ batch, row }) => {
    const { path, lineAt } = table.files[batch.file]!;
    const data = batch.columns.get(column);
    const day = data?.storage === 'numbers' ? data.values[row]! : border;
    return { file: path, line: lineAt(batch.offsets[row]!), column, days: day - border };
  });
}
