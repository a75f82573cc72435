import { hash } from 'node:crypto';
import type { PersonalValues } from './personal-values.ts';

/** Values of person columns as they may be kept: whoever has one can tell that it is among them, nobody can read them. */
export interface PersonDigests {
  readonly salt: string;
  /** In UTF-16 units, longest first. */
  readonly lengths: readonly number[];
  /** A table of bits, in base64: whether a value may begin with two units. Every bit stands for 65,536 such pairs. */
  readonly starts: string;
  /** Half a SHA-256 each, with the salt, ascending, in base64. */
  readonly digests: string;
}

/** What may be kept of values; `salt` is another one every time. */
export function digestPersons(values: ReadonlySet<string>, salt: string): PersonDigests {
  const starts = new Uint8Array(BITS / 8);
  const digests = new BigUint64Array(values.size);
  const startAt = placeOfStart(salt);
  let at = 0;
  for (const value of values) {
    const bit = startAt(value);
    starts[bit >> 3]! |= 1 << (bit & 7);
    digests[at++] = digestOf(value, salt);
  }
  digests.sort();
  return {
    salt,
    lengths: [...new Set([...values].map(({ length }) => length))].sort((a, b) => b - a),
    starts: Buffer.from(starts).toString('base64'),
    digests: Buffer.from(digests.buffer).toString('base64'),
  };
}

/** The values, to be looked for. Two that are not alike pass for one in 10^19 cases. */
export function personsOf({ salt, lengths, starts, digests }: PersonDigests): PersonalValues {
  const bits = Buffer.from(starts, 'base64');
  const sorted = new BigUint64Array(Uint8Array.from(Buffer.from(digests, 'base64')).buffer);
  const startAt = placeOfStart(salt);
  return {
    lengthsFrom(start) {
      const bit = startAt(start);
      return (bits[bit >> 3]! >> (bit & 7)) & 1 ? lengths : null;
    },
    has: (value) => isAmong(sorted, digestOf(value, salt)),
  };
}

const BITS = 1 << 16;

/** A place in the table for the first two units of a text; many pairs have the same. */
function placeOfStart(salt: string): (text: string) => number {
  const seed = hash('sha256', salt, 'buffer').readInt32LE();
  return (text) => {
    let pair = seed ^ (text.charCodeAt(0) | (text.charCodeAt(1) << 16));
    // The last step of MurmurHash3: every bit of the input moves half of the output.
    pair = Math.imul(pair ^ (pair >>> 16), 0x85ebca6b);
    pair = Math.imul(pair ^ (pair >>> 13), 0xc2b2ae35);
    return (pair ^ (pair >>> 16)) & (BITS - 1);
  };
}

const digestOf = (value: string, salt: string): bigint =>
  hash('sha256', salt + value, 'buffer').readBigUInt64LE();

function isAmong(sorted: BigUint64Array, digest: bigint): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < digest) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === digest;
}
