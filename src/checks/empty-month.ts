import { firstOfMonth, isoOf, monthNumber } from '../calendar/day.ts';
import type { Table } from '../model/table.ts';
import type { Check } from './check.ts';

/** A month of the term without a row, once it is over, is often an export that was forgotten. */
export const emptyMonth: Check = ({ project, tables, term, asOf }) =>
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

function monthsWithRows(table: Table, date: string): Set<number> {
  const months = new Set<number>();
  const days = new Set<number>();
  for (const { columns, length } of table.batches) {
    const column = columns.get(date);
    if (column?.storage !== 'numbers') continue;
    for (let i = 0; i < length; i++) if (!column.empty[i]) days.add(column.values[i] as number);
  }
  for (const day of days) months.add(monthNumber(day));
  return months;
}
