import { Answer } from '../measures/conditions.ts';
import { weightOf } from '../measures/weights.ts';
import type { Batch } from '../model/batch.ts';
import { rowsStoodFor } from '../model/row-count.ts';
import { type Counts, noCounts } from './counts.ts';
import { Lies, type Placing } from './placing.ts';

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

export function groundOf(batch: Batch, excluded: Uint8Array | null, placing: Placing | null): Ground {
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
