import { toCp932 } from '../../scripts/sample-data/cp932.mjs';

/** One case of `movers.json`; the words are explained in `movers.md`. */
export interface Mover {
  readonly figure: string;
  readonly change: 'alter' | 'add' | 'remove';
  readonly file: string;
  readonly key?: Cells;
  readonly like?: Cells;
  readonly set?: Cells;
  readonly moves: readonly string[];
}

type Cells = Readonly<Record<string, string>>;

/** The bytes of a sample export after the change, in its own encoding; every other byte stays. */
export function applyMover(bytes: Uint8Array, mover: Mover): Uint8Array {
  const isCp932 = mover.file.endsWith('/applications.csv');
  const text = new TextDecoder(isCp932 ? 'shift_jis' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytes,
  );
  const records = recordsOf(text);
  const cells = records.map(cellsOf);
  const wanted = Object.entries(mover.key ?? mover.like ?? {});
  const top = cells.findIndex((names) => wanted.every(([name]) => names.includes(name)));
  const header = cells[top] ?? [];
  const found = cells.flatMap((row, at) =>
    at > top && wanted.every(([name, value]) => row[header.indexOf(name)] === value) ? [at] : [],
  );
  const [at] = found;
  if (at === undefined || found.length > 1)
    throw new Error(`${found.length} rows for ${JSON.stringify(mover)}`);
  const row = header.map((name, column) => mover.set?.[name] ?? cells[at]?.[column] ?? '');
  const changed = `${row.map(quoted).join(',')}${/\r?\n$/.exec(records[at] ?? '')?.[0]}`;
  if (mover.change === 'add') records.push(changed);
  else records[at] = mover.change === 'alter' ? changed : '';
  return isCp932 ? toCp932(records.join('')) : new TextEncoder().encode(records.join(''));
}

/** Records with their line ends; a line break in quotes does not end one. */
const recordsOf = (text: string): string[] => text.match(/(?:"[^"]*"|[^"\n])*\n/g) ?? [];

const cellsOf = (record: string): string[] =>
  [
    ...record
      .replace(/\r?\n$/, '')
      .replace(/^\uFEFF/, '')
      .matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g),
  ].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
