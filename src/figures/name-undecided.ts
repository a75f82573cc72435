import type { Source } from '../model/source.ts';
import { rowsOneByOne, type Table } from '../model/table.ts';
import { excludedIn } from './excluded-rows.ts';
import { placeRows } from './place-rows.ts';
import { placingOf } from './placing.ts';
import type { Run } from './runs.ts';

/** How many undecided rows of one figure are kept by name; the rest is a number. */
export const NAMED = 200;

/** The first undecided rows of some figures, looked for among the rows one by one. */
export function nameUndecided(runs: readonly Run[], source: Source, table: Table): void {
  for (const { undecided } of runs) undecided.length = 0;
  for (const batch of rowsOneByOne(table)) {
    const excluded = excludedIn(source, batch);
    for (const { kpi, measure, period, undecided } of runs) {
      if (undecided.length >= NAMED) continue;
      const fates = measure.select(kpi.spec, batch, kpi.empty, period);
      const placing = placingOf(kpi, measure, batch, period);
      const placed = placeRows(batch, fates, excluded, placing, kpi.empty);
      for (const row of placed.undecided.slice(0, NAMED - undecided.length))
        undecided.push({ file: batch.file, offset: batch.offsets[row]! });
    }
  }
}
