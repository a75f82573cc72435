import { columnTypes } from '../../columns/index.ts';
import type { Batch, ColumnData } from '../../model/batch.ts';
import type { Source } from '../../model/source.ts';
import type { Digits } from './digits.ts';
import { BATCH } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** Rows that the scanner puts together: what it does by itself, and what it needs room for. */
export interface GroupedRows {
  readonly digits: Digits;
  /** More room. False when there are too many tuples for that: then no more rows are put together. */
  grow(): boolean;
  /** The tuples so far as a batch with weights, null when there are none; then it begins anew. */
  take(file: number): Batch | null;
}

/** More than so many tuples fill more memory than is saved. */
const MOST = 65_536;
const FIRST = 2048;

export function groupedRows(scanner: Scanner, source: Source, digits: Digits): GroupedRows {
  const { wasm, words, bytes, room } = scanner;
  const width = digits.columns.length;
  const columns = [...source.columns.values()];
  const list = room(width * 4);
  words().set(digits.columns, list / 4);
  wasm.setTuples(list, width, room(BATCH * 4));
  let size = FIRST;
  let slots = room(size * 4, true);
  const recordsFor = (places: number): number => room((places / 2 + 1) * (width + 1) * 4);
  let records = recordsFor(size);
  wasm.setTupleRoom(slots, size, records, 0);

  return {
    digits,
    grow() {
      if (size >= MOST * 2) return false;
      size *= 4;
      slots = room(size * 4, true);
      records = recordsFor(size);
      wasm.setTupleRoom(slots, size, records, 1);
      return true;
    },
    take(file) {
      const length = wasm.tuplesUsed();
      if (length === 0) return null;
      const first = records / 4;
      const all = words().slice(first, first + length * (width + 1));
      const data = digits.columns.map((at, k): [string, ColumnData] => {
        const { name, type, settings } = columns[at]!;
        const storage = columnTypes[type]!.storage(settings);
        return [name, columnOf(storage, all, k, width, (digit) => digits.valueOf(k, digit))];
      });
      const weights = new Uint32Array(length);
      for (let i = 0; i < length; i++) weights[i] = all[i * (width + 1) + width]!;
      bytes().fill(0, slots, slots + size * 4);
      wasm.setTupleRoom(slots, size, records, 0);
      return { file, length, columns: new Map(data), weights, offsets: NONE };
    },
  };
}

const NONE = new Float64Array(0);

/** The cells of one column of all tuples. */
function columnOf(
  storage: ColumnData['storage'],
  all: Int32Array,
  k: number,
  width: number,
  cellOf: (digit: number) => number | string,
): ColumnData {
  const length = all.length / (width + 1);
  const empty = new Uint8Array(length);
  const numbers =
    storage === 'sets' ? new Int32Array(length) : new Float64Array(storage === 'texts' ? 0 : length);
  const texts: string[] = [];
  for (let i = 0; i < length; i++) {
    const digit = all[i * (width + 1) + k]!;
    if (digit === 0) empty[i] = 1;
    if (storage === 'texts') texts.push(digit === 0 ? '' : String(cellOf(digit)));
    else if (digit !== 0) numbers[i] = Number(cellOf(digit));
  }
  if (storage === 'texts') return { storage, values: texts, empty };
  return { storage, values: numbers, empty } as ColumnData;
}
