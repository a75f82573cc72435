import type { Worker } from 'node:worker_threads';
import type { Survey } from '../../model/survey.ts';
import { type AsideFound, DONE, FOUND, SHARED_BYTES, TAKEN, WAITING, WORKING } from './aside-found.ts';
import work from './aside-worker.ts?script';

/** Reads large files on another core, for their hash and a survey, while their rows are read on this one. */
export interface ReadAside {
  /** Begins with an open file of so many bytes. */
  begin(file: number, size: number): Aside;
}

export interface Aside {
  /** Waits for its SHA-256, in hex; null when it could not be worked out aside. */
  sha256(): string | null;
  /** What all its bytes tell; null as long as that is not known. */
  survey(): Survey | null;
}

/** A worker that says nothing for so long is given up. */
const PATIENCE = 60_000;

export function readAside(): ReadAside {
  let worker: Worker | null = null;
  return {
    begin(file, size) {
      if (!worker) {
        const threads = process.getBuiltinModule('node:worker_threads');
        worker = new threads.Worker(work, { eval: true });
        worker.unref();
        // Whatever befalls it, what it should find is found by whoever asks.
        worker.on('error', () => {});
      }
      const shared = new SharedArrayBuffer(SHARED_BYTES);
      const state = new Int32Array(shared, 0, 1);
      worker.postMessage({ file, size, shared });
      const found = (): AsideFound | null =>
        Atomics.load(state, 0) === DONE ? JSON.parse(Buffer.from(shared, FOUND).toString()) : null;
      return {
        sha256() {
          // Not begun: it would have to wait for its turn, and this core has nothing else to do.
          Atomics.compareExchange(state, 0, WAITING, TAKEN);
          Atomics.wait(state, 0, WORKING, PATIENCE);
          return found()?.sha256 ?? null;
        },
        survey: () => found()?.survey ?? null,
      };
    },
  };
}
