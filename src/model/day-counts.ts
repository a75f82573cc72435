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
    const { empty } = data;
    // V8 reads whole numbers without making an object of each.
    const values = new Int32Array(data.values);
    const near = new Uint32Array(NEAR);
    const start = values[Math.max(empty.indexOf(0), 0)]! - NEAR / 2;
    // Most days of those years are in no list: only the stretch that was met is gone through.
    let [from, to] = [NEAR, -1];
    for (let i = 0; i < length; i++) {
      if (empty[i]) continue;
      const day = values[i]!;
      const at = day - start;
      if (at >= 0 && at < NEAR) {
        near[at]!++;
        if (at < from) from = at;
        if (at > to) to = at;
      } else counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    for (let at = from; at <= to; at++)
      if (near[at]! > 0) counts.set(start + at, (counts.get(start + at) ?? 0) + near[at]!);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** So many days around the first one have a place of their own: eleven years. Memory for more takes longer than counting. */
const NEAR = 4096;
