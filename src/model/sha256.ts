import { createHash, hash } from 'node:crypto';
import type { Bytes } from './bytes.ts';

/** The SHA-256 of all bytes, in hex; of many they are read part by part. */
export function sha256Of(bytes: Bytes): string {
  if (bytes.length <= PART) return hash('sha256', bytes.subarray(0, bytes.length));
  const digest = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PART)
    digest.update(bytes.subarray(at, Math.min(at + PART, bytes.length)));
  return digest.digest('hex');
}

const PART = 1 << 18;
