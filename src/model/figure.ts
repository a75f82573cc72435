import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import type { Target } from './kpi.ts';
import type { Format, Quantity } from './quantity.ts';

export type Verdict = 'met' | 'missed' | 'not-measurable' | 'no-target';

/**
 * A named part of a figure: a category of a breakdown, or the planned side of a plan.
 * `adds` says whether it is a member of the sum that should give the figure's own quantity.
 */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly quantity: Quantity | null;
  readonly format: Format;
  readonly adds: boolean;
  /** What stands in place of a quantity: of a gap that is no cause for —, or of a part that is no amount, as a day. */
  readonly missing?: string;
}

/** The part of a breakdown that holds rows without a category; shown when there are any. */
export const UNCLASSIFIED = { ja: '未分類', en: 'unclassified' } as const;

/**
 * Parts laid out in two directions: the cell in row `r` and column `c` is part `r × columns + c`. Totals, where
 * there are any, are the last row and the last column; every cell has the address `kpi/row/column`.
 */
export interface Grid {
  /** What rows and columns are, for the corner of the table. */
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly totals: { readonly row: boolean; readonly column: boolean };
  /** The column that says of each row what the figure says of all, where it is no total. */
  readonly lead?: number;
}

/** What a measure gives for one term. A null quantity: nothing is known (no value declared, no data). */
export interface Result {
  readonly quantity: Quantity | null;
  readonly parts: readonly Part[];
  /** Absent where the parts are a list. */
  readonly grid?: Grid;
  /** The members of the sum are rounded together, so that what is printed adds up. */
  readonly fit?: 'largest-remainder';
  /** Its exact amount is beyond the numbers that a figure can hold: none is shown, and a check says so. */
  readonly beyond?: true;
  /** The different values that were counted, for KPIs that compare them one by one. Never shown or written. */
  readonly members?: ReadonlySet<string>;
  /** What each of them counts for, for a figure that is completed by others. Never shown or written. */
  readonly perMember?: ReadonlyMap<string, bigint>;
  /** Who gave the quantity, when it was not counted. */
  readonly attribution?: Attribution;
}

/** accepted = counted + outside + leftOut + undecided + excluded */
export interface RowCounts {
  readonly accepted: number;
  readonly counted: number;
  readonly outside: number;
  readonly leftOut: number;
  readonly undecided: number;
  readonly excluded: number;
}

/** Where a figure comes from, per file; never a list of rows. */
export interface Evidence extends RowCounts {
  readonly files: readonly (RowCounts & { readonly file: string; readonly sha256: string })[];
}

/** How a manual figure came to be. */
export interface Attribution {
  readonly by: string;
  readonly on: string;
  readonly note: string | null;
}

/**
 * The rows behind a figure by value of a column, blank under `''`: how many are in the numerator and in
 * the denominator (the same number for a count). Each row has one value; they add up to the figure.
 */
export type Segments = ReadonlyMap<string, ReadonlyMap<string, readonly [hits: number, base: number]>>;

/** A digest of the rows counted, whatever their order and files, over these columns; none is personal. */
export interface RowDigest {
  readonly columns: readonly string[];
  readonly digest: string;
}

/** What is asked for beside figures: nothing, how the rows behind each divide, or all that the lock of one term holds of it. */
export type Depth = 'figures' | 'segments' | { readonly lock: Term };

/** The term of which a lock is asked for. */
export const lockedTerm = (depth: Depth): Term | null => (typeof depth === 'object' ? depth.lock : null);

/** What stands behind a figure that counts rows, where it was asked for. */
export interface Behind {
  /** Null where the figure is not the sum of its rows. */
  readonly segments: Segments | null;
  /** Null where no lock is asked for. */
  readonly rows: RowDigest | null;
}

/** A figure's rows of one calendar month, for a chart; null while the month has not begun. */
export interface MonthResult {
  readonly first: Day;
  readonly result: Result | null;
}

/** How many have a score from `first` to `last`, both included. */
export interface Bin {
  readonly first: Quantity;
  readonly last: Quantity;
  readonly quantity: Quantity;
}

/** The scores behind a figure, for a chart; one of the bins begins at the mark. */
export interface Spread {
  readonly bins: readonly Bin[];
  readonly mark: Quantity | null;
}

/** One KPI for one term: exact, not yet rounded. */
export interface Figure extends Omit<Result, 'attribution' | 'perMember'> {
  readonly kpi: string;
  readonly term: Term;
  readonly verdict: Verdict;
  readonly target: Target | null;
  /** Null for derived figures, which stand on `uses`. */
  readonly evidence: Evidence | null;
  /** Addresses `kpi@term` of the figures that a derived one was made from. */
  readonly uses: readonly string[];
  readonly attribution: Attribution | null;
  readonly behind?: Behind;
  /** Counted in the same pass where the KPI is drawn by month. */
  readonly months?: readonly MonthResult[];
  /** Counted in the same pass where the KPI is drawn as a distribution; null without a score. */
  readonly spread?: Spread | null;
}

/** `voices.by-category` or `voices.by-category/感謝`: the name prose, anchors, diff and lock use. */
export const addressOf = (kpi: string, part?: string): string =>
  part === undefined ? kpi : `${kpi}/${part}`;
