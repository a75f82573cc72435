import { readSource } from '../../src/ingest/read-source.ts';
import type { Source } from '../../src/model/source.ts';
import type { InputFile } from '../../src/model/table.ts';

/** The same file, of which bytes are read when they are asked for. */
export const partByPart = ({ path, bytes }: InputFile): InputFile => ({
  path,
  bytes: {
    length: bytes.length,
    subarray: (from, to) => Uint8Array.from(bytes.subarray(from, to)),
    readInto: (target, from) => target.set(bytes.subarray(from, from + target.length)),
  },
});

/** All that a reading says, as text. */
export function told(
  source: Source,
  files: readonly InputFile[],
  wanted: readonly string[] | 'all',
  readers: 'both' | 'careful',
): string {
  const { table, problems, refused } = readSource(source, files, wanted, readers);
  const persons = [...table.persons!].map(([name, cells]) => [name, [...new Set(cells)].sort()]);
  const rows = table.batches.map(({ file, length, columns, offsets }) => ({
    file,
    length,
    columns: [...columns].map(([name, { storage, values, empty }]) => [
      name,
      storage,
      [...values].map((value, i) => (empty[i] ? null : value)),
      [...empty],
    ]),
    places: [...offsets].map((offset) => [offset, table.files[file]!.lineAt(offset)]),
  }));
  return JSON.stringify({ refused, problems, rows, persons, files: table.files }, (_, value) =>
    Object.is(value, -0) ? '-0' : value,
  );
}
