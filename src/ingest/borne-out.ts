import type { InputFile } from '../model/table.ts';

/** Something that may have been read of files before all their bytes were looked at. */
export interface ReadAhead {
  /**
   * Waits for whoever looks at them, or does what nobody else has begun. False when a file is not what it was read for:
   * then nothing of this holds, and all of it is to be read anew.
   */
  stands(): boolean;
}

/** Reads ahead where another thread looks at a file meanwhile; anew when that does not stand. */
export function borneOut<Read extends ReadAhead>(
  files: Iterable<InputFile>,
  read: (isAhead: boolean) => Read,
): Read {
  const ahead = tryAhead(files, read);
  return ahead?.stands() ? ahead : read(false);
}

/** Null where nothing is to be read ahead, or it failed: bytes that are no text may be too much for whoever reads one. */
export function tryAhead<Read>(files: Iterable<InputFile>, read: (isAhead: true) => Read): Read | null {
  if (![...files].some(({ survey }) => survey)) return null;
  try {
    return read(true);
  } catch {
    // Where that was not the reason it fails again.
    return null;
  }
}
