import { columnTypes } from '../columns/index.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import { lateTexts } from '../model/late-texts.ts';
import { pickRows } from '../model/pick-rows.ts';
import type { Column } from '../model/source.ts';
import type { Grouping } from './grouping.ts';
import { type OwnTexts, ownTexts } from './own-text.ts';
import { without } from './weighted-rows.ts';

/** Most rows of one batch. */
export const BATCH_ROWS = 65_536;

/** Collects the accepted rows of one file into batches. */
export interface BatchBuilder {
  /** Adds a row: a value for each kept column, null where the cell is blank. */
  add(values: readonly (number | string | null)[], offset: number): void;
  /** Adds rows at once: for each kept column its numbers, or the places of its texts, and where it is blank. */
  addRows(offsets: Float64Array, columnAt: (kept: number) => Filled): void;
  /** The texts of a kept column. */
  textsOf(kept: number): OwnTexts;
  /** Adds the rows of the file that were put together, once. */
  addBatch(batch: Batch): void;
  /** Lets a row go of which the record begins at an offset; its kept values tell it where rows were put together. */
  drop(offset: number, values: readonly (number | string | null)[]): void;
  /** All rows but the dropped ones. */
  batches(): readonly Batch[];
}

/** Cells of one column, one after another. */
export interface Filled {
  readonly values: Float64Array | Int32Array;
  readonly empty: Uint8Array;
}

/** Rows that will be a batch. */
interface Part {
  length: number;
  offsets: Float64Array;
  readonly columns: readonly Store[];
}

interface Store {
  readonly storage: ColumnData['storage'];
  /** Numbers, or for texts their places in `texts`. */
  numbers: Float64Array | Int32Array;
  readonly texts: OwnTexts;
  empty: Uint8Array;
}

export function batchBuilder(file: number, kept: readonly Column[], grouping: Grouping | null): BatchBuilder {
  const parts: Part[] = [];
  const texts = kept.map(ownTexts);
  let together: Batch | null = null;
  const dropped = new Set<number>();
  const droppedTogether: (readonly (number | string | null)[])[] = [];

  /** A part with room for some of so many rows. */
  const open = (rows: number): Part => {
    let part = parts[parts.length - 1];
    if (part === undefined || part.length === BATCH_ROWS) {
      part = emptyPart(kept, texts, parts.length === 0 ? FIRST_ROWS : BATCH_ROWS);
      parts.push(part);
    }
    if (part.length + rows > part.offsets.length) grow(part, part.length + rows);
    return part;
  };

  return {
    add(values, offset) {
      const part = open(1);
      const at = part.length++;
      part.offsets[at] = offset;
      for (let i = 0; i < part.columns.length; i++) {
        const { storage, numbers, texts, empty } = part.columns[i]!;
        const value = values[i]!;
        if (value === null) empty[at] = 1;
        else numbers[at] = storage === 'texts' ? texts.place(String(value)) : Number(value);
      }
    },
    addRows(offsets, columnAt) {
      const columns = kept.map((_, i) => columnAt(i));
      for (let from = 0; from < offsets.length; ) {
        const part = open(offsets.length - from);
        const to = Math.min(offsets.length, from + BATCH_ROWS - part.length);
        part.offsets.set(offsets.subarray(from, to), part.length);
        for (const [i, { values, empty }] of columns.entries()) {
          part.columns[i]!.numbers.set(values.subarray(from, to), part.length);
          part.columns[i]!.empty.set(empty.subarray(from, to), part.length);
        }
        part.length += to - from;
        from = to;
      }
    },
    textsOf: (i) => texts[i]!,
    addBatch(batch) {
      together = batch;
    },
    drop(offset, values) {
      const at = lastAtMost(parts.length, (i) => parts[i]!.offsets[0]! <= offset);
      const part = parts[at];
      const row = part ? lastAtMost(part.length, (i) => part.offsets[i]! <= offset) : -1;
      if (part?.offsets[row] === offset) dropped.add(at * BATCH_ROWS + row);
      else droppedTogether.push(values);
    },
    batches: () => [
      ...(together ? [without(together, kept, droppedTogether, grouping)] : []),
      ...parts.flatMap((part, i) => {
        const rows =
          dropped.size === 0 ? null : staying(part.length, (row) => !dropped.has(i * BATCH_ROWS + row));
        const length = rows ? rows.length : part.length;
        if (length === 0) return [];
        const data = kept.map(({ name }, j) => {
          const cells = cellsOf(part.columns[j]!, part.length);
          return [name, rows ? pickRows(cells, rows) : cells] as const;
        });
        const offsets = rows ? rows.map((row) => part.offsets[row]!) : part.offsets.subarray(0, length);
        return [{ file, length, columns: new Map(data), offsets: Float64Array.from(offsets) }];
      }),
    ],
  };
}

const FIRST_ROWS = 64;

const emptyPart = (kept: readonly Column[], texts: readonly OwnTexts[], rows: number): Part => ({
  length: 0,
  offsets: new Float64Array(rows),
  columns: kept.map(({ type, settings }, i) => {
    const storage = columnTypes[type]!.storage(settings);
    const numbers = storage === 'numbers' ? new Float64Array(rows) : new Int32Array(rows);
    return { storage, numbers, texts: texts[i]!, empty: new Uint8Array(rows) };
  }),
});

function grow(part: Part, rows: number): void {
  if (part.offsets.length === BATCH_ROWS) return;
  const size = Math.min(Math.max(part.offsets.length * 4, rows), BATCH_ROWS);
  part.offsets = longer(part.offsets, new Float64Array(size));
  for (const store of part.columns) {
    store.empty = longer(store.empty, new Uint8Array(size));
    store.numbers =
      store.storage === 'numbers'
        ? longer(store.numbers, new Float64Array(size))
        : longer(store.numbers, new Int32Array(size));
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

function cellsOf({ storage, numbers, texts, empty }: Store, length: number): ColumnData {
  const values = numbers.subarray(0, length);
  const blank = empty.subarray(0, length);
  if (storage !== 'texts') return { storage, values, empty: blank } as ColumnData;
  return lateTexts(() => textsAt(values, texts.all), blank, { texts: texts.all, places: values });
}

function textsAt(places: Float64Array | Int32Array, all: readonly string[]): readonly string[] {
  const texts = new Array<string>(places.length);
  for (let row = 0; row < texts.length; row++) texts[row] = all[places[row]!]!;
  return texts;
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
