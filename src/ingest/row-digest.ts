import { createHash } from 'node:crypto';
import type { InputFile, TableFile } from '../model/table.ts';
import { physicalLines } from './physical-lines.ts';
import { textOf } from './text.ts';

/**
 * Tells a row by its text, wherever it stands and in whatever encoding: 16 hexadecimal digits of the SHA-256
 * of its lines. Another text, down to a space, is another row.
 */
export function rowDigests(
  { bytes }: InputFile,
  { encoding }: TableFile,
  rows: readonly { readonly first: number; readonly last: number }[],
): readonly (string | null)[] {
  const text = textOf(bytes, encoding);
  if (text === null) return rows.map(() => null);
  const wanted = new Set(rows.flatMap(({ first, last }) => numbersBetween(first, last)));
  const most = Math.max(...wanted);
  const texts = new Map<number, string>();
  for (const line of physicalLines(text)) {
    if (line.number > most) break;
    // A line too long to be a row is told by its bytes.
    if (wanted.has(line.number))
      texts.set(line.number, line.text ?? hash(text.bytes.subarray(line.start, line.next)));
  }
  return rows.map(({ first, last }) => {
    const lines = numbersBetween(first, last).map((number) => texts.get(number));
    return lines.includes(undefined) ? null : hash(lines.join('\n')).slice(0, 16);
  });
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const numbersBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
