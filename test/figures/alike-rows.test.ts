import { expect, test } from 'vitest';
import { type Apart, alikeRows } from '../../src/figures/alike-rows.ts';
import { Lies } from '../../src/figures/placing.ts';
import { Answer } from '../../src/measures/conditions.ts';
import { batchOf } from '../measures/rows.ts';

const { Outside, Inside, Blank } = Lies;
const twice = <T>(values: readonly T[]): readonly T[] => [...values, ...values];
const kinds = twice([0, 0, 1, 0, 1, 0, null, 0]);
const lies = twice([Inside, Inside, Inside, Outside, Outside, Blank, Inside, Outside]);
const { No, Undecided, Yes } = Answer;
const excluded = Uint8Array.from(twice([No, No, No, No, No, Undecided, No, Yes]));
const batch = {
  ...batchOf(
    kinds.map((kind, at) => ({ kind, day: at, text: `${at}` })),
    ['kind', 'day', 'text'],
  ),
  weights: Uint32Array.from(kinds, (_, at) => 10 ** (at % 8)),
};
const apart: Apart = { columns: ['kind'], placings: [Uint8Array.from(lies)], outside: false, excluded };

const told = (changes: Partial<Apart> = {}): readonly string[] => {
  const { columns, weights } = alikeRows(batch, { ...apart, ...changes });
  return [...weights!].map((weight, row) => `${columns.get('text')!.values[row]}: ${weight}`);
};

test('days of a period, excluded rows and rows that nobody asks about are put together', () => {
  expect(told()).toEqual(['0: 22', '2: 200', '3: 22000', '5: 200000', '6: 2000000', '7: 20000000']);
});

test('rows outside of every period are told apart where somebody asks about them', () => {
  expect(told({ outside: true })).toEqual([
    ...['0: 22', '2: 200', '3: 2000', '4: 20000', '5: 200000', '6: 2000000', '7: 20000000'],
  ]);
});

test('the batch is taken as it is where it hardly becomes shorter, and where its rows are not put together yet', () => {
  expect(alikeRows(batch, { ...apart, columns: ['text'] })).toBe(batch);
  const { weights: _, ...plain } = batch;
  expect(alikeRows(plain, apart)).toBe(plain);
});
