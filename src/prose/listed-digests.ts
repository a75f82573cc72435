import { joined } from '../model/joined.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import { anyBeginning, beginningsOf } from './beginnings.ts';
import { inOrder, longestFirst } from './person-digests.ts';
import type { Digest } from './salted-digest.ts';

/** What may be kept of values as they are sought, in the order of their numbers; null for one that is not. */
export interface ListedDigests extends Pick<PersonDigests, 'salt' | 'lengths' | 'starts'> {
  /** 0 for one that is not sought. */
  readonly digests: BigUint64Array;
}

/** A list made longer by values; null stands for one that is not sought. */
export function listDigests(
  before: ListedDigests | null,
  values: readonly (string | null)[],
  digest: Digest,
): ListedDigests {
  const { salt } = digest;
  const sought = values.filter((value) => value !== null);
  const lengths = sought.map(({ length }) => length);
  const starts = beginningsOf(sought, salt);
  const own = digest.ofAll(sought);
  let at = 0;
  const digests = BigUint64Array.from(values, (value) => (value === null ? 0n : own[at++]!));
  if (before === null) return { salt, lengths: longestFirst(lengths), starts, digests };
  return {
    salt,
    lengths: longestFirst([...before.lengths, ...lengths]),
    starts: anyBeginning([before.starts, starts]),
    digests: new BigUint64Array(joined([before.digests, digests])),
  };
}

/** Those among listed ones that are wanted. */
export function pickDigests(
  { salt, lengths, starts, digests }: ListedDigests,
  isWanted: (number: number) => boolean,
): PersonDigests {
  const picked = digests.filter((digest, number) => digest !== 0n && isWanted(number));
  return { salt, lengths, starts, digests: inOrder(picked) };
}
