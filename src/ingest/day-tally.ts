import type { Day } from '../calendar/day.ts';
import type { Source } from '../model/source.ts';
import type { Values } from './row-reader.ts';

/** How many rows have each day, in the date columns that place rows in time. */
export interface DayTally {
  /** Places of the columns among the declared ones. */
  readonly columns: readonly number[];
  note(values: Values): void;
  /** Rows that were read at once, and with −1 one that left again. */
  add(column: number, day: Day, rows: number): void;
  remove(values: Values): void;
  /** By name of the column, days ascending. */
  all(): ReadonlyMap<string, ReadonlyMap<Day, number>>;
}

export function dayTally(source: Source, names: readonly string[]): DayTally {
  const declared = [...source.columns.keys()];
  const counts = new Map(names.map((name) => [declared.indexOf(name), new Map<Day, number>()]));
  const add = (column: number, day: Day, rows: number): void => {
    const days = counts.get(column)!;
    days.set(day, (days.get(day) ?? 0) + rows);
  };
  const addAll = (values: Values, sign: number): void => {
    for (const column of counts.keys()) {
      const day = values[column];
      if (typeof day === 'number') add(column, day, sign);
    }
  };
  return {
    columns: [...counts.keys()],
    note: (values) => addAll(values, 1),
    remove: (values) => addAll(values, -1),
    add,
    all: () => new Map([...counts].map(([column, days]) => [declared[column]!, inOrder(days)])),
  };
}

/** Days that have rows, ascending. */
function inOrder(days: ReadonlyMap<Day, number>): ReadonlyMap<Day, number> {
  const ordered = new Map<Day, number>();
  // Typed arrays are sorted as numbers without asking anyone.
  Int32Array.from(days.keys())
    .sort()
    .forEach((day) => {
      const rows = days.get(day)!;
      if (rows > 0) ordered.set(day, rows);
    });
  return ordered;
}
