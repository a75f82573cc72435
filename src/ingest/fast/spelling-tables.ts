import type { Source } from '../../model/source.ts';
import type { CellReader } from '../row-reader.ts';
import { type PlannedColumn, planColumns } from './column-plan.ts';
import type { Digits } from './digits.ts';
import { type KnownSpellings, knownSpellings } from './known-spellings.ts';
import { BATCH, COLUMN_BYTES, EMPTY, FLAGS, HOW, LEARNS, LEARNS_DAYS, VALUES } from './layout.ts';
import { scannedDigits } from './scanned-digits.ts';
import type { Scanner } from './scanner.ts';

/** The columns of a source as the scanner has them, and what is known of their cells in one encoding. */
export interface SpellingTables {
  readonly columns: readonly (PlannedColumn & { readonly spellings: KnownSpellings })[];
  /** Where the columns begin. */
  readonly at: number;
  /** Where, and of how many rows, it keeps what it took: see `layout.ts`. */
  readonly offsets: number;
  readonly rows: number;
  /** Room for what it finds out about the rows at hand. */
  readonly entries: number;
  readonly typed: number;
  /** From now on the cells of each row are kept. */
  keepRows(): void;
}

/** What is asked of the rows of a source. */
export interface Asked {
  readonly readers: readonly CellReader[];
  readonly keptAt: readonly number[];
  /** Null while rows are kept one by one. */
  readonly digits: Digits | null;
  /** Columns of which days are counted. */
  readonly days: readonly number[];
  /** Bytes of all files. */
  readonly allBytes: number;
}

export function spellingTables(
  scanner: Scanner,
  source: Source,
  { readers, keptAt, digits, days, allBytes }: Asked,
): SpellingTables {
  const grouped = digits?.columns ?? [];
  const cuts = new Map(grouped.map((column, k) => [column, digits!.cuts[k]!]));
  const plans = planColumns(source, keptAt, cuts, days);
  const at = scanner.room(plans.length * COLUMN_BYTES, true);
  const columns = plans.map((plan, i) => {
    const k = grouped.indexOf(i);
    const digitOf = k < 0 ? null : scannedDigits(scanner, at + i * COLUMN_BYTES, digits!, k);
    const isKey = source.key.includes(plan.column.name);
    const expected = Math.min(mostExpected(plan.flags), Math.ceil(allBytes / BYTES_A_SPELLING));
    return { ...plan, spellings: knownSpellings(scanner, at, i, readers[i]!, isKey, digitOf, expected) };
  });
  const set = (i: number, field: number, value: number): void => {
    scanner.words()[(at + i * COLUMN_BYTES + field) / 4] = value;
  };
  for (const [i, { howGrouped, flags }] of plans.entries()) {
    set(i, HOW, howGrouped);
    set(i, FLAGS, flags);
  }
  const keepRows = (): void => {
    for (const [i, { how, flags, keeps }] of plans.entries()) {
      set(i, HOW, how);
      if (keeps === 0) continue;
      set(i, FLAGS, flags | keeps);
      set(i, VALUES, scanner.room(ROWS * 8));
      set(i, EMPTY, scanner.room(ROWS));
    }
  };
  return {
    columns,
    at,
    offsets: scanner.room(ROWS * 8),
    rows: ROWS,
    entries: scanner.room(plans.length * BATCH * 4),
    typed: scanner.room(BATCH),
    keepRows,
  };
}

/** Bytes that are read for each different cell in a column, as long as these are few. */
const BYTES_A_SPELLING = 2048;

/** Customers; the days of some years; of others there are few, or each is asked about. */
const mostExpected = (flags: number): number => (flags & LEARNS ? 16_384 : flags & LEARNS_DAYS ? 2048 : 0);

/** Most rows that are taken at once. */
const ROWS = 4096;
