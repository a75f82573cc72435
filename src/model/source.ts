import type { Condition } from './condition.ts';
import type { Place } from './problem.ts';
import type { Quantity } from './quantity.ts';

/** A column of a source as declared in `kpi.yaml`, checked. */
export interface Column {
  readonly name: string;
  /** Key of the registry in `columns/`. */
  readonly type: string;
  /** Header names that mean this column, the name itself first. */
  readonly headers: readonly string[];
  readonly required: boolean;
  /** Cells are never shown, and no figure is grouped by them. */
  readonly personal: boolean;
  /** What the column type's own words were, checked by it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A column that no file holds: it is filled from another source before rows are counted. */
  readonly lookup?: Lookup;
  readonly place: Place;
}

/** Where the value of a looked-up column comes from: the row of a list that agrees and is valid that day. */
export interface Lookup {
  readonly source: string;
  readonly take: string;
  readonly by: readonly { readonly own: string; readonly theirs: string }[];
  /** Own date, and the columns of the list between which it must lie; null for a list without dates. */
  readonly valid: { readonly asOf: string; readonly from: string | null; readonly to: string | null } | null;
}

export type Encoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be';

/** Rows of a source in a term, the excluded ones too, and exact sums of number columns over them. */
export interface ControlTotal {
  readonly rows: number | null;
  readonly sums: ReadonlyMap<string, Quantity>;
  readonly place: Place;
}

/** A kind of record kept by the office, read from any number of CSV files. */
export interface Source {
  readonly name: string;
  readonly label: string;
  /** File patterns relative to the project folder; `*` and `?` within a path segment. */
  readonly files: readonly string[];
  /** Columns that together identify a row; empty when rows have no identity. */
  readonly key: readonly string[];
  /** The date column that places a row in a term unless a KPI names its own; null for undated lists. */
  readonly date: string | null;
  readonly columns: ReadonlyMap<string, Column>;
  /** Fixed by configuration, else judged on the whole file. */
  readonly encoding: Encoding | null;
  /** Rows that the header takes, 1 unless said; the upper of two is filled to the right (merged cells). */
  readonly headerRows?: 1 | 2;
  /** What a row means that has the key of an earlier one and other content; `conflict` unless said. */
  readonly sameKey?: 'conflict' | 'last-file';
  /** What the original system says of a term, by term id: it must match what was read. */
  readonly control?: ReadonlyMap<string, ControlTotal>;
  /** Columns whose every value must be the key of a row in another source. */
  readonly references?: ReadonlyMap<string, string>;
  /** Whether every month of a term should have rows: an empty one is then a warning. */
  readonly everyMonth: boolean;
  /** Rows that this condition meets are counted as excluded (取消, テスト). */
  readonly exclude: Condition | null;
  readonly place: Place;
}

/** Whether the key is among some columns: then no two rows are equal in them. */
export const isKeyIn = ({ key }: Pick<Source, 'key'>, columns: readonly string[]): boolean =>
  key.length > 0 && key.every((name) => columns.includes(name));
