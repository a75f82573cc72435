import type { Worker } from 'node:worker_threads';

/** Hashes large files on another core while their rows are read. */
export interface HashAside {
  /** Begins with an open file of so many bytes, and gives what waits for its SHA-256, in hex; null when it could not be worked out aside. */
  begin(file: number, size: number): () => string | null;
}

const [WAITING, WORKING, DONE, TAKEN] = [0, 1, 2, 3];
/** A worker that says nothing for so long is given up. */
const PATIENCE = 60_000;

export function hashAside(): HashAside {
  let worker: Worker | null = null;
  return {
    begin(file, size) {
      if (!worker) {
        const threads = process.getBuiltinModule('node:worker_threads');
        worker = new threads.Worker(WORK, { eval: true });
        worker.unref();
        // Whatever befalls it, the hash is worked out by whoever asks.
        worker.on('error', () => {});
      }
      const shared = new SharedArrayBuffer(4 + 32);
      const state = new Int32Array(shared, 0, 1);
      worker.postMessage({ file, size, shared });
      return () => {
        // Not begun: it would have to wait for its turn, and this core has nothing else to do.
        Atomics.compareExchange(state, 0, WAITING, TAKEN);
        Atomics.wait(state, 0, WORKING, PATIENCE);
        return Atomics.load(state, 0) === DONE ? Buffer.from(shared, 4, 32).toString('hex') : null;
      };
    },
  };
}

/** Bytes that are read and hashed at a time. */
const PART = 1 << 18;

/** What the worker does; as text, so that the bundle stays one file. */
const WORK = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const part = Buffer.allocUnsafeSlow(${PART});
parentPort.on('message', ({ file, size, shared }) => {
  const state = new Int32Array(shared, 0, 1);
  if (Atomics.compareExchange(state, 0, ${WAITING}, ${WORKING}) !== ${WAITING}) return;
  let next = ${TAKEN};
  try {
    const hash = createHash('sha256');
    let at = 0;
    while (at < size) {
      const read = readSync(file, part, 0, Math.min(${PART}, size - at), at);
      if (read === 0) break;
      hash.update(part.subarray(0, read));
      at += read;
    }
    if (at === size) {
      new Uint8Array(shared, 4, 32).set(hash.digest());
      next = ${DONE};
    }
  } finally {
    Atomics.store(state, 0, next);
    Atomics.notify(state, 0);
  }
});
`;
