import type { Survey } from '../../model/survey.ts';

/** What a thread is asked to read: an open file of so many bytes, and where it writes what it found. */
export interface AsideTask {
  readonly file: number;
  readonly size: number;
  readonly shared: SharedArrayBuffer;
}

/** What is found in the bytes of a file. */
export interface AsideFound {
  /** In hex. */
  readonly sha256: string;
  readonly survey: Survey;
}

/** The first word that is shared says how far it is; from `FOUND` on follows what was found, as JSON, blanks after it. */
export const [WAITING, WORKING, DONE, TAKEN] = [0, 1, 2, 3] as const;
export const FOUND = 4;
export const SHARED_BYTES = 512;
