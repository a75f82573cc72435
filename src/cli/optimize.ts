import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimize what runs often, and collect garbage on all cores, once there are more than `bytes` to read:
 * `bin/load-bundle.js` starts without, because all of it takes longer than a small build gains by it.
 */
export function optimizeFor(bytes: number): void {
  if (bytes <= SMALL) return;
  for (const flag of ['--opt', '--incremental-marking', '--parallel-scavenge']) setFlagsFromString(flag);
}

// 20,000 plain rows: they take 0.6 of the processor time unoptimized, and so do many more, which WebAssembly
// reads. But rows that need the careful reader take 2.5 times as long, and nobody knows before which there are.
const SMALL = 2 << 20;
