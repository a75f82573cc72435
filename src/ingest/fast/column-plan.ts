import type { Day } from '../../calendar/day.ts';
import { columnTypes } from '../../columns/index.ts';
import { blankSpellings } from '../../columns/remember.ts';
import type { Column, Source } from '../../model/source.ts';
import { typedColumns } from '../row-reader.ts';
import {
  COUNTS,
  HOW_CODE,
  HOW_TEXT,
  HOW_VALUE,
  KEEPS_ENTRIES,
  KEEPS_NUMBERS,
  KEEPS_SETS,
  LEARNS,
  LEARNS_DAYS,
  NUMBER,
  REQUIRED,
  TELLS_NEW,
  TYPED,
} from './layout.ts';

/** How the fast reader reads a column. */
export interface PlannedColumn {
  readonly column: Column;
  /**
   * `HOW_VALUE` is looked up by its bytes; `HOW_TEXT`, of which nobody asks more than whether it is blank, is
   * looked at; `HOW_CODE`, in plain ASCII, is its own value.
   */
  readonly how: number;
  /** The same while rows are put together. */
  readonly howGrouped: number;
  /** What the scanner is to know of it, by bits, and what it keeps of rows that are not put together. */
  readonly flags: number;
  readonly keeps: number;
  /** Its place among the kept columns; −1 when it is not kept. */
  readonly kept: number;
}

/** Columns by number, with the days that divide others; null where every value is for itself. */
type Divided = ReadonlyMap<number, readonly Day[] | null>;

/** The declared columns of a source, in order; those of `grouped` rows are put together by, `days` are counted. */
export function planColumns(
  source: Source,
  keptAt: readonly number[],
  grouped: Divided,
  days: readonly number[],
): readonly PlannedColumn[] {
  const typed = typedColumns(source);
  return [...source.columns.values()].map((column, at) => {
    const kept = keptAt.indexOf(at);
    const storage = columnTypes[column.type]!.storage(column.settings);
    const isText = storage === 'texts';
    const flags =
      (column.required ? REQUIRED : 0) |
      (typed[at] ? TYPED : 0) |
      (column.type === 'number' ? NUMBER : 0) |
      (column.type === 'person' ? TELLS_NEW : 0) |
      learnsOf(column, source, kept >= 0, grouped.get(at)) |
      (days.includes(at) ? COUNTS : 0);
    const keeps = kept < 0 ? 0 : KEEPS[storage];
    const how = howToRead(column, source, isText, kept >= 0);
    // A tuple is made of what is remembered.
    return { column, how, howGrouped: grouped.has(at) ? HOW_VALUE : how, flags, keeps, kept };
  });
}

/**
 * Whether new spellings of a column are learned without being asked about: of persons of whom nobody asks more than
 * who is named, and of days where rows are not told apart by each.
 */
function learnsOf(
  column: Column,
  source: Source,
  isKept: boolean,
  cuts: readonly Day[] | null | undefined,
): number {
  if (source.key.includes(column.name) || blankSpellings(column.settings).size > 0) return 0;
  if (column.type === 'date') return cuts === null ? 0 : LEARNS_DAYS;
  const isAsked = isKept || cuts !== undefined || column.settings['id'] === true;
  return column.type === 'person' && !isAsked ? LEARNS : 0;
}

const KEEPS = { numbers: KEEPS_NUMBERS, sets: KEEPS_SETS, texts: KEEPS_ENTRIES };

function howToRead(column: Column, source: Source, isText: boolean, isKept: boolean): number {
  // Persons are remembered, so that each is looked at once for spellings; what counts as blank is for the reader to say.
  if (!isText || column.type === 'person' || blankSpellings(column.settings).size > 0) return HOW_VALUE;
  return isKept || !column.personal || column.settings['id'] === true || source.key.includes(column.name)
    ? HOW_CODE
    : HOW_TEXT;
}
