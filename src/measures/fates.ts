import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import type { EmptyRule } from '../model/kpi.ts';
import { Answer, answers } from './conditions.ts';
import { Fate } from './measure.ts';

/**
 * The fate of every row of a batch: left out unless `among` holds, a hit when `that` holds too.
 * Without `among` every row is asked `that`; rows that fail it are left out when there is no
 * denominator to stay in (`among` undefined), and stay in the base otherwise.
 */
export function fatesOf(
  batch: Batch,
  among: Condition | null | undefined,
  that: Condition | null,
  empty: EmptyRule,
): Uint8Array {
  const fates = new Uint8Array(batch.length).fill(Fate.Hit);
  const failed = among === undefined ? Fate.LeftOut : Fate.Base;
  if (that) mark(fates, answers(that, batch), failed, empty === 'no' ? failed : emptyFate(empty));
  if (among) mark(fates, answers(among, batch), Fate.LeftOut, emptyFate(empty));
  return fates;
}

/** Marks rows whose cell in one of the columns is blank, unless they are left out anyway. */
export function needCells(
  fates: Uint8Array,
  batch: Batch,
  columns: readonly string[],
  empty: EmptyRule,
): Uint8Array {
  for (const name of columns) {
    const blank = batch.columns.get(name)?.empty;
    if (!blank) throw new Error(`column ${name} was not read`);
    // Mostly none is.
    if (!blank.includes(1)) continue;
    for (let i = 0; i < fates.length; i++)
      if (blank[i] && fates[i] !== Fate.LeftOut) fates[i] = emptyFate(empty);
  }
  return fates;
}

const emptyFate = (empty: EmptyRule): number => (empty === 'undecided' ? Fate.Undecided : Fate.LeftOut);

function mark(fates: Uint8Array, given: Uint8Array, failed: number, undecided: number): void {
  for (let i = 0; i < fates.length; i++) {
    if (given[i] === Answer.No) fates[i] = failed;
    else if (given[i] === Answer.Undecided) fates[i] = undecided;
  }
}
