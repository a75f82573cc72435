import type { Source } from '../../model/source.ts';
import type { CellReader } from '../row-reader.ts';
import { type PlannedColumn, planColumns } from './column-plan.ts';
import { type KnownSpellings, knownSpellings } from './known-spellings.ts';
import {
  COLUMN_BYTES,
  EMPTY,
  FLAGS,
  HOW,
  KEEPS_ENTRIES,
  KEEPS_NUMBERS,
  KEEPS_SETS,
  SPANS,
  VALUES,
} from './layout.ts';
import type { Scanner } from './scanner.ts';

/** The columns of a source as the scanner has them, and what is known of their cells in one encoding. */
export interface SpellingTables {
  readonly columns: readonly (PlannedColumn & { readonly spellings: KnownSpellings })[];
  /** Where the columns begin. */
  readonly at: number;
  /** Where, and of how many rows, it keeps what it took: see `layout.ts`. */
  readonly offsets: number;
  readonly rows: number;
  readonly cells: number;
}

export function spellingTables(
  scanner: Scanner,
  source: Source,
  readers: readonly CellReader[],
  keptAt: readonly number[],
): SpellingTables {
  const plans = planColumns(source, keptAt);
  const at = scanner.room(plans.length * COLUMN_BYTES, true);
  const columns = plans.map((plan, i) => ({
    ...plan,
    spellings: knownSpellings(scanner, at, i, readers[i]!, source.key.includes(plan.column.name)),
  }));
  for (const [i, { how, flags }] of plans.entries()) {
    const word = (at + i * COLUMN_BYTES) / 4;
    const set = (field: number, value: number): void => {
      scanner.words()[word + field / 4] = value;
    };
    set(HOW, how);
    set(FLAGS, flags);
    if (flags & (KEEPS_NUMBERS | KEEPS_SETS | KEEPS_ENTRIES)) {
      set(VALUES, scanner.room(ROWS * 8));
      set(EMPTY, scanner.room(ROWS));
    }
    if (flags & KEEPS_ENTRIES) set(SPANS, scanner.room(ROWS * 8));
  }
  return { columns, at, offsets: scanner.room(ROWS * 8), rows: ROWS, cells: scanner.room(plans.length * 4) };
}

/** Most rows that are taken at once. */
const ROWS = 4096;
