import type { Encoding } from './source.ts';

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

/** What a report states of an input file. */
export interface StatedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly ledger: FileLedger;
}

/** No more of a file than that. */
export const stated = ({ path, bytes, sha256, encoding, ledger }: StatedFile): StatedFile => ({
  path,
  bytes,
  sha256,
  encoding,
  ledger,
});
