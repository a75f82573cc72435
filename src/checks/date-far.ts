import type { Day } from '../calendar/day.ts';
import { dayCounts } from '../model/day-counts.ts';
import type { Problem } from '../model/problem.ts';
import { rowsOneByOne, type Table } from '../model/table.ts';
import type { RowCheck } from './check.ts';

/**
 * A date that lies far from all others is more likely a slip (2042 for 2024) than a record: its row is
 * outside every term that anyone reports, and would be missed in silence. Looked for in the columns that
 * place rows in a term. Source: domain.md §4.3 no. 44.
 */
export const dateFar: RowCheck = ({ project, tables, asOf }) =>
  [...project.sources.values()].flatMap((source) => {
    const table = tables.get(source.name);
    if (!table) return [];
    const kpis = [...project.kpis.values()].filter((kpi) => kpi.source === source.name);
    const columns = new Set([source.date, ...kpis.map(({ date }) => date)].filter((name) => name !== null));
    return [...columns].flatMap((column) => farRows(table, column, asOf));
  });

/** A year after, or ten years before, the day judged by and the middle of the other rows. */
const [AFTER, BEFORE] = [366, 3653];

function farRows(table: Table, column: string, asOf: Day): Problem[] {
  const counts = dayCounts(table, column);
  if (counts.size === 0) return [];
  const [least, most] = [
    Math.min(asOf, tenthOf(counts, 1)) - BEFORE,
    Math.max(asOf, tenthOf(counts, 9)) + AFTER,
  ];
  const days = [...counts.keys()];
  if (days[0]! >= least && days.at(-1)! <= most) return [];
  return [...daysOf(table, column)]
    .filter(({ day }) => day < least || day > most)
    .map(({ file, offset }) => {
      const { path, lineAt } = table.files[file]!;
      const place = { file: path, line: lineAt(offset) };
      return { code: 'date-far', severity: 'warning', place, at: column, args: { column } } as const;
    });
}

/** The day up to which so many tenths of the rows lie. */
function tenthOf(counts: ReadonlyMap<Day, number>, tenth: number): Day {
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let left = Math.floor(((rows - 1) * tenth) / 10);
  for (const [day, count] of counts) {
    if (left < count) return day;
    left -= count;
  }
  throw new Error('no row is left');
}

function* daysOf(table: Table, column: string): Generator<{ day: Day; file: number; offset: number }> {
  for (const { columns, length, file, offsets } of rowsOneByOne(table)) {
    const data = columns.get(column);
    if (data?.storage !== 'numbers') continue;
    for (let i = 0; i < length; i++)
      if (!data.empty[i]) yield { day: data.values[i]!, file, offset: offsets[i]! };
  }
}
