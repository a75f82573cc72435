import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockText, parseLock } from '../../src/lock/lock-text.ts';
import { cp932, utf8, utf16le } from '../ingest/encode.ts';
import { applyMover, type Mover } from '../sample/apply-mover.ts';
import movers from '../sample/movers.json' with { type: 'json' };
import { exports, project } from '../sample/sample-project.ts';
import { compile, csv, HEADER, lockProblems, type Row, rowsOf } from './office.ts';

const rows = [...rowsOf(2024, 40), ...rowsOf(2023, 30)];
const first = compile([{ path: 'data/voices_a.csv', bytes: utf8(csv(rows)) }]);
// As it is read from the disk.
const lock = parseLock(lockText(first.lock!))!;

describe('the same rows', () => {
  const encodings = { utf8, bom: (text: string) => utf8(`\uFEFF${text}`), cp932, utf16le };
  const way = fc.record({
    order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
    columns: fc.shuffledSubarray([...HEADER.keys()], { minLength: HEADER.length }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: rows.length - 1 }), { maxLength: 3 }),
    quote: fc.constantFrom('needed', 'always', 'every other'),
    end: fc.constantFrom('\n', '\r\n'),
    encoding: fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
  });

  test('re-ordered, re-quoted, re-encoded and split report nothing, 500 times', () => {
    fc.assert(
      fc.property(way, ({ order, columns, cuts, quote, end, encoding }) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), rows.length];
        const cell = (text: string, i: number): string =>
          quote === 'always' || (quote === 'every other' && i % 2 === 0) || /[",]/.test(text)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const line = (row: readonly string[]): string => columns.map((c, i) => cell(row[c]!, i)).join(',');
        const files = at.slice(1).map((to, i) => ({
          path: `data/voices_${i}.csv`,
          bytes: encodings[encoding](
            [line(HEADER), ...order.slice(at[i], to).map((row) => line(rows[row]!))]
              .map((each) => each + end)
              .join(''),
          ),
        }));
        const again = compile(files, { locks: [lock] });
        expect(again.report).not.toBeNull();
        expect(lockProblems(again)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('give the same bytes', () => {
    const again = compile([{ path: 'data/voices_a.csv', bytes: utf8(csv(rows)) }]);
    expect(lockText(again.lock!)).toBe(lockText(first.lock!));
  });
});

describe('one cell', () => {
  /** Columns that a KPI reads or by which its rows divide, with other values that a cell may have. */
  const others: Readonly<Record<string, readonly string[]>> = {
    受付日: ['2024-04-11', '2024-09-30', '2024-10-01'],
    区分: ['感謝', '不満', '要望'],
    種目: ['自動車', '火災', '自動車・火災'],
    改善: ['○', '×'],
    点数: ['1', '22', '99'],
  };
  const change = fc
    .constantFrom(...Object.keys(others))
    .chain((column) =>
      fc.record({ column: fc.constant(column), row: fc.nat(39), value: fc.constantFrom(...others[column]!) }),
    )
    .filter(
      ({ column, row, value }) => rows[row]![HEADER.indexOf(column as (typeof HEADER)[number])] !== value,
    );

  test('changed in a closed term is reported with its KPI and its file', () => {
    fc.assert(
      fc.property(change, ({ column, row, value }) => {
        const at = HEADER.indexOf(column as (typeof HEADER)[number]);
        const changed = rows.map((each, i): Row => (i === row ? each.with(at, value) : each));
        const again = compile([{ path: 'data/voices_a.csv', bytes: utf8(csv(changed)) }], { locks: [lock] });
        const found = again.problems.filter(({ code }) => code.startsWith('lock-'));
        expect(found.length).toBeGreaterThan(0);
        expect(found.every(({ severity, affects }) => severity === 'error' && affects?.length === 1)).toBe(
          true,
        );
        expect(found.every(({ args }) => String(args?.['inputs']) === 'data/voices_a.csv')).toBe(true);
        const reads = { 受付日: 'total', 区分: 'by', 種目: 'total', 改善: 'total', 点数: 'top' }[column];
        expect(found.flatMap(({ affects }) => affects)).toContain(reads);
      }),
      { numRuns: 300 },
    );
  });

  const sources = [...project.sources.values()];
  const sample = (changed: ReadonlyMap<string, Uint8Array>, locks: readonly (typeof lock)[]) => {
    const files = new Map(
      sources.map(({ name, files: patterns }) => [
        name,
        [...new Map([...exports, ...changed])]
          .filter(([path]) =>
            patterns.some((pattern) => path.startsWith(pattern.replace(/\*.*$|\.csv$/, ''))),
          )
          .map(([path, bytes]) => ({ path, bytes })),
      ]),
    );
    return compile([], { locks, using: project, files });
  };
  const closed = sample(new Map(), []).lock!;

  test.each((movers as readonly Mover[]).filter((_, at) => at % 4 === 0))(
    'of the sample: to $change a row of $file for $figure',
    (mover) => {
      const bytes = applyMover(exports.get(mover.file)!, mover);
      const again = sample(new Map([[mover.file, bytes]]), [closed]);
      const named = again.problems
        .filter(({ code, severity }) => code.startsWith('lock-') && severity === 'error')
        .flatMap(({ affects = [] }) => affects);
      const moved = [...new Set(mover.moves.map((address) => address.split('/')[0]!))];
      expect(named).toEqual(expect.arrayContaining(moved));
    },
  );
});
