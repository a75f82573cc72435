import type { ByFile, FilePart } from '../model/file-part.ts';
import type { Table } from '../model/table.ts';
import type { ScannedKeys } from './fast/scanned-keys.ts';
import { freshPart } from './fresh-part.ts';
import { once } from './once.ts';
import type { FileRead, ReadOne } from './read-one.ts';
import type { Context, SourceByFile } from './source-context.ts';

/** Takes over what is known of a file, as if it had been read. */
export function takeOver(
  part: FilePart,
  { judges, source }: Context,
  { days, spellings }: SourceByFile,
  again: () => Table,
): ReadOne {
  const { stated, rows, blanks, problems } = part;
  const { path } = stated;
  judges.blanks.noteRows(blanks.rows, blanks.blank);
  spellings.noteFile(path, part.named);
  const names = [...source.columns.keys()];
  for (const [name, counts] of part.days)
    for (const [day, count] of counts) days.add(names.indexOf(name), day, count);
  const lineAt = (offset: number) =>
    again()
      .files.find((file) => file.path === path)!
      .lineAt(offset);
  return {
    read: {
      file: () => ({ ...stated, lineAt }),
      batches: (file) => (rows.length === 0 ? [] : [{ ...rows, file, offsets: NONE }]),
      after: () => problems.read,
      part,
      added: null,
    },
    problems: problems.opened,
  };
}

const NONE = new Float64Array(0);

/** Whether a row that was read may have the key of one in a file that was taken over. */
export const isMet = (read: readonly FileRead[], { speed }: SourceByFile): boolean =>
  read.some(({ part }) => part && isAnyAmong(part.keys, speed.keys));

function isAnyAmong(hashes: Int32Array, keys: ScannedKeys): boolean {
  for (let at = 0; at < hashes.length; at += 2) if (keys.has(hashes[at]!, hashes[at + 1]!)) return true;
  return false;
}

/** What files say by themselves. Keys are looked at now: the scanner's memory is the next source's. */
export function byFileOf(
  read: readonly FileRead[],
  { judges }: Context,
  { speed, spellings, kept, fresh }: SourceByFile,
  refused: boolean,
): ByFile {
  const keys = refused || judges.identity.filesMeet ? null : speed.keys.byFile();
  // Not before they are asked for: what all bytes of a file tell may still be in the works.
  const parts = once(() => (keys ? partsOf(keys) : null));
  return {
    get parts() {
      return parts();
    },
    kept,
    fresh,
    isNamed: spellings.isNamed,
  };

  function partsOf(keys: readonly Int32Array[]): ByFile['parts'] {
    // An identity numbers files in the order in which they are read.
    const added = read.flatMap((one) => one.added ?? []);
    return read.map((one) =>
      one.added ? freshPart(one.added, one.file(), keys[added.indexOf(one.added)]!) : one.part,
    );
  }
}
