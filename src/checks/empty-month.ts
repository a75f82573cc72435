import { firstOfMonth, isoOf, monthNumber } from '../calendar/day.ts';
import { dayCounts } from '../model/day-counts.ts';
import type { Table } from '../model/table.ts';
import type { RowCheck } from './check.ts';

/** A month of the term without a row, once it is over, is often an export that was forgotten. */
export const emptyMonth: RowCheck = ({ project, tables, term, asOf }) =>
  [...project.sources.values()].flatMap((source) => {
    const table = tables.get(source.name);
    if (!table || source.date === null || !source.everyMonth) return [];
    const seen = monthsWithRows(table, source.date);
    const months: number[] = [];
    for (let month = monthNumber(term.first); month <= monthNumber(term.last); month++) months.push(month);
    const due = months.filter((month) => firstOfMonth(month + 1) - 1 <= asOf);
    // A source without any row in the term has a message of its own.
    if (!months.some((month) => seen.has(month))) return [];
    const missing = due
      .filter((month) => !seen.has(month))
      .map((month) => isoOf(firstOfMonth(month)).slice(0, 7));
    if (missing.length === 0) return [];
    const args = { source: source.label, months: missing };
    return [{ code: 'month-empty', severity: 'warning', place: source.place, args } as const];
  });

const monthsWithRows = (table: Table, date: string): ReadonlySet<number> =>
  new Set([...dayCounts(table, date).keys()].map(monthNumber));
