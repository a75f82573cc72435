import { constants } from 'node:fs';
import type { Bytes } from '../../model/bytes.ts';
import { sha256Of } from '../../model/sha256.ts';
import type { Survey } from '../../model/survey.ts';
import type { Disk } from './disk.ts';
import { fileBytes } from './file-bytes.ts';
import { hashedBytes } from './hashed-bytes.ts';
import type { ReadAside } from './read-aside.ts';
import { type FileFault, isSame, looked, readFile } from './read-file.ts';

/** An input file: in memory, or from a certain size on left open and read when its bytes are asked for. */
export type Input =
  | {
      readonly bytes: Bytes;
      readonly fault: null;
      /** Of a file that was left open; its survey where that is made elsewhere. */
      readonly sha256?: () => string;
      readonly survey?: () => Survey | null;
      readonly isChanged?: () => boolean;
    }
  | { readonly bytes: null; readonly fault: FileFault };

/**
 * Opens a regular file of at most `limit` bytes, or says why not. A large one is hashed and surveyed on another core from
 * now on; without `elsewhere` it is hashed on this one, as it is read.
 */
export const openInput = (disk: Disk, path: string, limit: number, elsewhere: ReadAside | null): Input =>
  looked<Input>(disk, path, limit, (size) =>
    size < LARGE ? readFile(disk, path, limit) : openLarge(disk, path, limit, elsewhere),
  );

function openLarge(disk: Disk, path: string, limit: number, elsewhere: ReadAside | null): Input {
  const file = disk.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const before = disk.fstatSync(file, { bigint: true });
  // Since it was looked at, something else may have taken its place.
  if (!before.isFile() || before.size > BigInt(limit)) {
    disk.closeSync(file);
    return { bytes: null, fault: { code: 'file-changed' } };
  }
  const size = Number(before.size);
  const bytes = fileBytes(disk, file, size);
  // A preview opens them again and again.
  left.register(bytes, () => disk.closeSync(file));
  const isChanged = (): boolean => !isSame(before, disk.fstatSync(file, { bigint: true }));
  if (elsewhere === null) return { ...hashedBytes(bytes), fault: null, isChanged };
  const aside = elsewhere.begin(file, size);
  let known: string | null = null;
  return {
    bytes,
    fault: null,
    sha256: () => {
      known ??= aside.sha256() ?? sha256Of(bytes);
      return known;
    },
    survey: aside.survey,
    isChanged,
  };
}

/** Files of which nobody will ask for bytes any more are closed. */
const left = new FinalizationRegistry<() => void>((close) => close());

/** From this size on a file is not held in memory. */
const LARGE = 1 << 23;
