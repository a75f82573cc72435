import type { ColumnData } from '../../model/batch.ts';
import type { FilePart } from '../../model/file-part.ts';
import { type List, pack, unpack } from './packed.ts';

/** A part as bytes; null for one that could not be had back as it is. */
export function packPart(part: FilePart): Buffer | null {
  const { stated, rows, days, blanks, problems, keys, named } = part;
  const { path, bytes, sha256, encoding, ledger } = stated;
  const lists: List[] = [];
  const put = (list: List): number => lists.push(list) - 1;
  const packed: Packed = {
    stated: { path, bytes, sha256, encoding, ledger },
    days,
    blanks,
    problems,
    length: rows.length,
    weights: put(rows.weights),
    columns: new Map([...rows.columns].map(([name, data]) => [name, packColumn(data, put)])),
    keys: put(keys),
    named: new Map(
      [...named].map(([name, { persons, lines }]) => [name, { persons: put(persons), lines: put(lines) }]),
    ),
  };
  return pack(packed, lists);
}

/** The part again. */
export function unpackPart(bytes: Buffer): FilePart {
  const { value, lists } = unpack(bytes);
  const { length, weights, columns, keys, named, ...rest } = value as Packed;
  return {
    ...rest,
    rows: {
      length,
      weights: lists[weights] as Uint32Array,
      columns: new Map(
        [...columns].map(([name, { storage, values, empty }]) => [
          name,
          { storage, values: lists[values], empty: lists[empty] } as ColumnData,
        ]),
      ),
    },
    keys: lists[keys] as Int32Array,
    named: new Map(
      [...named].map(([name, { persons, lines }]) => [
        name,
        { persons: lists[persons] as Uint32Array, lines: lists[lines] as Uint32Array },
      ]),
    ),
  };
}

/** A part with the numbers of lists in place of them. */
interface Packed extends Pick<FilePart, 'stated' | 'days' | 'blanks' | 'problems'> {
  readonly length: number;
  readonly weights: number;
  readonly columns: ReadonlyMap<string, PackedColumn>;
  readonly keys: number;
  readonly named: ReadonlyMap<string, { readonly persons: number; readonly lines: number }>;
}

interface PackedColumn {
  readonly storage: ColumnData['storage'];
  readonly values: number;
  readonly empty: number;
}

function packColumn({ storage, values, empty }: ColumnData, put: (list: List) => number): PackedColumn {
  if (storage === 'texts') throw new Error('a part holds no texts');
  return { storage, values: put(values), empty: put(empty) };
}
