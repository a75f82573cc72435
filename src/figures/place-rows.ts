import { Answer } from '../measures/conditions.ts';
import { Fate } from '../measures/measure.ts';
import { weightOf } from '../measures/weights.ts';
import type { Batch } from '../model/batch.ts';
import type { RowCounts } from '../model/figure.ts';
import type { EmptyRule } from '../model/kpi.ts';
import { rowsStoodFor } from '../model/row-count.ts';
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
  /** Whether no day is blank; false may be said of those of excluded rows, too. */
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
  const { rows, accepted, weight } = stayingOf(batch, excluded);
  const candidates = placing ? insideOf(placing, rows) : rows;
  const open = placing ? weightOf(batch, candidates) : weight;
  return {
    candidates,
    counts: { ...noCounts(), accepted, outside: weight - open, excluded: accepted - weight },
    open,
    isDated: !placing?.includes(Lies.Blank),
    any: placing === null || placing.includes(Lies.Inside),
  };
}

/** Those of some rows that do not lie outside. */
function insideOf(placing: Placing, rows: Uint32Array): Uint32Array {
  const { length } = rows;
  const inside = new Uint32Array(length);
  let taken = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    if (placing[row] !== Lies.Outside) inside[taken++] = row;
  }
  return inside.subarray(0, taken);
}

/** The rows that are not excluded; how many rows they stand for, and how many all. */
interface Staying {
  readonly rows: Uint32Array;
  readonly weight: number;
  readonly accepted: number;
}

// In every period the same rows are excluded.
const known = new WeakMap<Batch, { readonly excluded: Uint8Array | null; readonly staying: Staying }>();

function stayingOf(batch: Batch, excluded: Uint8Array | null): Staying {
  const before = known.get(batch);
  if (before?.excluded === excluded) return before.staying;
  const { length } = batch;
  const rows = new Uint32Array(length);
  let taken = 0;
  for (let row = 0; row < length; row++) if (excluded?.[row] !== Answer.Yes) rows[taken++] = row;
  const stay = rows.subarray(0, taken);
  const staying = { rows: stay, weight: weightOf(batch, stay), accepted: rowsStoodFor(batch) };
  known.set(batch, { excluded, staying });
  return staying;
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
