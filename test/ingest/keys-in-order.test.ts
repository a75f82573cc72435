import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scannedKeys } from '../../src/ingest/fast/scanned-keys.ts';
import { freshScanner } from '../../src/ingest/fast/scanner.ts';
import { knownKeys } from '../../src/ingest/known-keys.ts';
import { cp932, utf8 } from './encode.ts';
import { HEADER, row, voices } from './source.ts';
import { partByPart, told } from './told.ts';

/** A stretch of keys as a system numbers them: most stretches go on from where one was, some return to it. */
const stretch = fc
  .record({
    before: fc.constantFrom('', 'V-', 'V-', '2024-04-', '支店', 'a'.repeat(20), 'b'.repeat(60)),
    from: fc.nat(400),
    step: fc.constantFrom(1, 1, 3),
    count: fc.nat(150),
    digits: fc.constantFrom(0, 4, 8, 17),
    after: fc.constantFrom('', '', '-東', '-12345678'),
    order: fc.constantFrom<'up' | 'up' | 'down' | 'mixed'>('up', 'up', 'down', 'mixed'),
  })
  .map(({ before, from, step, count, digits, after, order }) => {
    const keys = Array.from(
      { length: count },
      (_, i) => `${before}${String(from + i * step).padStart(digits, '0')}${after}`,
    );
    if (order === 'down') keys.reverse();
    return order === 'mixed' ? keys.map((_, i) => keys[(i * 7) % keys.length]!) : keys;
  });
const keysOfFile = fc.array(stretch, { maxLength: 3 }).map((keys) => keys.flat());

