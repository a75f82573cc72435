import { hash } from 'node:crypto';
import type { PersonDigests } from '../model/person-digests.ts';
import type { PersonalValues } from './personal-values.ts';

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
    lengths: longestFirst([...lengths]),
    starts: Buffer.from(starts).toString('base64'),
    digests: base64Of(digests),
  };
}

/** All values of several, at least one, that have one salt. */
export function mergeDigests(several: readonly PersonDigests[]): PersonDigests {
  const lists = several.map(({ digests }) => digestsIn(digests));
  const all = new BigUint64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  return {
    salt: several[0]!.salt,
    lengths: longestFirst(several.flatMap(({ lengths }) => lengths)),
    starts: anyBit(several.map(({ starts }) => starts)),
    digests: base64Of(all),
  };
}

const longestFirst = (lengths: readonly number[]): readonly number[] =>
  [...new Set(lengths)].sort((a, b) => b - a);

/** Tables of bits in base64, laid over each other. */
function anyBit(tables: readonly string[]): string {
  const bits = new Uint8Array(BITS / 8);
  for (const table of tables) {
    const more = Buffer.from(table, 'base64');
    for (let place = 0; place < bits.length; place++) bits[place]! |= more[place]!;
  }
  return Buffer.from(bits).toString('base64');
}

const base64Of = ({ buffer, byteOffset, byteLength }: BigUint64Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** What may be kept of values as they are sought, in the order of their numbers; null for one that is not. */
export interface ListedDigests extends Pick<PersonDigests, 'salt' | 'lengths' | 'starts'> {
  /** 0 for one that is not sought. */
  readonly digests: BigUint64Array;
}

/** Those among listed ones that are wanted. */
export function pickDigests(
  { salt, lengths, starts, digests }: ListedDigests,
  isWanted: (number: number) => boolean,
): PersonDigests {
  const picked = digests.filter((digest, number) => digest !== 0n && isWanted(number)).sort();
  return { salt, lengths, starts, digests: base64Of(picked) };
}

/** A list made longer by values; null stands for one that is not sought. */
export function listDigests(
  before: ListedDigests | null,
  values: readonly (string | null)[],
  digest: Digest,
): ListedDigests {
  const sought = values.filter((value) => value !== null);
  const { lengths, starts } = digestPersons(new Set(sought), digest);
  const own = BigUint64Array.from(values, (value) => (value === null ? 0n : digest.of(value)));
  if (before === null) return { salt: digest.salt, lengths, starts, digests: own };
  const digests = new BigUint64Array(before.digests.length + own.length);
  digests.set(before.digests);
  digests.set(own, before.digests.length);
  return {
    salt: digest.salt,
    lengths: longestFirst([...before.lengths, ...lengths]),
    starts: anyBit([before.starts, starts]),
    digests,
  };
}

/** The values, to be looked for. Two that are not alike pass for one in 10^19 cases. */
export function personsOf({ salt, lengths, starts, digests }: PersonDigests): PersonalValues {
  const bits = Buffer.from(starts, 'base64');
  const sorted = digestsIn(digests);
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

const digestsIn = (text: string): BigUint64Array =>
  new BigUint64Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);

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
