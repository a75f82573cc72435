import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 collect young garbage on all cores once there are more than so many bytes to read: `bin/load-bundle.js`
 * starts without, because there is so little of it in a small build. Old garbage is not marked beside the run
 * even then: so little grows old that marking it costs more than what it spares.
 */
export function collectFor(bytes: number): void {
  if (bytes > SMALL) setFlagsFromString('--parallel-scavenge');
}

const SMALL = 2 << 20;
