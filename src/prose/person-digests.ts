import { joined } from '../model/joined.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import { anyBeginning, beginningsOf, mayBegin } from './beginnings.ts';
import type { PersonalValues } from './personal-values.ts';
import { type Digest, saltedDigest } from './salted-digest.ts';

/** What may be kept of values. */
export function digestPersons(values: ReadonlySet<string>, digest: Digest): PersonDigests {
  const all = [...values];
  return {
    salt: digest.salt,
    lengths: longestFirst(all.map(({ length }) => length)),
    starts: beginningsOf(all, digest.salt),
    digests: inOrder(digest.ofAll(all)),
  };
}

/** All values of several, at least one, that have one salt. */
export function mergeDigests(several: readonly PersonDigests[]): PersonDigests {
  const bytes = several.map(({ digests }) => Buffer.from(digests, 'base64'));
  return {
    salt: several[0]!.salt,
    lengths: longestFirst(several.flatMap(({ lengths }) => lengths)),
    starts: anyBeginning(several.map(({ starts }) => starts)),
    digests: inOrder(new BigUint64Array(joined(bytes))),
  };
}

/** Lengths as `PersonDigests` has them. */
export const longestFirst = (lengths: Iterable<number>): readonly number[] =>
  [...new Set(lengths)].sort((a, b) => b - a);

/** Digests as `PersonDigests` has them. Sorts the list itself. */
export const inOrder = (digests: BigUint64Array): string =>
  Buffer.from(digests.sort().buffer, digests.byteOffset, digests.byteLength).toString('base64');

/** The values, to be looked for. Two that are not alike pass for one in 10^19 cases. */
export function personsOf({ salt, lengths, starts, digests }: PersonDigests): PersonalValues {
  const sorted = new BigUint64Array(joined([Buffer.from(digests, 'base64')]));
  const mayStart = mayBegin(starts, salt);
  const digest = saltedDigest(salt);
  return {
    lengthsFrom: (start) => (mayStart(start) ? lengths : null),
    has: (value) => isAmong(sorted, digest.of(value)),
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
