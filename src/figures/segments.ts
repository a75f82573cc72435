import { columnOf } from '../measures/conditions.ts';
import { Fate } from '../measures/measure.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { Segments } from '../model/figure.ts';

/** A column by whose values rows are divided, with its labels in declared order. Never a personal one. */
export interface Division {
  readonly column: string;
  readonly labels: readonly string[];
}

/**
 * Rows of one figure by value, or their amounts, as they are added up; `-1` stands for a blank cell.
 * `beyond` when an amount is no longer exact.
 */
export type SegmentCounts = readonly {
  readonly division: Division;
  readonly base: Map<number, number>;
  readonly hits: Map<number, number>;
  sets: boolean;
  beyond: boolean;
}[];

export const noSegments = (divisions: readonly Division[]): SegmentCounts =>
  divisions.map((division) => ({ division, base: new Map(), hits: new Map(), sets: false, beyond: false }));

/**
 * Adds counted rows of a batch, each to one value of every column; a cell of several values is one of its own.
 * With `amounts` a row adds its amount in place of one. A row counts as often as its weight says.
 */
export function addSegments(
  into: SegmentCounts,
  batch: Batch,
  rows: Uint32Array,
  fates: Uint8Array,
  amounts: Float64Array | null = null,
): void {
  const own = amountsOf(batch, amounts);
  for (const counts of into) {
    const column = columnOf(batch, counts.division.column);
    if (column.storage === 'texts') throw new Error(`${counts.division.column} has no values`);
    counts.sets = column.storage === 'sets';
    if (column.storage === 'numbers') addOrdinals(counts, column, rows, fates, own);
    else addSets(counts, column, rows, fates, own);
  }
}

/** What each row adds; null where it is one. */
function amountsOf({ weights, length }: Batch, amounts: Amounts | null): Amounts | null {
  if (!weights || !amounts) return weights ?? amounts;
  const all = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const amount = amounts[row]! * weights[row]!;
    // Whatever is added to it, NaN is not exact either.
    all[row] = Number.isSafeInteger(amount) ? amount : Number.NaN;
  }
  return all;
}

type Amounts = Float64Array | Uint32Array;

type Counts = SegmentCounts[number];

/** Counted in arrays first, by ordinal and 0 for a blank cell: there are many rows and few values. */
function addOrdinals(
  counts: Counts,
  { values, empty }: Extract<ColumnData, { storage: 'numbers' }>,
  rows: Uint32Array,
  fates: Uint8Array,
  amounts: Amounts | null,
): void {
  const { division, base, hits } = counts;
  const seen = new Uint8Array(division.labels.length + 1);
  const all = new Float64Array(division.labels.length + 1);
  const hit = new Float64Array(division.labels.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const at = empty[row] ? 0 : values[row]! + 1;
    const amount = amounts ? amounts[row]! : 1;
    seen[at] = 1;
    all[at]! += amount;
    if (fates[row] === Fate.Hit) hit[at]! += amount;
    // A sum beyond 2^53 is rounded, but never back below it.
    if (amounts && !(Number.isSafeInteger(all[at]) && Number.isSafeInteger(hit[at]))) counts.beyond = true;
  }
  for (let at = 0; at < all.length; at++) {
    if (!seen[at]) continue;
    addTo(counts, base, at - 1, all[at]!);
    addTo(counts, hits, at - 1, hit[at]!);
  }
}

function addSets(
  counts: Counts,
  { values, empty }: Extract<ColumnData, { storage: 'sets' }>,
  rows: Uint32Array,
  fates: Uint8Array,
  amounts: Amounts | null,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = empty[row] ? -1 : values[row]!;
    const amount = amounts ? amounts[row]! : 1;
    addTo(counts, counts.base, value, amount);
    if (fates[row] === Fate.Hit) addTo(counts, counts.hits, value, amount);
  }
}

function addTo(counts: Counts, into: Map<number, number>, value: number, amount: number): void {
  const sum = (into.get(value) ?? 0) + amount;
  if (!Number.isSafeInteger(sum)) counts.beyond = true;
  into.set(value, sum);
}

/** The counts by label: declared order, combinations after, blank last; values without a row are not there. */
export const segmentsOf = (counted: SegmentCounts): Segments =>
  new Map(
    counted
      .filter(({ beyond }) => !beyond)
      .map(({ division, base, hits, sets }) => [
        division.column,
        new Map(
          [...base]
            .sort(([a], [b]) => Number(a < 0) - Number(b < 0) || a - b)
            .map(([value, n]) => [labelOf(value, division.labels, sets), [hits.get(value) ?? 0, n]] as const),
        ),
      ]),
  );

function labelOf(value: number, labels: readonly string[], sets: boolean): string {
  if (value === -1) return '';
  if (!sets) return labels[value] ?? '';
  return labels.filter((_, ordinal) => value & (1 << ordinal)).join('・');
}
