import type { Day } from '../calendar/day.ts';
import type { Table } from './table.ts';

/** How many rows of a table have each day in a date column, days ascending; blank cells are left out. */
export function dayCounts(table: Table, column: string): ReadonlyMap<Day, number> {
  const columns = known.get(table) ?? new Map<string, ReadonlyMap<Day, number>>();
  known.set(table, columns);
  const counts = table.days?.get(column) ?? columns.get(column) ?? countDays(table, column);
  columns.set(column, counts);
  return counts;
}

// Several checks ask for the same column of a table, which never changes.
const known = new WeakMap<Table, Map<string, ReadonlyMap<Day, number>>>();

function countDays({ batches }: Table, column: string): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const { columns, length } of batches) {
    const data = columns.get(column);
    if (data?.storage !== 'numbers') continue;
    const { values, empty } = data;
    const near = new Uint32Array(NEAR);
    // Most days of those years are in no list: only the stretch that was met is gone through.
    let [from, to] = [NEAR, -1];
    for (let i = 0; i < length; i++) {
      if (empty[i]) continue;
      const day = values[i]!;
      if (day >= 0 && day < NEAR) {
        near[day]!++;
        if (day < from) from = day;
        if (day > to) to = day;
      } else counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    for (let day = from; day <= to; day++)
      if (near[day]! > 0) counts.set(day, (counts.get(day) ?? 0) + near[day]!);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** Days from 1970 to the end of 2059 have a place of their own. */
const NEAR = 32_872;
