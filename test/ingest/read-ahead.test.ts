import { serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Grouping } from '../../src/ingest/grouping.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { Encoding, Source } from '../../src/model/source.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { InputFile } from '../../src/model/table.ts';
import { surveyAside } from '../../src/pipeline/survey-aside.ts';
import { cp932, utf8 } from './encode.ts';
import { HEADER, row, sourceOf, voices } from './source.ts';
import { partByPart, told } from './told.ts';

const latin = sourceOf(
  {
    id: { type: 'text', personal: false },
    day: { type: 'date' },
    memo: { type: 'text', required: false },
  },
  { key: ['id'], date: 'day' },
);

/** So many bytes that less than half of them are in the pieces that are looked at first. */
const ROWS = 9000;
const memo = 'ながいメモがここにある。'.repeat(2);
const text = [HEADER, ...Array.from({ length: ROWS }, (_, i) => row(i, { メモ: memo })), ''].join('\n');
const latinText = [
  'id,day,memo',
  ...Array.from({ length: ROWS }, (_, i) => `K${i},2024-04-0${1 + (i % 9)},${'x'.repeat(50)}`),
  '',
].join('\r\n');

const bases: readonly (readonly [Source, Uint8Array])[] = [
  [voices, utf8(text)],
  [voices, utf8(`\ufeff${text}`)],
  [voices, cp932(text)],
  [latin, utf8(latinText)],
];

/** What may be at a place where nobody expects it. */
const ODD: readonly Uint8Array[] = [
  Uint8Array.of(),
  Uint8Array.of(0),
  Uint8Array.of(0x83),
  Uint8Array.of(0xe3, 0x81),
  Uint8Array.of(0xff),
  Uint8Array.of(0x80),
  Uint8Array.of(0x1a),
  Uint8Array.of(0x0d),
  Uint8Array.of(0x0a),
  // User-defined.
  Uint8Array.of(0xf0, 0x40),
  utf8('あい'),
  cp932('あい'),
  // Half-width.
  cp932('ｱｲ'),
  utf8('"'),
  utf8(`\n${row(ROWS + 1)}\n`),
  cp932(`\n${row(ROWS + 1)}\n`),
  utf8(`\n${row(3, { メモ: '同じ鍵' })}\n`),
  cp932(`\n${row(3, { メモ: '同じ鍵', 区分: '感謝' })}\n`),
  utf8(`\n${HEADER}\n`),
];

/** How many files are read both ways, in each of two tests. */
const RUNS = Number(process.env['FILES'] ?? 60);

const PART = 1 << 18;
const place = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (size: number) => share * size),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(3), fc.integer({ min: -4, max: 4 })).map(
      ([part, by]) =>
        () =>
          part * PART + by,
    ),
  },
  { weight: 1, arbitrary: fc.nat(4).map((back) => (size: number) => size - back) },
);

const file = (base: Uint8Array) =>
  fc
    .array(fc.tuple(place, fc.constantFrom(...ODD), fc.boolean()), { minLength: 1, maxLength: 2 })
    .map((all) =>
      all.reduce((bytes, [at, odd, isInstead]) => {
        const from = Math.min(bytes.length, Math.max(0, Math.floor(at(bytes.length))));
        return Buffer.concat([
          bytes.subarray(0, from),
          odd,
          bytes.subarray(from + (isInstead ? odd.length : 0)),
        ]);
      }, Buffer.from(base)),
    );

/** The same file as the shell opens a large one: what all of it tells is known later, or never. */
function large(one: InputFile, isFound = true): InputFile {
  let found: Survey | null = null;
  return {
    ...partByPart(one),
    sha256: () => {
      if (isFound) found ??= surveyAside(partByPart(one).bytes);
      return 'a digest';
    },
    survey: () => found,
    isChanged: () => false,
  };
}

/** The same file, of which all is looked at before a row is read. */
const surveyedFirst = (one: InputFile): InputFile => ({ ...partByPart(one), sha256: () => 'a digest' });

