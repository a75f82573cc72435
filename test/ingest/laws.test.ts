import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balances } from '../../src/ingest/ledger.ts';
import { physicalLines } from '../../src/ingest/physical-lines.ts';
import { readRecords } from '../../src/ingest/records.ts';
import { textOf } from '../../src/ingest/text.ts';
import { cp932, utf8 } from './encode.ts';
import { csv, file, HEADER, read, row, rowsOf } from './source.ts';

const piece = fc.constantFrom(
  'a',
  '1',
  '感謝',
  'ソ表能',
  'が',
  'か\u3099',
  '①',
  '髙',
  '～',
  'ｶﾞ',
  '\n',
  '\r\n',
  '\r',
  '"',
  ',',
  ' ',
  '\t',
  ';',
  '‮',
  '😀',
  '\u200b',
  '=',
  '-',
  '▲',
);
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
const newline = fc.constantFrom('\n', '\r\n');
const delimiters = fc.constantFrom(',', '\t', ';');

const write = (cells: readonly string[], delimiter: string, quoteAll: boolean): string =>
  cells
    .map((text) => (quoteAll || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(delimiter);

const recordsOf = (bytes: Uint8Array, delimiter: string, block: number) => [
  ...readRecords(physicalLines(textOf(bytes, 'utf-8')!, 1, block), delimiter, () => false),
];

describe('any valid CSV', () => {
  it('is read cell for cell as csv-parse reads it whole', () => {
    fc.assert(
      fc.property(
        table,
        newline,
        delimiters,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(1, 7, 64, 1 << 18),
        (rows, end, delimiter, quoteAll, open, block) => {
          const text = rows.map((cells) => write(cells, delimiter, quoteAll)).join(end) + (open ? '' : end);
          const whole = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: ['\n', '\r\n'],
          });
          const records = recordsOf(utf8(text), delimiter, block);
          // Compared as text: 20,000 calls of toEqual take longer than all the reading.
          return JSON.stringify(records.map(({ cells }) => cells)) === JSON.stringify(whole);
        },
      ),
      { numRuns: 20_000 },
    );
    // Eight seconds where nothing else runs.
  }, 120_000);

  it('is found again at the offset and line of each record', () => {
    fc.assert(
      fc.property(table, newline, (rows, end) => {
        const text = rows.map((cells) => write(cells, ',', false)).join(end) + end;
        const bytes = utf8(text);
        for (const { offset, line, cells } of recordsOf(bytes, ',', 16)) {
          const before = new TextDecoder().decode(bytes.subarray(0, offset));
          expect(line).toBe(before.split(/\r\n|\r|\n/).length);
          expect(recordsOf(bytes.subarray(offset), ',', 16)[0]!.cells).toEqual(cells);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text at all', () => {
  const garbage = fc.array(
    fc.oneof(
      piece,
      fc.constantFrom(HEADER, row(1), row(2), '"', '""', ',,,,,,', '合計,,2', '\u0000', '\ufeff', '\u001a'),
    ),
    { maxLength: 30 },
  );

  it('has lines and records that each have one fate', () => {
    fc.assert(
      fc.property(garbage, newline, fc.boolean(), (parts, end, join) => {
        const text = `${HEADER}${end}${parts.join(join ? '' : end)}`;
        const { table } = read(text);
        for (const { ledger } of table.files) expect(balances(ledger)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused or read, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { table, refused } = read(bytes);
        expect(refused || table.files.length === 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('with one byte changed still balances', () => {
    const clean = utf8(csv(1, 12));
    fc.assert(
      fc.property(fc.nat(clean.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = clean.slice();
        bytes[at] = byte;
        for (const { ledger } of read(bytes).table.files) expect(balances(ledger)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the same rows', () => {
  const whole = rowsOf(read(csv(1, 30)).table);
  const lines = csv(1, 30).trimEnd().split('\n').slice(1);

  it('in any order and any split over files, overlapping or not, are the same rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.array(fc.nat(lines.length), { maxLength: 4 }),
        fc.shuffledSubarray(lines),
        (shuffled, cuts, overlap) => {
          const borders = [0, ...cuts.sort((a, b) => a - b), lines.length];
          const parts = borders.slice(1).map((to, i) => shuffled.slice(borders[i], to));
          const files = [...parts, overlap].map((part, i) =>
            file([HEADER, ...part, ''].join('\n'), `${i}.csv`),
          );
          const { table, problems } = read(files);
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(rowsOf(table)).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('in any encoding, line end, quoting, separator and column order are the same rows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(utf8, cp932, (text: string) => utf8(`\uFEFF${text}`)),
        fc.constantFrom('\n', '\r\n', '\r'),
        delimiters,
        fc.boolean(),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        (encode, end, delimiter, quoteAll, order) => {
          const text = [HEADER, ...lines]
            .map((line) => line.split(','))
            .map((cells) =>
              write(
                order.map((i) => cells[i]!),
                delimiter,
                quoteAll,
              ),
            )
            .join(end);
          const { table, problems } = read(encode(text + end));
          expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
          expect(rowsOf(table)).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});
