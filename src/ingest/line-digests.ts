import { createHash } from 'node:crypto';
import type { InputFile, TableFile } from '../model/table.ts';
import { CR, LF } from './bytes.ts';
import { type Line, physicalLines } from './physical-lines.ts';
import { type Text, textOf } from './text.ts';

/** Lines of a record, both counted from 1. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** `lineDigest` of records by their lines; null where the file has no such lines. */
export function lineDigests(
  { bytes }: InputFile,
  { encoding }: TableFile,
  records: readonly Lines[],
): readonly (string | null)[] {
  const text = textOf(bytes, encoding);
  if (text === null) return records.map(() => null);
  const starts = startsOf(text, new Set(records.flatMap(({ first, last }) => [first, last + 1])));
  return records.map(({ first, last }) => {
    const start = starts.get(first);
    if (start === undefined) return null;
    return lineDigest({ ...text, start, end: starts.get(last + 1) ?? text.end }, first);
  });
}

/**
 * Tells a record by its text, wherever it stands and in whatever encoding: 16 hexadecimal digits of the
 * SHA-256 of all its lines, without what ends them. Another text, down to a space, is another record.
 */
export function lineDigest(text: Text, first: number): string {
  const lines = [...physicalLines(text, first)].map((line) => contentOf(line, text));
  return hash(lines.join('\n')).slice(0, 16);
}

/** A line too long to be a row is told by its bytes. */
const contentOf = ({ text: content, start, next }: Line, { bytes }: Text): string =>
  content ?? hash(bytes.subarray(start, next));

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const PART = 1 << 18;

/** Byte offsets at which the wanted lines begin. */
function startsOf({ bytes, start, end }: Text, wanted: ReadonlySet<number>): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  const most = Math.max(...wanted);
  let line = 1;
  if (wanted.has(line)) starts.set(line, start);
  for (let at = start; at < end && line < most; at += PART) {
    // With the byte after: a CR at the end may belong to a LF.
    const part = bytes.subarray(at, Math.min(at + PART + 1, end));
    for (let i = 0; i < Math.min(part.length, PART) && line < most; i++) {
      const byte = part[i]!;
      if (byte !== LF && (byte !== CR || part[i + 1] === LF)) continue;
      line++;
      if (at + i + 1 < end && wanted.has(line)) starts.set(line, at + i + 1);
    }
  }
  return starts;
}
