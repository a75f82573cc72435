import type { Encoding, Source } from '../../model/source.ts';
import type { DayTally } from '../day-tally.ts';
import type { Grouping } from '../grouping.ts';
import { type CellReader, typedColumns } from '../row-reader.ts';
import { digitsFor } from './digits.ts';
import { type GroupedRows, groupedRows } from './grouped-rows.ts';
import { type ScannedKeys, scannedKeys } from './scanned-keys.ts';
import { freshScanner, type Scanner } from './scanner.ts';
import { type SpellingTables, spellingTables } from './spelling-tables.ts';

/** What the fast reader has for all files of a source. */
export interface Speed {
  readonly scanner: Scanner;
  readonly keys: ScannedKeys;
  readonly days: DayTally | null;
  /** Null when rows are kept one by one, now or from the start. */
  groups: GroupedRows | null;
  /** What was learned of cells in an encoding. */
  tables(encoding: Encoding): SpellingTables;
  /** From now on rows are kept one by one. */
  keepRows(): void;
}

/** Null for a source of which the fast reader can be sure of no row; `allBytes` are those of its files. */
export function speedFor(
  source: Source,
  readers: readonly CellReader[],
  keptAt: readonly number[],
  allBytes: number,
  grouping: Grouping | null,
  days: DayTally | null,
): Speed | null {
  // Without a date, category or flag any row might be a header or a total.
  if (!typedColumns(source).some(Boolean)) return null;
  const scanner = freshScanner();
  const digits = grouping && digitsFor(source, grouping);
  const known = new Map<boolean, SpellingTables>();
  scanner.wasm.setTuples(0, 0, 0);
  const speed: Speed = {
    scanner,
    keys: scannedKeys(scanner, source.key.length > 0, allBytes),
    days,
    groups: digits && groupedRows(scanner, source, digits),
    tables(encoding) {
      const isCp932 = encoding === 'shift_jis';
      const there = known.get(isCp932);
      if (there) return there;
      const asked = { readers, keptAt, digits, days: days?.columns ?? [], allBytes };
      const tables = spellingTables(scanner, source, asked);
      if (!speed.groups) tables.keepRows();
      known.set(isCp932, tables);
      return tables;
    },
    keepRows() {
      speed.groups = null;
      scanner.wasm.setTuples(0, 0, 0);
      for (const tables of known.values()) tables.keepRows();
    },
  };
  return speed;
}
