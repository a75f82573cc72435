import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 collect young garbage on all cores, and optimize WebAssembly, once there are more than so many bytes to
 * read: `bin/load-bundle.js` starts without, because a small build is over before either pays. Old garbage is not
 * marked beside the run even then: so little grows old that marking it costs more than what it spares.
 */
export function collectFor(bytes: number): void {
  if (bytes <= SMALL) return;
  setFlagsFromString('--parallel-scavenge');
  // What it is when nobody says otherwise, in the one version of V8 that was told to wait.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--wasm-tiering-budget=1800000');
}

const SMALL = 2 << 20;
