import { Answer, answers } from '../measures/conditions.ts';
import { oncePerBatch } from '../measures/once-per-batch.ts';
import type { Batch } from '../model/batch.ts';
import type { Source } from '../model/source.ts';

/** By row, 1 for one that its source leaves out of all figures; null when it leaves none out. */
export const excludedIn = ({ exclude }: Source, batch: Batch): Uint8Array | null =>
  exclude && known(batch, 'excluded', () => yesIn(answers(exclude, batch)));

/** 1 where the answer is yes. */
function yesIn(given: Uint8Array): Uint8Array {
  const yes = new Uint8Array(given.length);
  for (let row = 0; row < yes.length; row++) if (given[row] === Answer.Yes) yes[row] = 1;
  return yes;
}

const known = oncePerBatch<Uint8Array>();
