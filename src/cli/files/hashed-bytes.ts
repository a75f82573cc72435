import { createHash } from 'node:crypto';
import { type Bytes, readBytes } from '../../model/bytes.ts';

/** Bytes that are hashed while someone else reads them. */
export interface HashedBytes {
  readonly bytes: Bytes;
  /** Of all of them, in hex: what nobody has read in order by then is read now. */
  sha256(): string;
}

/** Each is hashed when it is read for the first time after all before it. */
export function hashedBytes(source: Bytes): HashedBytes {
  const digest = createHash('sha256');
  let hashed = 0;
  let known: string | null = null;
  const note = (part: Uint8Array, from: number): void => {
    const to = Math.min(from + part.length, source.length);
    if (from > hashed || to <= hashed) return;
    digest.update(part.subarray(hashed - from, to - from));
    hashed = to;
  };
  const bytes: Bytes = {
    length: source.length,
    subarray(from, to) {
      const part = source.subarray(from, to);
      note(part, from);
      return part;
    },
    readInto(target, from) {
      readBytes(source, target, from);
      note(target, from);
    },
  };
  return {
    bytes,
    sha256() {
      while (hashed < source.length) bytes.subarray(hashed, hashed + PART);
      known ??= digest.digest('hex');
      return known;
    },
  };
}

const PART = 1 << 18;
