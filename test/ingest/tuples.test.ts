import { expect, it } from 'vitest';
import { readSource } from '../../src/ingest/read-source.ts';
import type { Table } from '../../src/model/table.ts';
import { utf8 } from './encode.ts';
import { sourceOf } from './source.ts';

const NAMES = Array.from({ length: 9 }, (_, i) => `列${i}`);
const values = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`値${i}`, null]));
const source = sourceOf({
  日: { type: 'date' },
  ...Object.fromEntries(NAMES.map((name) => [name, { type: 'category', values, required: false }])),
});

/** How many rows have each combination of cells, with a line for each in any order. */
function combinations({ batches }: Table, names: readonly string[]): string[] {
  const rows = new Map<string, number>();
  for (const { length, columns, weights } of batches)
    for (let i = 0; i < length; i++) {
      const cells = names.map((name) => {
        const { values, empty } = columns.get(name)!;
        return empty[i] ? '' : String(values[i]);
      });
      rows.set(cells.join(), (rows.get(cells.join()) ?? 0) + (weights?.[i] ?? 1));
    }
  return [...rows].map(([cells, count]) => `${cells}: ${count}`).sort();
}

// A tuple has room for four columns, or eight, or twelve.
it.each([1, 2, 3, 4, 5, 7, 8, 9])(
  'rows that are equal in %i columns are as many put together as one by one',
  (width) => {
    const names = NAMES.slice(0, width);
    const lines = Array.from({ length: 12_000 }, (_, i) => {
      // A new combination now and then to the end, of cells of which some are blank and some columns are lacking.
      const seed = i % 7 === 0 ? i : i % 90;
      const cells = NAMES.slice(0, 8).map((_, c) => {
        const value = Math.floor(seed / 3 ** c + seed / 11) % 41;
        return value === 40 ? '' : `値${value}`;
      });
      return `2024-04-01,${cells.join(',')}`;
    });
    const text = [`日,${NAMES.slice(0, 8).join(',')}`, ...lines, ''].join('\n');
    const files = [{ path: 'data/a.csv', bytes: utf8(text) }];
    const grouping = { columns: new Map(names.map((name) => [name, null])), days: [] };
    const together = readSource(source, files, names, 'both', grouping).table;
    const apart = readSource(source, files, names, 'careful').table;
    expect(combinations(together, names)).toEqual(combinations(apart, names));
    expect(together.batches.some(({ weights }) => weights)).toBe(true);
  },
);
