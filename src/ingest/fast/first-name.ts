import type { Header } from '../header.ts';
import type { Text } from '../text.ts';
import type { Scanner } from './scanner.ts';

/**
 * Tells the scanner the first name of the header, since a row that begins with it may be the header again.
 * Gives whether a text is that name, for cells of which the bytes do not tell.
 */
export function setFirstName(
  { wasm, bytes, lasting }: Scanner,
  { encoding }: Text,
  { record }: Header,
): (cell: string) => boolean {
  const name = record.cells![0]!;
  const utf8 = new TextEncoder().encode(name);
  const isAscii = utf8.every((byte) => byte < 0x80);
  const isExact = encoding !== 'shift_jis' || isAscii;
  // In CP932 some characters have two codes, of two bytes each: only lengths are compared as bytes.
  const length = isExact
    ? utf8.length
    : [...name].reduce((sum, one) => sum + (/[\0-\x7f\uff61-\uff9f]/.test(one) ? 1 : 2), 0);
  const place = lasting('first name', utf8.length);
  bytes().set(utf8, place);
  wasm.setName(place, length, isExact ? 1 : 0, (utf8[0] ?? 0) < 0x80 ? 1 : 0);
  return (cell) => cell === name;
}
