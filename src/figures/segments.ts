import { columnOf } from '../measures/conditions.ts';
import { Fate } from '../measures/measure.ts';
import type { Batch } from '../model/batch.ts';
import type { Segments } from '../model/figure.ts';

/** A column by whose values rows are divided, with its labels in declared order. Never a personal one. */
export interface Division {
  readonly column: string;
  readonly labels: readonly string[];
}

/** Rows of one figure by value, as they are added up; `-1` stands for a blank cell. */
export type SegmentCounts = readonly {
  readonly division: Division;
  readonly base: Map<number, number>;
  readonly hits: Map<number, number>;
  sets: boolean;
}[];

export const noSegments = (divisions: readonly Division[]): SegmentCounts =>
  divisions.map((division) => ({ division, base: new Map(), hits: new Map(), sets: false }));

/** Adds counted rows of a batch, each to one value of every column; a cell of several values is one of its own. */
export function addSegments(into: SegmentCounts, batch: Batch, rows: Uint32Array, fates: Uint8Array): void {
  for (const counts of into) {
    const column = columnOf(batch, counts.division.column);
    if (column.storage === 'texts') throw new Error(`${counts.division.column} has no values`);
    counts.sets = column.storage === 'sets';
    const { base, hits } = counts;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const value = column.empty[row] ? -1 : column.values[row]!;
      base.set(value, (base.get(value) ?? 0) + 1);
      if (fates[row] === Fate.Hit) hits.set(value, (hits.get(value) ?? 0) + 1);
    }
  }
}

/** The counts by label: declared order, combinations after, blank last; values without a row are not there. */
export const segmentsOf = (counted: SegmentCounts): Segments =>
  new Map(
    counted.map(({ division, base, hits, sets }) => [
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
