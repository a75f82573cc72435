// Runs in a thread of its own: `read-aside.ts` hands it to Node as text, so that the bundle stays one file.
import { readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Bytes } from '../../model/bytes.ts';
import { surveyAside } from '../../pipeline/survey-aside.ts';
import { type AsideFound, type AsideTask, DONE, FOUND, TAKEN, WAITING, WORKING } from './aside-found.ts';
import { fileBytes } from './file-bytes.ts';
import { hashedBytes } from './hashed-bytes.ts';

parentPort?.on('message', ({ file, size, shared }: AsideTask) => {
  const state = new Int32Array(shared, 0, 1);
  if (Atomics.compareExchange(state, 0, WAITING, WORKING) !== WAITING) return;
  let next: number = TAKEN;
  try {
    const text = JSON.stringify(foundIn(fileBytes({ readSync }, file, size)));
    Buffer.from(shared, FOUND).fill(' ').write(text);
    next = DONE;
  } finally {
    Atomics.store(state, 0, next);
    Atomics.notify(state, 0);
  }
});

/** One pass: bytes are hashed when they are read for the survey. */
function foundIn(file: Bytes): AsideFound {
  const { bytes, sha256 } = hashedBytes(file);
  const survey = surveyAside(bytes);
  return { sha256: sha256(), survey };
}
