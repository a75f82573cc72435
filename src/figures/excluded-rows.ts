import { answers } from '../measures/conditions.ts';
import { oncePerBatch } from '../measures/once-per-batch.ts';
import type { Batch } from '../model/batch.ts';
import type { Source } from '../model/source.ts';

/** By row, `Answer.Yes` for one that its source leaves out of all figures; null when it leaves none out. */
export const excludedIn = ({ exclude }: Source, batch: Batch): Uint8Array | null =>
  exclude && known(batch, 'excluded', () => answers(exclude, batch));

const known = oncePerBatch<Uint8Array>();
