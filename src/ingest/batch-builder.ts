import { columnTypes } from '../columns/index.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { Column } from '../model/source.ts';
import { ownTexts } from './own-text.ts';

/** Most rows of one batch. */
export const BATCH_ROWS = 65_536;

/** Collects the accepted rows of one file into batches. */
export interface BatchBuilder {
  /** Adds a row: a value for each kept column, null where the cell is blank. */
  add(values: readonly (number | string | null)[], offset: number): void;
  /** Makes room for one more row, the last of the part; its cells are for the caller to fill. */
  open(offset: number): Part;
  /** The number, from 0, of the row of which the record begins at an offset. */
  rowAt(offset: number): number;
  /** All rows but the dropped ones. */
  batches(dropped: ReadonlySet<number>): readonly Batch[];
}

/** Rows that will be a batch. */
export interface Part {
  length: number;
  offsets: Float64Array;
  readonly columns: readonly Store[];
}

export interface Store {
  readonly storage: ColumnData['storage'];
  /** Numbers, or texts; the other is empty. */
  numbers: Float64Array | Int32Array;
  readonly texts: string[];
  empty: Uint8Array;
}

export function batchBuilder(file: number, kept: readonly Column[]): BatchBuilder {
  const parts: Part[] = [];
  const own = kept.map(ownTexts);

  const open = (offset: number): Part => {
    let part = parts[parts.length - 1];
    if (part === undefined || part.length === BATCH_ROWS) {
      part = emptyPart(kept);
      parts.push(part);
    }
    if (part.length === part.offsets.length) grow(part);
    part.offsets[part.length++] = offset;
    return part;
  };

  return {
    open,
    add(values, offset) {
      const { columns, length } = open(offset);
      for (let i = 0; i < columns.length; i++) {
        const { storage, numbers, texts, empty } = columns[i]!;
        const value = values[i]!;
        if (value === null) empty[length - 1] = 1;
        if (storage === 'texts') texts.push(value === null ? '' : own[i]!(String(value)));
        else numbers[length - 1] = Number(value);
      }
    },
    rowAt(offset) {
      const at = lastAtMost(parts.length, (i) => parts[i]!.offsets[0]! <= offset);
      const { offsets, length } = parts[at]!;
      return at * BATCH_ROWS + lastAtMost(length, (i) => offsets[i]! <= offset);
    },
    batches: (dropped) =>
      parts.flatMap((part, i) => {
        const rows =
          dropped.size === 0 ? null : staying(part.length, (row) => !dropped.has(i * BATCH_ROWS + row));
        const length = rows ? rows.length : part.length;
        if (length === 0) return [];
        const data = kept.map(({ name }, j) => [name, take(part.columns[j]!, part.length, rows)] as const);
        const offsets = rows ? rows.map((row) => part.offsets[row]!) : part.offsets.subarray(0, length);
        return [{ file, length, columns: new Map(data), offsets: Float64Array.from(offsets) }];
      }),
  };
}

const FIRST_ROWS = 64;

const emptyPart = (kept: readonly Column[]): Part => ({
  length: 0,
  offsets: new Float64Array(FIRST_ROWS),
  columns: kept.map(({ type, settings }) => {
    const storage = columnTypes[type]!.storage(settings);
    const numbers =
      storage === 'sets'
        ? new Int32Array(FIRST_ROWS)
        : new Float64Array(storage === 'texts' ? 0 : FIRST_ROWS);
    return { storage, numbers, texts: [], empty: new Uint8Array(FIRST_ROWS) };
  }),
});

function grow(part: Part): void {
  const size = Math.min(part.offsets.length * 4, BATCH_ROWS);
  part.offsets = longer(part.offsets, new Float64Array(size));
  for (const store of part.columns) {
    store.empty = longer(store.empty, new Uint8Array(size));
    if (store.storage === 'sets') store.numbers = longer(store.numbers, new Int32Array(size));
    else if (store.storage === 'numbers') store.numbers = longer(store.numbers, new Float64Array(size));
  }
}

function longer<To extends Float64Array | Int32Array | Uint8Array>(
  from: Float64Array | Int32Array | Uint8Array,
  to: To,
): To {
  to.set(from);
  return to;
}

const staying = (length: number, stays: (row: number) => boolean): number[] =>
  Array.from({ length }, (_, row) => row).filter(stays);

function take({ storage, numbers, texts, empty }: Store, length: number, rows: number[] | null): ColumnData {
  const blank = rows ? Uint8Array.from(rows, (row) => empty[row]!) : empty.subarray(0, length);
  if (storage === 'texts')
    return { storage, values: rows ? rows.map((row) => texts[row]!) : texts, empty: blank };
  const values = rows
    ? numbers.constructor === Int32Array
      ? Int32Array.from(rows, (row) => numbers[row]!)
      : Float64Array.from(rows, (row) => numbers[row]!)
    : numbers.subarray(0, length);
  return storage === 'sets'
    ? { storage, values: values as Int32Array, empty: blank }
    : { storage, values: values as Float64Array, empty: blank };
}

/** The last of `length` places, in order, at which something holds that held at all before. */
function lastAtMost(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
