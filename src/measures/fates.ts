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
  const { length } = batch;
  const fates = new Uint8Array(length);
  const failed = among === undefined ? Fate.LeftOut : Fate.Base;
  if (that) {
    const given = answers(that, batch);
    const of = fateOf(failed, empty === 'no' ? failed : emptyFate(empty));
    for (let i = 0; i < length; i++) fates[i] = of[given[i]!]!;
  } else fates.fill(Fate.Hit);
  if (among) {
    const given = answers(among, batch);
    const of = fateOf(Fate.LeftOut, emptyFate(empty));
    for (let i = 0; i < length; i++) if (given[i] !== Answer.Yes) fates[i] = of[given[i]!]!;
  }
  return fates;
}

/** By answer. */
function fateOf(failed: number, undecided: number): Uint8Array {
  const of = new Uint8Array(Object.keys(Answer).length);
  of[Answer.No] = failed;
  of[Answer.Undecided] = undecided;
  of[Answer.Yes] = Fate.Hit;
  return of;
}

/** Marks rows whose cell in one of the columns is blank, unless they are left out anyway. */
export function needCells(
  fates: Uint8Array,
  batch: Batch,
  columns: readonly string[],
  empty: EmptyRule,
): Uint8Array {
  const { length } = fates;
  for (const name of columns) {
    const blank = batch.columns.get(name)?.empty;
    if (!blank) throw new Error(`column ${name} was not read`);
    // Mostly none is.
    if (!blank.includes(1)) continue;
    for (let i = 0; i < length; i++) if (blank[i] && fates[i] !== Fate.LeftOut) fates[i] = emptyFate(empty);
  }
  return fates;
}

const emptyFate = (empty: EmptyRule): number => (empty === 'undecided' ? Fate.Undecided : Fate.LeftOut);
