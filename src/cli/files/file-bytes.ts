import type { Bytes } from '../../model/bytes.ts';
import type { Disk } from './disk.ts';

/**
 * The bytes of an open file, read when they are asked for. What is asked for in order is read ahead. Bytes that
 * are gone since it was opened are 0: whoever opened it looks whether it was changed.
 */
export function fileBytes(disk: Pick<Disk, 'readSync'>, file: number, length: number): Bytes {
  let from = 0;
  let part: Uint8Array = new Uint8Array(0);
  const readInto = (target: Uint8Array, at: number): void => {
    let filled = 0;
    while (filled < target.length) {
      const read = disk.readSync(file, target, filled, target.length - filled, at + filled);
      if (read === 0) break;
      filled += read;
    }
    target.fill(0, filled);
  };
  return {
    length,
    readInto,
    subarray(start, end) {
      const to = Math.min(end, length);
      if (start < from || to > from + part.length) {
        const isNext = start >= from && start <= from + part.length;
        const ahead = isNext ? Math.min(part.length * 4, MOST) : LEAST;
        // Never into what was given away.
        part = new Uint8Array(Math.min(Math.max(to - start, ahead), length - start));
        from = start;
        readInto(part, from);
      }
      return part.subarray(start - from, to - from);
    },
  };
}

/** Bytes that are read ahead. */
const [LEAST, MOST] = [1 << 12, 1 << 18];
