import { expect, it } from 'vitest';
import { columnTypes } from '../../src/columns/index.ts';
import { freshScanner } from '../../src/ingest/fast/scanner.ts';
import { utf8 } from './encode.ts';
import { sourceOf } from './source.ts';

const read = columnTypes['date']!.reader(sourceOf({ 日: { type: 'date' } }).columns.get('日')!);
const { wasm, bytes, room } = freshScanner();
const place = room(64);
const NO_DAY = -(2 ** 31);

/** What the scanner takes a text for; null when it is left to the reader of dates. */
function scanned(text: string): number | null {
  const all = utf8(text);
  bytes().set(all, place);
  const day = wasm.dayAt(place, all.length);
  return day === NO_DAY ? null : day;
}

const two = (n: number): string => String(n).padStart(2, '0');

it('every day of two centuries is the one that the reader of dates reads, whatever stands between', () => {
  for (let year = 1890; year <= 2110; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++)
        for (const mark of '-/') {
          const text = `${year}${mark}${two(month)}${mark}${two(day)}`;
          const value = read(text);
          const isTaken = typeof value === 'number' && year >= 1900 && year <= 2099;
          if (scanned(text) !== (isTaken ? value : null))
            expect([text, scanned(text)]).toEqual([text, value]);
        }
});

it('a text with any other byte is no day, or the one that the reader reads', () => {
  for (const text of ['2024-02-29', '2023/12/31', '1999-10-01'])
    for (let at = 0; at < text.length; at++)
      for (let code = 0; code < 0x80; code++) {
        const other = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        const day = scanned(other);
        if (day !== null && day !== read(other)) expect([other, day]).toEqual([other, read(other)]);
      }
  for (const text of ['', '2024-4-1', '2024-04-1', '2024-04-01 ', '20240401', '２０２４'])
    expect(scanned(text)).toBeNull();
});
