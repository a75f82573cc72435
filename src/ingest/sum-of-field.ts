import { narrow, plain } from '../columns/characters.ts';
import { scaled } from '../columns/number.ts';
import type { FileReading } from './file-reading.ts';
import { physicalLines } from './physical-lines.ts';
import { readRecords } from './records.ts';

/**
 * Sum of a field above an offset, in 1 / 10^4, to compare with a total row: null when a cell is no number.
 * Read again only when a total under an undeclared column is not the number of rows.
 */
export function sumOfField(
  { text, header, reader }: FileReading,
  field: number,
  offset: number,
): number | null {
  if (field >= header.width) return null;
  const lines = physicalLines({ ...text, start: header.record.offset, end: offset }, header.record.line);
  let sum = 0;
  let row = 0;
  for (const { cells } of readRecords(lines, header.delimiter, reader.isRow)) {
    if (row++ < header.rows || cells?.length !== header.width) continue;
    const cell = narrow(plain(cells[field]!)).replace(/円$/, '');
    if (cell === '') continue;
    const value = scaled(cell, 4);
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}
