import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 collect garbage on all cores once there are more than so many bytes to read: `bin/load-bundle.js`
 * starts without, because there is so little of it in a small build.
 */
export function collectFor(bytes: number): void {
  if (bytes <= SMALL) return;
  for (const flag of ['--incremental-marking', '--parallel-scavenge']) setFlagsFromString(flag);
}

const SMALL = 2 << 20;
