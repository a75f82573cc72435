import type { Day } from '../calendar/day.ts';
import type { Batch } from './batch.ts';
import type { Problem } from './problem.ts';
import type { StatedFile } from './stated-file.ts';

/**
 * What one file of a source says by itself, so that it need not be read again when another file changes. It holds
 * no cell of text: persons are numbers in a list that all files of the source share.
 */
export interface FilePart {
  readonly stated: StatedFile;
  /** Its accepted rows, put together. */
  readonly rows: Omit<Batch, 'file' | 'offsets'> & { readonly weights: Uint32Array };
  /** By date column: how many rows have each day. */
  readonly days: ReadonlyMap<string, ReadonlyMap<Day, number>>;
  /** Rows that were read well, and how many of them are blank in each declared column that is watched. */
  readonly blanks: { readonly rows: number; readonly blank: readonly number[] };
  /** Found before its rows were read, and after. */
  readonly problems: { readonly opened: readonly Problem[]; readonly read: readonly Problem[] };
  /** 64 bits of the key of each row (of the whole row where there is no key): low and high half in turn. */
  readonly keys: Int32Array;
  /** By person column: who is named, in the order of the rows, and the line of the first row that does. */
  readonly named: ReadonlyMap<string, { readonly persons: Uint32Array; readonly lines: Uint32Array }>;
}

/** Spellings of persons as they may be kept, by number. */
export interface KeptPersons {
  readonly salt: string;
  /** Digests of the spellings, low and high half in turn. */
  readonly spelled: Int32Array;
  /** Of what is left of each when ways of spelling one name are made one. */
  readonly folded: Int32Array;
  /** As prose is searched for them, with lengths and beginnings as `PersonDigests` has them; 0 for one that is not sought. */
  readonly sought: {
    readonly digests: BigUint64Array;
    readonly lengths: readonly number[];
    readonly starts: string;
  };
  digestOf(text: string): bigint;
}

/** A file that was kept by itself, and the persons that its numbers stand for: those of all kept files of its source. */
export interface KeptPart {
  readonly part: FilePart;
  readonly persons: KeptPersons;
}

/** What the files of a source say, each by itself. */
export interface ByFile {
  /** By file; null for one that has to be read. Null as a whole where rows of two files may have one key, or a file is refused. */
  readonly parts: readonly (FilePart | null)[] | null;
  /** Those that were kept before; null where no kept file was taken over. */
  readonly kept: KeptPersons | null;
  /** The spellings that were not kept before, numbered after those that were. */
  readonly fresh: readonly string[];
  /** Whether any row of the files names the person with a number. */
  isNamed(person: number): boolean;
}
