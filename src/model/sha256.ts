import { createHash, hash } from 'node:crypto';
import { type Bytes, readBytes } from './bytes.ts';

/** The SHA-256 of all bytes, in hex; of many they are read part by part. */
export function sha256Of(bytes: Bytes): string {
  if (bytes.length <= PART) return hash('sha256', bytes.subarray(0, bytes.length));
  const digest = createHash('sha256');
  // Room that was touched before: a fresh part costs more than to hash it.
  const room = bytes.readInto && new Uint8Array(PART);
  for (let at = 0; at < bytes.length; at += PART) {
    const size = Math.min(PART, bytes.length - at);
    if (room) readBytes(bytes, room.subarray(0, size), at);
    digest.update(room ? room.subarray(0, size) : bytes.subarray(at, at + size));
  }
  return digest.digest('hex');
}

const PART = 1 << 18;
