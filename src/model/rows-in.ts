import type { Interval } from '../calendar/term.ts';
import type { Batch } from './batch.ts';
import { rowsOneByOne, type Table } from './table.ts';

/** The accepted rows of a table that lie in an interval by a date column; all of them without one. */
export function* rowsIn(
  table: Table,
  date: string | null,
  { first, last }: Interval,
): Generator<{ readonly batch: Batch; readonly row: number }> {
  for (const batch of rowsOneByOne(table)) {
    const days = date === null ? null : batch.columns.get(date);
    if (days === undefined || (days !== null && days.storage !== 'numbers')) continue;
    for (let row = 0; row < batch.length; row++) {
      const day = days?.values[row] ?? first;
      if (!days?.empty[row] && day >= first && day <= last) yield { batch, row };
    }
  }
}
