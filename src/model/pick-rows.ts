import type { ColumnData } from './batch.ts';
import { lateTexts } from './late-texts.ts';

/** The cells of some rows of a column, in their order. */
export const pickRows = (column: ColumnData, rows: ArrayLike<number>): ColumnData =>
  pickThrough([column], [0], rows);

/** The same of a column in parts: rows are numbered through all of them, each begins in `starts`, and ascend. */
export function pickThrough(
  parts: readonly ColumnData[],
  starts: readonly number[],
  rows: ArrayLike<number>,
): ColumnData {
  const { storage } = parts[0]!;
  const empty = new Uint8Array(rows.length);
  const values =
    storage === 'sets'
      ? new Int32Array(rows.length)
      : new Float64Array(storage === 'texts' ? 0 : rows.length);
  for (let i = 0, at = 0; i < rows.length; i++) {
    while (at + 1 < starts.length && starts[at + 1]! <= rows[i]!) at++;
    const part = parts[at]!;
    const row = rows[i]! - starts[at]!;
    empty[i] = part.empty[row]!;
    if (part.storage !== 'texts') values[i] = part.values[row]!;
  }
  if (storage !== 'texts') return { storage, values, empty } as ColumnData;
  const textOf = (row: number): string => {
    const at = partOf(starts, row);
    return String(parts[at]!.values[row - starts[at]!]);
  };
  return lateTexts(() => Array.from(rows, textOf), empty);
}

/** In which part a row lies. */
export function partOf(starts: readonly number[], row: number): number {
  let at = starts.length - 1;
  while (starts[at]! > row) at--;
  return at;
}
