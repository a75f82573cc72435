import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';

/** Hashes large files on another core while their rows are read. */
export interface HashAside {
  /** Begins, and gives what waits for the SHA-256, in hex. Bytes must be shared; they are not copied. */
  begin(bytes: Uint8Array): () => string;
}

const [WAITING, WORKING, DONE, TAKEN] = [0, 1, 2, 3];
/** A worker that says nothing for so long is given up, and the hash is worked out here. */
const PATIENCE = 60_000;

export function hashAside(): HashAside {
  let worker: Worker | null = null;
  return {
    begin(bytes) {
      if (!worker) {
        const threads = process.getBuiltinModule('node:worker_threads');
        worker = new threads.Worker(WORK, { eval: true });
        worker.unref();
        // Whatever befalls it, the hash is worked out here.
        worker.on('error', () => {});
      }
      const shared = new SharedArrayBuffer(4 + 32);
      const state = new Int32Array(shared, 0, 1);
      worker.postMessage({ bytes, shared });
      let known: string | null = null;
      return () => {
        // Not begun: it would have to wait for its turn, and this core has nothing else to do.
        Atomics.compareExchange(state, 0, WAITING, TAKEN);
        Atomics.wait(state, 0, WORKING, PATIENCE);
        known ??=
          Atomics.load(state, 0) === DONE
            ? Buffer.from(shared, 4, 32).toString('hex')
            : createHash('sha256').update(bytes).digest('hex');
        return known;
      };
    },
  };
}

/** What the worker does; as text, so that the bundle stays one file. */
const WORK = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
parentPort.on('message', ({ bytes, shared }) => {
  const state = new Int32Array(shared, 0, 1);
  if (Atomics.compareExchange(state, 0, ${WAITING}, ${WORKING}) !== ${WAITING}) return;
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += 1 << 22) hash.update(bytes.subarray(at, at + (1 << 22)));
  new Uint8Array(shared, 4, 32).set(hash.digest());
  Atomics.store(state, 0, ${DONE});
  Atomics.notify(state, 0);
});
`;
