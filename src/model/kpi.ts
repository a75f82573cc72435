import type { Interval, Term } from '../calendar/term.ts';
import type { ChartWish } from './chart.ts';
import type { Place } from './problem.ts';
import type { Format, Quantity } from './quantity.ts';
import type { Threshold } from './threshold.ts';

export type Direction = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equal';

/** What was aimed at: the figure's quantity (as written, so percent in percent) against `value`. */
export interface Target {
  readonly direction: Direction;
  readonly value: Quantity;
}

/**
 * Whether a quantity reaches a target, decided in whole numbers and before any rounding: 89.96 % does
 * not reach 90 %, though it may be printed as 90.0 %. `times` is the factor of the format (100 for %).
 */
export function reaches(quantity: Quantity, { direction, value }: Target, times: number): boolean {
  const found = BigInt(quantity.n) * BigInt(times) * BigInt(value.d);
  return REACHES[direction](found, BigInt(value.n) * BigInt(quantity.d));
}

const REACHES = {
  'at-least': (a, b) => a >= b,
  'more-than': (a, b) => a > b,
  'at-most': (a, b) => a <= b,
  'less-than': (a, b) => a < b,
  equal: (a, b) => a === b,
} satisfies Record<Direction, (a: bigint, b: bigint) => boolean>;

/** What becomes of a row whose condition, date or score meets an empty cell. */
export type EmptyRule = 'undecided' | 'leave-out' | 'no';

/** Days of a KPI other than those of the term: so many months that end with it, a calendar year, or fixed days. */
export type Span = { readonly months: number } | 'calendar-year' | Interval;

/** Date columns from and to which a row is in force; without an end, or with a blank one, it still is. */
export interface InForce {
  readonly from: string;
  readonly to: string | null;
}

/** A definition and the term from which it holds; the first of a KPI holds from ever. */
export interface Version {
  readonly from: Term | null;
  readonly kpi: Kpi;
}

/** Below this base a change is noted as too small to read anything into. */
export const SMALL = 30;

/** A measure with a label, unit and target, as defined in `kpi.yaml`, checked and resolved. */
export interface Kpi {
  readonly id: string;
  readonly label: string;
  /** Key of the registry in `measures/`. */
  readonly measure: string;
  /** The measure's own words, resolved; what it computes with, JSON-serialisable. */
  readonly spec: unknown;
  /** The source it counts; null for derived measures. */
  readonly source: string | null;
  /**
   * Its own date column, else the source's; null for derived measures, kinds that pick rows by days of their own,
   * undated sources and rows in force.
   */
  readonly date: string | null;
  /** Its rows are those in force on the last day of the term, in place of those dated in it. */
  readonly inForce?: InForce;
  readonly format: Format;
  readonly better: 'higher' | 'lower' | null;
  /** By term id; `*` stands for every term without an entry of its own. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly empty: EmptyRule;
  readonly note: string | null;
  /** A base under this many is too small for a change to mean anything; `SMALL` unless said. */
  readonly small?: number;
  /** What `diff --fail-on` minds in this KPI, in place of what the command line says. */
  readonly failOn?: readonly Threshold[];
  /** How it is drawn; absent when it is not. */
  readonly chart?: ChartWish;
  /** Names it had before: old prose and files may use them. */
  readonly formerly?: readonly string[];
  /** Days of the terms for which it is asked; always when absent. */
  readonly valid?: Interval;
  /** Days that its figure is about, when they are not those of the term. */
  readonly span?: Span;
  /** Every definition it ever had, oldest first, when there was more than one; the KPI itself is the last. */
  readonly versions?: readonly Version[];
  readonly place: Place;
}
