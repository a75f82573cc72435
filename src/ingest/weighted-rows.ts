import type { Batch } from '../model/batch.ts';
import { pickRows } from '../model/pick-rows.ts';
import type { Column } from '../model/source.ts';
import { type Grouping, likeness } from './grouping.ts';

type Cells = readonly (number | string | null)[];

/** A batch of rows that were put together, without some rows, each told by its kept values. */
export function without(
  batch: Batch,
  kept: readonly Column[],
  gone: readonly Cells[],
  grouping: Grouping | null,
): Batch {
  if (gone.length === 0) return batch;
  const alike = kept.map(({ name }) => likeness(grouping?.columns.get(name) ?? null));
  const keyOf = (cells: Cells): string =>
    JSON.stringify(cells.map((cell, i) => (cell === null ? null : alike[i]!(cell))));
  const data = kept.map(({ name }) => batch.columns.get(name)!);
  const places = new Map<string, number>();
  for (let row = 0; row < batch.length; row++)
    places.set(keyOf(data.map(({ values, empty }) => (empty[row] ? null : values[row]!))), row);
  const weights = batch.weights!.slice();
  for (const cells of gone) {
    const row = places.get(keyOf(cells));
    if (row === undefined || weights[row] === 0) throw new Error('a row that is to go was never there');
    weights[row]!--;
  }
  const rows = [...weights.keys()].filter((row) => weights[row]! > 0);
  const columns = new Map(
    [...batch.columns].map(([name, column]) => [name, pickRows(column, rows)] as const),
  );
  return { ...batch, length: rows.length, columns, weights: Uint32Array.from(rows, (row) => weights[row]!) };
}
