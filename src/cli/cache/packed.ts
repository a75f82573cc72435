import { fromPlain, type PlainValue, toPlain } from './plain-value.ts';

/** Lists of numbers, which are kept as they lie in memory. */
export type List = Int32Array | Uint32Array | Float64Array | Uint8Array | BigUint64Array;

/** A plain value and lists of numbers, as bytes; null for a value that is not plain. */
export function pack(value: unknown, lists: readonly List[]): Buffer | null {
  const plain = toPlain(value);
  if (plain === null) return null;
  const sizes = lists.map((list) => [list.constructor.name, list.length]);
  const head = Buffer.from(JSON.stringify({ plain, sizes }));
  const first = Buffer.alloc(aligned(4 + head.length));
  first.writeUInt32LE(head.length);
  head.copy(first, 4);
  return Buffer.concat([
    first,
    ...lists.flatMap(({ buffer, byteOffset, byteLength }) => [
      new Uint8Array(buffer, byteOffset, byteLength),
      new Uint8Array(aligned(byteLength) - byteLength),
    ]),
  ]);
}

/** What was packed. */
export function unpack(bytes: Buffer): { readonly value: unknown; readonly lists: readonly List[] } {
  const length = bytes.readUInt32LE();
  const { plain, sizes } = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
  // A copy begins where numbers of eight bytes may.
  const own = Uint8Array.from(bytes.subarray(aligned(4 + length)));
  let at = 0;
  const lists = sizes.map(([kind, count]) => {
    const list = new KINDS[kind](own.buffer, at, count);
    at = aligned(at + list.byteLength);
    return list;
  });
  return { value: fromPlain(plain), lists };
}

const KINDS = { Int32Array, Uint32Array, Float64Array, Uint8Array, BigUint64Array };

interface Head {
  readonly plain: PlainValue;
  readonly sizes: readonly (readonly [keyof typeof KINDS, number])[];
}

const aligned = (size: number): number => Math.ceil(size / 8) * 8;
