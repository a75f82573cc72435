import { errnoOf, Failure } from '../failure.ts';
import type { Shell } from '../shell.ts';
import { diskClock } from './disk-clock.ts';

/** Which files had come to rest before the run began. */
export interface Resting {
  /** Whether what was touched at a time, in milliseconds since 1970, was so by the slower of the two clocks. */
  isAtRest(touched: number): boolean;
}

/** `began` is when the run did, by this machine. Nothing is at rest where nothing can be written. */
export function restingSince(
  shell: Pick<Shell, 'disk' | 'processes' | 'now'>,
  folder: string,
  began: number,
): Resting {
  let start: number | null | undefined;
  return {
    isAtRest(touched) {
      if (start === undefined) start = startByDisk(shell, folder, began);
      return start !== null && touched <= start - REST;
    },
  };
}

/** Milliseconds: the coarsest clock of a file system in use. */
const REST = 2000;

/** When the run began, by the slower of the two clocks; null where nothing can be written. */
function startByDisk(
  shell: Pick<Shell, 'disk' | 'processes' | 'now'>,
  folder: string,
  began: number,
): number | null {
  try {
    return Math.min(began, diskClock(shell, folder) - (shell.now() - began));
  } catch (error) {
    if (errnoOf(error) === null && !(error instanceof Failure)) throw error;
    return null;
  }
}
