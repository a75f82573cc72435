import { Fate } from '../measures/measure.ts';
import { weightOf } from '../measures/weights.ts';
import type { Batch } from '../model/batch.ts';
import type { EmptyRule } from '../model/kpi.ts';
import type { Counts } from './counts.ts';
import { groundOf } from './ground.ts';
import { Lies, type Placing } from './placing.ts';

interface Placed {
  readonly rows: Uint32Array;
  readonly undecided: readonly number[];
  readonly counts: Counts;
  /** Whether any row at all lies in the period, excluded ones too. */
  readonly any: boolean;
}

/**
 * Gives every row of a batch its place for one KPI and period:
 * accepted = counted + outside + leftOut + undecided + excluded. A blank date is left out when the
 * conditions leave the row out anyway or the KPI says so, and undecided otherwise.
 */
export function placeRows(
  batch: Batch,
  fates: Uint8Array,
  excluded: Uint8Array | null,
  placing: Placing | null,
  empty: EmptyRule,
): Placed {
  const { weights } = batch;
  const ground = groundOf(batch, excluded, placing);
  const { candidates, any } = ground;
  if (ground.isDated && !fates.includes(Fate.Undecided)) {
    const rows = fates.includes(Fate.LeftOut) ? notLeftOut(candidates, fates) : candidates;
    const counted = rows === candidates ? ground.open : weightOf(batch, rows);
    return {
      rows,
      undecided: [],
      counts: { ...ground.counts, counted, leftOut: ground.open - counted },
      any,
    };
  }
  const { length } = candidates;
  const rows = new Uint32Array(length);
  const undecided: number[] = [];
  let taken = 0;
  const counts = { ...ground.counts };
  for (let at = 0; at < length; at++) {
    const i = candidates[at]!;
    const fate = fates[i];
    const weight = weights ? weights[i]! : 1;
    if (placing !== null && placing[i] === Lies.Blank) {
      if (fate === Fate.LeftOut || empty !== 'undecided') counts.leftOut += weight;
      else {
        counts.undecided += weight;
        undecided.push(i);
      }
    } else if (fate === Fate.LeftOut) counts.leftOut += weight;
    else if (fate === Fate.Undecided) {
      counts.undecided += weight;
      undecided.push(i);
    } else {
      counts.counted += weight;
      rows[taken++] = i;
    }
  }
  return { rows: rows.subarray(0, taken), undecided, counts, any };
}

function notLeftOut(candidates: Uint32Array, fates: Uint8Array): Uint32Array {
  const { length } = candidates;
  const rows = new Uint32Array(length);
  let taken = 0;
  for (let at = 0; at < length; at++) {
    const row = candidates[at]!;
    if (fates[row] !== Fate.LeftOut) rows[taken++] = row;
  }
  return rows.subarray(0, taken);
}
