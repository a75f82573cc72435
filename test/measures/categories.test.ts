import { expect, test } from 'vitest';
import { placesIn } from '../../src/measures/categories.ts';
import type { Batch, ColumnData } from '../../src/model/batch.ts';

const labels = ['電話', '訪問', '郵送'];

const placesOf = (column: ColumnData): readonly (readonly number[])[] => {
  const length = column.empty.length;
  const batch: Batch = {
    file: 0,
    length,
    columns: new Map([['方法', column]]),
    offsets: new Float64Array(length),
  };
  return Array.from({ length }, (_, row) => row).map(placesIn(batch, '方法', labels));
};

test('a row lies in the place of its category, or after the last', () => {
  const values = Float64Array.of(2, 0, 1);
  expect(placesOf({ storage: 'numbers', values, empty: Uint8Array.of(0, 1, 0) })).toEqual([[2], [3], [1]]);
});

test('a row with several categories lies in the place of each, in declared order', () => {
  const values = Int32Array.of(0b101, 0b111, 0b101, 0);
  expect(placesOf({ storage: 'sets', values, empty: Uint8Array.of(0, 0, 0, 1) })).toEqual([
    [0, 2],
    [0, 1, 2],
    [0, 2],
    [3],
  ]);
});

test('texts are no categories', () => {
  expect(() => placesOf({ storage: 'texts', values: ['電話'], empty: Uint8Array.of(0) })).toThrow('方法');
});
