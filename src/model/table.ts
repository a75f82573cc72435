import type { Batch } from './batch.ts';
import type { Encoding } from './source.ts';

/** An input file, opened by the shell. `path` is relative to the project folder, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Waits for its SHA-256, where that was begun when the file was opened. */
  readonly sha256?: () => string;
}

/**
 * Every physical line of a file has one fate, and so has every record:
 * lines = preamble + header + blank + control + accepted + rejected + duplicate.
 */
export interface FileLedger {
  readonly lines: Fates & { readonly preamble: number; readonly header: number; readonly blank: number };
  readonly records: Fates;
}

interface Fates {
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicate: number;
  readonly control: number;
}

export interface TableFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly ledger: FileLedger;
  /** Physical line (from 1) at which the record that begins at this byte offset begins. */
  lineAt(offset: number): number;
}

/** All accepted rows of a source. */
export interface Table {
  readonly source: string;
  readonly files: readonly TableFile[];
  readonly batches: readonly Batch[];
}
