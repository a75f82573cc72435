import type { Problem } from '../model/problem.ts';
import type { StatedFile } from '../model/stated-file.ts';

/** Whether what a terminal shows of a problem is in a file. */
export const isOfRow = ({ found, excerpt, place, refuses }: Problem, files: readonly StatedFile[]): boolean =>
  refuses === true ||
  found !== undefined ||
  excerpt !== undefined ||
  (place?.line !== undefined && files.some(({ path }) => path === place.file));