describe('keys that are in order, and such that are not', () => {
  it.each([
    ['in JavaScript', () => ({ ...knownKeys(), expect: () => {}, grow: () => {} })],
    ['by the scanner', () => scannedKeys(freshScanner(), true, 0)],
  ] as const)('are found where they were met, %s', (_, make) => {
    fc.assert(
      fc.property(fc.array(keysOfFile, { maxLength: 4 }), (files) => {
        const keys = make();
        const met = new Map<string, [offset: number, file: number, isDisputed: boolean]>();
        for (const [file, list] of files.entries()) {
          keys.expect(file, list.length, list.length * 40);
          keys.grow();
          for (const [i, key] of list.entries()) {
            const at = keys.find(key);
            const known = met.get(key);
            expect(at >= 0).toBe(known !== undefined);
            if (known) {
              expect([keys.offset(at), keys.file(at), keys.isDisputed(at)]).toEqual(known);
              expect(keys.after(at)).toBe(-1);
              if (i % 3 === 0) keys.dispute(at);
              else if (i % 3 === 1 && !known[2]) keys.replace(at, i * 40, file);
              met.set(
                key,
                i % 3 === 1 && !known[2]
                  ? [i * 40, file, false]
                  : [known[0], known[1], known[2] || i % 3 === 0],
              );
            } else {
              keys.add(i * 40, file);
              met.set(key, [i * 40, file, false]);
            }
          }
        }
        for (const [key, [offset]] of met) expect(keys.offset(keys.find(key))).toBe(offset);
      }),
      { numRuns: 150 },
    );
  });

  it('are found after the room for them grew', () => {
    const keys = scannedKeys(freshScanner(), true, 0);
    keys.expect(0, 10, 100);
    const all = Array.from({ length: 9000 }, (_, i) => `K${(i * 7919) % 9001}`);
    for (const [i, key] of all.entries()) {
      expect(keys.find(key)).toBe(-1);
      keys.add(i, 0);
    }
    expect(all.map((key) => keys.offset(keys.find(key)))).toEqual([...all.keys()]);
  });

  /** How a key is written, by the number of its row: as the column's reader has it, or wide; in a row of the careful reader, too. */
  const spelled = (key: string, i: number, odd: number) => ({
    受付番号: odd > 0 && i % odd === 2 ? wide(key) : key,
    受付日: odd > 0 && i % odd === 5 ? 'R6.4.1' : '2024-04-01',
  });
  const fileOf = fc.record({
    keys: keysOfFile,
    odd: fc.constantFrom(0, 7, 50),
    encode: fc.constantFrom(utf8, cp932),
  });

  it.each([
    ['one column', voices],
    ['one column, the last file right', { ...voices, sameKey: 'last-file' as const }],
    ['two columns', { ...voices, key: ['区分', '受付番号'] }],
  ] as const)(
    'mean the same to both readers, in files of any order, with a key of %s',
    (_, source) => {
      fc.assert(
        fc.property(
          fc.array(fileOf, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(4, 1000),
          (all, change) => {
            const files = all.map(({ keys, odd, encode }, k) => {
              const rows = keys.map((key, i) =>
                row(0, { ...spelled(key, i, odd), 点数: String((i * (k + 1)) % change === 3 ? k : 0) }),
              );
              return { path: `data/${k}.csv`, bytes: encode([HEADER, ...rows, ''].join('\r\n')) };
            });
            const careful = told(source, files, 'all', 'careful');
            expect(told(source, files, 'all', 'both') === careful).toBe(true);
            expect(told(source, files.map(partByPart), 'all', 'both') === careful).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    },
    120_000,
  );

  it('are met again among the first few, whichever way these go', () => {
    const six = ['8', '9', '10', 'x'.repeat(17), 'ア', 'ソ'];
    for (let n = 0; n < 6 ** 3; n++) {
      const keys = [1, 6, 36].map((place) => six[Math.floor(n / place) % 6]!);
      const lines = [HEADER, ...keys.map((key, i) => row(i, { 受付番号: key }))];
      const files = [{ path: 'data/a.csv', bytes: utf8(lines.join('\n')) }];
      expect(told(voices, files, [], 'both') === told(voices, files, [], 'careful'), keys.join()).toBe(true);
    }
  });

  it.each([
    ['numbers without zeros', (i: number) => `${i}`],
    ['eight digits', (i: number) => String(i).padStart(8, '0')],
    [
      'a date and a number',
      (i: number) => `2024-${String(i >> 7).padStart(2, '0')}-${String(i % 128).padStart(8, '0')}`,
    ],
    [
      'a number that is not the end, in more runs than are kept',
      (i: number) => `${String(i).padStart(6, '0')}-0000-KYT`,
    ],
    [
      'more than sixteen bytes',
      (i: number) => `SYSTEM-A/BRANCH-${String(i >> 8).padStart(4, '0')}/${String(i % 256).padStart(8, '0')}`,
    ],
    [
      'a part in the middle that goes on with the end',
      (i: number) => String(i >> 3).padStart(9, '0') + String(i).padStart(8, '0'),
    ],
    ['more bytes than are compared', (i: number) => 'x'.repeat(60) + String(i).padStart(8, '0')],
    ['numbers that descend', (i: number) => `V-${String(9000 - i).padStart(6, '0')}`],
    ['one of two rows in another order', (i: number) => `V-${String(i ^ 1).padStart(6, '0')}`],
  ] as const)('are met again in any row: %s', (_, keyOf) => {
    const rows = Array.from({ length: 3000 }, (_, i) => row(0, { 受付番号: keyOf(i) }));
    for (const again of [0, 1, 63, 64, 1500, 2998, 2999]) {
      const files = [
        { path: 'data/a.csv', bytes: utf8([HEADER, ...rows].join('\n')) },
        {
          path: 'data/b.csv',
          bytes: utf8(
            [
              HEADER,
              row(0, { 受付番号: keyOf(3001) }),
              rows[again]!,
              row(1, { 受付番号: keyOf(again) }),
            ].join('\n'),
          ),
        },
      ];
      expect(told(voices, files, [], 'both') === told(voices, files, [], 'careful')).toBe(true);
    }
  });
});

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
