import { hashTable } from './hash-table.ts';
import { keyHash } from './key-hash.ts';

/** The rows of a source by the hashes of their keys, which are texts. */
export interface KnownKeys {
  /** The first row whose key hashes like one, or −1. */
  find(key: string): number;
  /** The next row after one whose key hashes the same, or −1: two keys may hash alike. */
  after(row: number): number;
  /** Adds a row with the key that was asked for last; files come one after another. */
  add(offset: number, file: number): void;
  /** Where a row begins, and in which file. */
  offset(row: number): number;
  file(row: number): number;
  /** Puts a row of the file that is read in the place of one with the same key. */
  replace(row: number, offset: number, file: number): void;
  /** From now on the key of a row is not believed. */
  dispute(row: number): void;
  isDisputed(row: number): boolean;
}

export function knownKeys(): KnownKeys {
  const table = hashTable();
  const hash = keyHash();
  return {
    find(key) {
      hash.ofText(key);
      return table.find(hash.low, hash.high);
    },
    after: table.after,
    add: (offset, file) => table.add(hash.low, hash.high, offset, file * 2),
    offset: table.first,
    file: (row) => table.second(row) >> 1,
    replace: (row, offset, file) => table.set(row, offset, file * 2),
    dispute: (row) => table.set(row, table.first(row), table.second(row) | 1),
    isDisputed: (row) => (table.second(row) & 1) === 1,
  };
}
