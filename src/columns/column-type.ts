import type { z } from 'zod';
import type { Column } from '../model/source.ts';

/** zod's namespace, handed in: a build with nothing to explain loads no zod. */
export type Zod = typeof z;

/** A cell that cannot be read. `code` is in `messages`; `expected` and `nearest` are never cell text. */
export interface Fault {
  readonly code: string;
  readonly expected?: readonly string[];
  readonly nearest?: string;
}

/** What a cell becomes: a number or text as `storage` says, null for an empty cell, or a fault. */
export type CellValue = number | string | null | Fault;

/** One type of column; each is a file in this folder and a line in `index.ts`. */
export interface ColumnType<Settings extends object = object> {
  /** How its values are stored in a batch. A `category` with a separator is stored as sets. */
  storage(settings: Settings): 'numbers' | 'sets' | 'texts';
  /** Personal unless declared otherwise. */
  readonly personal: boolean;
  /** Its words in `kpi.yaml` beside the common ones, as a zod shape. */
  words(z: Zod): Record<string, z.ZodType>;
  /** Words that name a term: they reach the type as the days of that term, and its id. */
  readonly terms?: readonly string[];
  /** Mistakes between words that a schema cannot say: `[key path, code, args]`. */
  check?(
    settings: Settings,
  ): readonly { path: readonly string[]; code: string; args?: Record<string, string> }[];
  /** A reader for one column, made once: text of a cell to its value. */
  reader(column: Column): (text: string) => CellValue;
  /** What a condition may ask. */
  readonly comparisons: readonly ('in' | 'range' | 'empty')[];
  /** A value written in a condition, as the column stores it; a fault names the nearest. */
  literal(value: string | number | boolean, column: Column): number | string | Fault;
  /** A stored value as people read it. */
  show(value: number | string, column: Column): string;
  /** Values in declared order where the column has a closed list (categories, flags); else null. */
  values(column: Column): readonly string[] | null;
}

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'code' in value;
