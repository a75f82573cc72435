import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimize what runs often, once there are more than `bytes` to read: `bin/load-bundle.js` starts
 * without, because compiling a hot function takes longer than a small build gains by it.
 */
export function optimizeFor(bytes: number): void {
  if (bytes > SMALL) setFlagsFromString('--opt');
}

const SMALL = 1 << 20;
