import { columnTypes } from '../../columns/index.ts';
import type { Batch, ColumnData } from '../../model/batch.ts';
import type { Source } from '../../model/source.ts';
import type { Digits } from './digits.ts';
import { BATCH, TUPLE_MORE } from './layout.ts';
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
/** Slots at first: 2 ** so many. */
const FIRST = 11;

export function groupedRows(scanner: Scanner, source: Source, digits: Digits): GroupedRows {
  const { wasm, words, bytes, room } = scanner;
  const width = digits.columns.length;
  const filled = Math.ceil(width / 4) * 4;
  const step = filled + TUPLE_MORE;
  const columns = [...source.columns.values()];
  const list = room(width * 4);
  words().set(digits.columns, list / 4);
  wasm.setTuples(list, width, room(BATCH * 8));
  let bits = FIRST;
  let slots = room(4 << bits, true);
  const recordsFor = (): number => room(((1 << bits) / 2 + 1) * step * 4);
  let records = recordsFor();
  wasm.setTupleRoom(slots, bits, records, 0);

  return {
    digits,
    grow() {
      if (1 << bits >= MOST * 2) return false;
      bits += 2;
      slots = room(4 << bits, true);
      records = recordsFor();
      wasm.setTupleRoom(slots, bits, records, 1);
      return true;
    },
    take(file) {
      const length = wasm.tuplesUsed();
      if (length === 0) return null;
      const first = records / 4;
      const all = words().slice(first, first + length * step);
      const data = digits.columns.map((at, k): [string, ColumnData] => {
        const { name, type, settings } = columns[at]!;
        const storage = columnTypes[type]!.storage(settings);
        return [name, columnOf(storage, all, k, step, (digit) => digits.valueOf(k, digit))];
      });
      const weights = new Uint32Array(length);
      for (let i = 0; i < length; i++) weights[i] = all[i * step + filled]!;
      bytes().fill(0, slots, slots + (4 << bits));
      wasm.setTupleRoom(slots, bits, records, 0);
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
  step: number,
  cellOf: (digit: number) => number | string,
): ColumnData {
  const length = all.length / step;
  const empty = new Uint8Array(length);
  const numbers =
    storage === 'sets' ? new Int32Array(length) : new Float64Array(storage === 'texts' ? 0 : length);
  const texts: string[] = [];
  for (let i = 0; i < length; i++) {
    const digit = all[i * step + k]!;
    if (digit === 0) empty[i] = 1;
    if (storage === 'texts') texts.push(digit === 0 ? '' : String(cellOf(digit)));
    else if (digit !== 0) numbers[i] = Number(cellOf(digit));
  }
  if (storage === 'texts') return { storage, values: texts, empty };
  return { storage, values: numbers, empty } as ColumnData;
}
