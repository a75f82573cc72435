import type { Batch } from '../model/batch.ts';
import type { Source } from '../model/source.ts';
import { excludedIn } from './excluded-rows.ts';
import { placeRows } from './place-rows.ts';
import { placingOf } from './placing.ts';
import { addRows } from './row-digest.ts';
import type { Run } from './runs.ts';

/**
 * Adds the rows of a batch to the digests that are kept of what runs count. Rows have to be as they were read: more of
 * them are alike to the figures, which do not tell one day of the period from another.
 */
export function digestRows(runs: readonly Run[], batch: Batch, source: Source): void {
  for (const { kpi, measure, period, sum } of runs) {
    if (!sum) continue;
    const fates = measure.select(kpi.spec, batch, kpi.empty, period);
    const placing = placingOf(kpi, measure, batch, period);
    addRows(sum, batch, placeRows(batch, fates, excludedIn(source, batch), placing, kpi.empty).rows);
  }
}
