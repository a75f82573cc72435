import type { Day } from '../calendar/day.ts';
import type { Batch } from './batch.ts';
import type { Bytes } from './bytes.ts';
import type { ByFile, KeptPart } from './file-part.ts';
import type { StatedFile } from './stated-file.ts';
import type { Survey } from './survey.ts';

/** An input file, opened by the shell. `path` is relative to the project folder, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Bytes;
  /** Waits for its SHA-256, where that was begun when the file was opened. */
  readonly sha256?: () => string;
  /**
   * What all its bytes tell, where that is found out while it is read: null as long as it is not known, which it is
   * once its SHA-256 is, or never.
   */
  readonly survey?: () => Survey | null;
  /** Whether it is another than when it was opened; of a file that is in memory there is nothing to ask. */
  readonly isChanged?: () => boolean;
  /**
   * What an earlier run made of it: then its bytes need not be asked for. Null where only what this run makes of
   * it is wanted (`byFile` of the table); absent where nobody asks.
   */
  readonly kept?: KeptPart | null;
}

export interface TableFile extends StatedFile {
  /** Physical line (from 1) at which the record that begins at this byte offset begins. */
  lineAt(offset: number): number;
}

/** All accepted rows of a source; equal ones may be one with a weight. */
export interface Table {
  readonly source: string;
  readonly files: readonly TableFile[];
  readonly batches: readonly Batch[];
  /** Every value of its person columns, by name, of rows that were read well; not known of a table made by hand. */
  readonly persons?: ReadonlyMap<string, Iterable<string>>;
  /** By date column, days ascending: how many rows have each day. Where rows were put together alone. */
  readonly days?: ReadonlyMap<string, ReadonlyMap<Day, number>>;
  /** The rows one by one, read again where they were put together; absent where `batches` holds them. */
  rows?(): readonly Batch[];
  /** What each file says by itself, where that was asked for. */
  readonly byFile?: ByFile;
}

/** The rows of a table one by one. */
export const rowsOneByOne = (table: Table): readonly Batch[] => table.rows?.() ?? table.batches;
