import type { Encoding, Source } from '../../model/source.ts';
import type { CellReader } from '../row-reader.ts';
import { typedColumns } from '../row-reader.ts';
import { type ScannedKeys, scannedKeys } from './scanned-keys.ts';
import { freshScanner, type Scanner } from './scanner.ts';
import { type SpellingTables, spellingTables } from './spelling-tables.ts';

/** What the fast reader has for all files of a source. */
export interface Speed {
  readonly scanner: Scanner;
  readonly keys: ScannedKeys;
  /** What was learned of cells in an encoding. */
  tables(encoding: Encoding): SpellingTables;
}

/** Null for a source of which the fast reader can be sure of no row; `expected` is the number of its rows. */
export function speedFor(
  source: Source,
  readers: readonly CellReader[],
  keptAt: readonly number[],
  expected: number,
): Speed | null {
  // Without a date, category or flag any row might be a header or a total.
  if (!typedColumns(source).some(Boolean)) return null;
  const scanner = freshScanner();
  const known = new Map<boolean, SpellingTables>();
  return {
    scanner,
    keys: scannedKeys(scanner, expected),
    tables(encoding) {
      const isCp932 = encoding === 'shift_jis';
      const tables = known.get(isCp932) ?? spellingTables(scanner, source, readers, keptAt);
      known.set(isCp932, tables);
      return tables;
    },
  };
}
