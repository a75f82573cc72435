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

/** Digests with one salt; each value is digested once. */
export interface Digest {
  readonly salt: string;
  of(value: string): bigint;
}

/** `salt` is another one every time that anything is kept. */
export function saltedDigest(salt: string): Digest {
  const known = new Map<string, bigint>();
  const halves = new Uint32Array(2);
  const whole = new BigUint64Array(halves.buffer);
  return {
    salt,
    of(value) {
      const before = known.get(value);
      if (before !== undefined) return before;
      // As text, because Node takes three times as long to make a buffer for each.
      const bytes = hash('sha256', salt + value, 'binary');
      halves[0] = unitsAt(bytes, 0);
      halves[1] = unitsAt(bytes, 4);
      known.set(value, whole[0]!);
      return whole[0]!;
    },
  };
}

const unitsAt = (bytes: string, at: number): number =>
  bytes.charCodeAt(at) |
  (bytes.charCodeAt(at + 1) << 8) |
  (bytes.charCodeAt(at + 2) << 16) |
  (bytes.charCodeAt(at + 3) << 24);

/** What may be kept of values. */
export function digestPersons(values: ReadonlySet<string>, digest: Digest): PersonDigests {
  const starts = new Uint8Array(BITS / 8);
  const digests = new BigUint64Array(values.size);
  const startAt = placeOfStart(digest.salt);
  const lengths = new Set<number>();
  let at = 0;
  for (const value of values) {
    const bit = startAt(value);
    starts[bit >> 3]! |= 1 << (bit & 7);
    digests[at++] = digest.of(value);
    lengths.add(value.length);
  }
  digests.sort();
  return {
    salt: digest.salt,
    lengths: [...lengths].sort((a, b) => b - a),
    starts: Buffer.from(starts).toString('base64'),
    digests: Buffer.from(digests.buffer).toString('base64'),
  };
}

/** The values, to be looked for. Two that are not alike pass for one in 10^19 cases. */
export function personsOf({ salt, lengths, starts, digests }: PersonDigests): PersonalValues {
  const bits = Buffer.from(starts, 'base64');
  const sorted = new BigUint64Array(Uint8Array.from(Buffer.from(digests, 'base64')).buffer);
  const startAt = placeOfStart(salt);
  const digest = saltedDigest(salt);
  return {
    lengthsFrom(start) {
      const bit = startAt(start);
      return (bits[bit >> 3]! >> (bit & 7)) & 1 ? lengths : null;
    },
    has: (value) => isAmong(sorted, digest.of(value)),
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

function isAmong(sorted: BigUint64Array, digest: bigint): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < digest) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === digest;
}
