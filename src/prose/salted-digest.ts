import { createCipheriv, hash } from 'node:crypto';
import { joined } from '../model/joined.ts';

/** Digests of values under one salt: what a value is can only be tried. */
export interface Digest {
  readonly salt: string;
  of(value: string): bigint;
  /** The same of many, in the time of a few. */
  ofAll(values: readonly string[]): BigUint64Array;
}

/**
 * `salt` is another one every time that anything is kept. The digest of a value is half of the block that AES makes of it
 * under a key made of the salt: one call enciphers all, where a hash would be called for each. The other half is kept nowhere,
 * and without it a block cannot be deciphered: who has the salt, which lies beside, can try values, as with a hash.
 */
export function saltedDigest(salt: string): Digest {
  const cipher = createCipheriv('aes-128-ecb', hash('sha256', salt, 'buffer').subarray(0, 16), null);
  cipher.setAutoPadding(false);
  const encipher = (blocks: string): Buffer => cipher.update(Buffer.from(blocks, 'utf16le'));
  const blockOf = (value: string): string =>
    value.length <= UNITS
      ? value.padEnd(UNITS, '\0')
      : hash('sha256', salt + value, 'binary').slice(0, UNITS);
  return {
    salt,
    of: (value) => encipher(blockOf(value)).readBigUInt64LE(),
    ofAll: (values) => firstHalves(encipher(values.map(blockOf).join(''))),
  };
}

/** Of UTF-16 in a block, as many as most names have at most; zeros follow, of which no value ends with one. */
const UNITS = 8;

/** The first eight of every sixteen bytes. */
function firstHalves(bytes: Buffer): BigUint64Array {
  const words = new Uint32Array(joined([bytes]));
  const halves = new Uint32Array(words.length / 2);
  for (let at = 0; at < halves.length; at += 2) {
    halves[at] = words[at * 2]!;
    halves[at + 1] = words[at * 2 + 1]!;
  }
  return new BigUint64Array(halves.buffer);
}
