import { type Bytes, readBytes } from '../../model/bytes.ts';
import type { InputFile } from '../../model/table.ts';
import type { KeptFile } from '../cache/kept-files.ts';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import type { Input } from './open-input.ts';

/**
 * A file of which is known what it says: it is opened when someone asks for its bytes after all. One that has
 * gone by then ends the run (exit 4).
 */
export function keptInput({ kept, isTouched }: KeptFile, open: () => Input): InputFile {
  const { path, bytes, sha256 } = kept.part.stated;
  let opened: Bytes | null = null;
  const bytesOf = (): Bytes => {
    if (opened) return opened;
    const input = open();
    if (input.fault !== null)
      throw new Failure(Exit.refused, { ...input.fault, place: { file: path }, refuses: true });
    opened = input.bytes;
    return opened;
  };
  return {
    path,
    bytes: {
      length: bytes,
      subarray: (from, to) => bytesOf().subarray(from, to),
      readInto: (target, from) => readBytes(bytesOf(), target, from),
    },
    sha256: () => sha256,
    isChanged: isTouched,
    kept,
  };
}
