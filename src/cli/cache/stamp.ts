import { errnoOf } from '../failure.ts';
import type { Disk } from '../files/disk.ts';

/** What a disk says of a file without opening it. */
export interface Stamp {
  /** Device, number, size, and both times of change in nanoseconds: another one when the file was touched. */
  readonly text: string;
  readonly bytes: number;
  /** The later of both times, in milliseconds since 1970, rounded up. */
  readonly touched: number;
}

/** The stamp of a regular file, or null. */
export function stampOf(disk: Pick<Disk, 'statSync'>, path: string): Stamp | null {
  try {
    const stats = disk.statSync(path, { bigint: true });
    if (!stats.isFile()) return null;
    const { dev, ino, size, mtimeNs, ctimeNs } = stats;
    return {
      text: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
      bytes: Number(size),
      touched: Math.max(...[mtimeNs, ctimeNs].map((time) => Number(time / 1_000_000n))) + 1,
    };
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
