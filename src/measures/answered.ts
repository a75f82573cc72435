import type { Batch } from '../model/batch.ts';
import { Fate } from './measure.ts';

/**
 * The fates of rows of a survey, in which no answer is none of the answers: such a row is left out, whatever
 * the KPI says of blank cells elsewhere. Source: an agency's published report, whose questions have different bases, domain.md §2.3.
 */
export function answered(fates: Uint8Array, batch: Batch, question: string): Uint8Array {
  const blank = batch.columns.get(question)?.empty;
  if (!blank) throw new Error(`column ${question} was not read`);
  for (let i = 0; i < fates.length; i++) if (blank[i]) fates[i] = Fate.LeftOut;
  return fates;
}
