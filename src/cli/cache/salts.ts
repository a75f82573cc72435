import { randomBytes } from 'node:crypto';
import { type Digest, saltedDigest } from '../../prose/salted-digest.ts';

/** The digests of a run, each salt's own. */
export interface Salts {
  /** With a salt under which something is kept already, or, for null, one that this run makes up. */
  digestWith(salt: string | null): Digest;
}

export function saltsOfRun(): Salts {
  const known = new Map<string | null, Digest>();
  return {
    digestWith(salt) {
      const digest = known.get(salt) ?? saltedDigest(salt ?? randomBytes(16).toString('hex'));
      known.set(salt, digest);
      return digest;
    },
  };
}
