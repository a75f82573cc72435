import { Fate } from '../measures/measure.ts';
import type { Batch } from '../model/batch.ts';
import type { RowCounts } from '../model/figure.ts';
import type { EmptyRule } from '../model/kpi.ts';
import { Lies, type Placing } from './placing.ts';

export type Counts = { -readonly [K in keyof RowCounts]: number };

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
  if (ground.isDated && !fates.includes(Fate.LeftOut) && !fates.includes(Fate.Undecided))
    return {
      rows: candidates,
      undecided: [],
      counts: { ...ground.counts, counted: ground.open },
      any,
    };
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

/** What does not depend on the KPI's conditions: the rows whose place they decide, and the others counted. */
interface Ground {
  readonly candidates: Uint32Array;
  readonly counts: Counts;
  /** How many rows the candidates are. */
  readonly open: number;
  /** Whether no candidate's day is blank. */
  readonly isDated: boolean;
  readonly any: boolean;
}

// Most KPIs of a source ask about the same period, which `placingOf` gives as the same object.
const grounds = new WeakMap<Placing, { readonly excluded: Uint8Array | null; readonly ground: Ground }>();

function groundOf(batch: Batch, excluded: Uint8Array | null, placing: Placing | null): Ground {
  const known = placing && grounds.get(placing);
  if (known?.excluded === excluded) return known.ground;
  const ground = makeGround(batch, excluded, placing);
  if (placing) grounds.set(placing, { excluded, ground });
  return ground;
}

function makeGround(batch: Batch, excluded: Uint8Array | null, placing: Placing | null): Ground {
  const candidates = new Uint32Array(batch.length);
  const counts = noCounts();
  let taken = 0;
  let any = placing === null;
  let open = 0;
  let isDated = true;
  for (let i = 0; i < batch.length; i++) {
    const lies = placing ? placing[i] : Lies.Inside;
    const weight = batch.weights ? batch.weights[i]! : 1;
    if (lies === Lies.Inside) any = true;
    counts.accepted += weight;
    if (excluded?.[i]) counts.excluded += weight;
    else if (lies === Lies.Outside) counts.outside += weight;
    else {
      candidates[taken++] = i;
      open += weight;
      if (lies === Lies.Blank) isDated = false;
    }
  }
  return { candidates: candidates.subarray(0, taken), counts, open, isDated, any };
}

export const noCounts = (): Counts => ({
  accepted: 0,
  counted: 0,
  outside: 0,
  leftOut: 0,
  undecided: 0,
  excluded: 0,
});

/** Adds `more` to `into`, and asserts that every row still has exactly one place. */
export function addCounts(into: Counts, more: RowCounts): void {
  const { accepted, counted, outside, leftOut, undecided, excluded } = more;
  if (accepted !== counted + outside + leftOut + undecided + excluded)
    throw new Error('the row ledger does not balance');
  into.accepted += accepted;
  into.counted += counted;
  into.outside += outside;
  into.leftOut += leftOut;
  into.undecided += undecided;
  into.excluded += excluded;
}