const cases = fc.constantFrom(...bases).chain(([source, base]) =>
  fc.record({
    source: fc
      .constantFrom<Encoding | null>(null, null, null, 'utf-8', 'shift_jis')
      .map((encoding): Source => ({ ...source, encoding })),
    files: fc.tuple(file(base), fc.boolean()).map(([bytes, isTwice]) =>
      (isTwice ? [base.subarray(0, 20_000), bytes] : [bytes]).map((bytes, i) => ({
        path: `data/${i}.csv`,
        bytes,
      })),
    ),
    isFound: fc.boolean(),
  }),
);

it('a large file that is read for what it seems to be says what it says when it is surveyed first', () => {
  fc.assert(
    fc.property(cases, ({ source, files, isFound }) => {
      const wanted = [...source.columns.keys()].slice(1, 3);
      const first = told(source, files.map(surveyedFirst), wanted, 'both');
      const ahead = told(
        source,
        files.map((one) => large(one, isFound)),
        wanted,
        'both',
      );
      // Said without the difference, which is a megabyte.
      expect(ahead === first).toBe(true);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

it('it does, too, where rows are put together and files are parts by themselves', () => {
  const grouping: Grouping = {
    columns: new Map([
      ['受付日', null],
      ['区分', null],
    ]),
    days: ['受付日'],
  };
  const said = (source: Source, files: readonly InputFile[]): Buffer => {
    const own = files.map((one) => ({ ...one, kept: null }));
    const { table, problems, refused } = readSource(source, own, ['受付日', '区分'], 'both', grouping);
    const { batches, days, byFile, persons } = table;
    const names = [...(persons ?? [])].map(([name, values]) => [name, [...values]]);
    return serialize([problems, refused, batches, days, byFile?.parts, byFile?.fresh, names]);
  };
  fc.assert(
    fc.property(
      cases.filter(({ source }) => source.columns.has('区分')),
      ({ source, files, isFound }) => {
        const ahead = said(
          source,
          files.map((one) => large(one, isFound)),
        );
        expect(ahead.equals(said(source, files.map(surveyedFirst)))).toBe(true);
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);

/** How many times its length is read of a file. */
function timesRead(bytes: Uint8Array): number {
  let read = 0;
  const one = large({ path: 'data/a.csv', bytes });
  const counted: InputFile = {
    ...one,
    bytes: {
      length: bytes.length,
      subarray: one.bytes.subarray,
      readInto(target, from) {
        read += target.length;
        one.bytes.readInto!(target, from);
      },
    },
  };
  readSource(voices, [counted], ['区分']);
  return read / bytes.length;
}

it('it is read once; twice when it is something else', () => {
  for (const [source, base] of bases) {
    if (source !== voices) continue;
    expect(timesRead(base)).toBeLessThan(2);
    // Among what is not looked at first.
    const odd = Buffer.from(base);
    odd[Math.floor(((base.length - (1 << 14)) * 3.5) / 15) + (1 << 13)] = 0;
    expect(timesRead(odd)).toBeGreaterThan(1.2);
    expect(told(voices, [large({ path: 'data/a.csv', bytes: odd })], [], 'both')).toContain('file-binary');
  }
});

it('what was taken for text, and cannot be read again as such, stops nobody', () => {
  const lines = text.split('\n').map(utf8);
  // Not among what is looked at first; nobody asks for the memo before a row of the same key comes.
  const at = lines.findIndex(
    (_, i) => lines.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0) > 30_000,
  );
  lines[at] = Buffer.concat([lines[at]!, Uint8Array.of(0x83)]);
  lines.splice(-1, 0, utf8(row(at - 1, { 区分: 'その他', 点数: '99' })));
  const bytes = Buffer.concat(lines.flatMap((line) => [line, utf8('\n')]));
  const path = 'data/a.csv';
  const ahead = told(voices, [large({ path, bytes })], [], 'both');
  expect(ahead).toContain('file-undecodable');
  expect(ahead).toBe(told(voices, [surveyedFirst({ path, bytes })], [], 'both'));
});
