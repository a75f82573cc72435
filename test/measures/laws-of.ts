import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRows } from '../../src/figures/place-rows.ts';
import { placingOf } from '../../src/figures/placing.ts';
import type { AnyCounted } from '../../src/measures/measure.ts';
import type { Result } from '../../src/model/figure.ts';
import { batchOf, periodOf, type Row } from './rows.ts';

/** One kind of measure with a spec, and the same answer worked out another way. */
export interface Kind {
  readonly measure: AnyCounted;
  readonly spec: unknown;
  /** `n/d` or a number, then the parts. */
  readonly oracle: (rows: Row[]) => readonly unknown[];
}

export const term = periodOf('2024H1');
const format = { unit: '', times: 1, digits: 0, rounding: 'half-up' } as const;

/** The laws of every counted kind: it says what its oracle says, in any order, split and merged. */
export function lawsOf(
  kinds: Readonly<Record<string, Kind>>,
  rowsOf: fc.Arbitrary<Row[]>,
  names: readonly string[],
): void {
  describe.each(Object.entries(kinds))('%s', (_, kind) => {
    const ask = (parts: Row[][], merged = false) => tally(kind, parts, names, merged);

    test('says what a few lines written another way say', () => {
      fc.assert(
        fc.property(rowsOf, (rows) => {
          expect(plain(ask([rows]))).toEqual(kind.oracle(rows).map(whole));
        }),
      );
    });

    test('shuffled, split and merged rows give the same', () => {
      fc.assert(
        fc.property(rowsOf, fc.nat(), fc.nat(40), (rows, seed, cut) => {
          const expected = ask([rows]);
          const other = shuffled(rows, seed);
          expect(ask([other.slice(0, cut), other.slice(cut)])).toEqual(expected);
          expect(ask([other.slice(0, cut), [], other.slice(cut)], true)).toEqual(expected);
        }),
      );
    });

    test('no row and one row are answered as by the oracle', () => {
      expect(plain(ask([[]]))).toEqual(kind.oracle([]).map(whole));
      fc.assert(
        fc.property(rowsOf, (rows) => {
          const one = rows.slice(0, 1);
          expect(plain(ask([one]))).toEqual(kind.oracle(one).map(whole));
        }),
      );
    });
  });
}

/** Tallies parts one after the other, or each alone and then merged. */
function tally({ measure, spec }: Kind, parts: Row[][], names: readonly string[], merged: boolean): Result {
  const start = () => measure.empty(spec, term);
  const states = parts.map((rows) => {
    const state = start();
    add({ measure, spec }, state, rows, names);
    // Tallies come from other threads.
    return structuredClone(state);
  });
  if (merged) {
    // As states that come from other threads.
    const all = states
      .map((state) => structuredClone(state))
      .reduce((a, b) => measure.merge(a, b, spec), start());
    return measure.result(all, spec, term, format);
  }
  const state = start();
  for (const rows of parts) add({ measure, spec }, state, rows, names);
  return measure.result(state, spec, term, format);
}

function add(
  { measure, spec }: Pick<Kind, 'measure' | 'spec'>,
  state: unknown,
  rows: Row[],
  names: readonly string[],
): void {
  const batch = batchOf(rows, names);
  const fates = measure.select(spec, batch, 'undecided', term);
  const placed = placeRows(
    batch,
    fates,
    null,
    placingOf({ date: 'date' }, measure, batch, term),
    'undecided',
  );
  measure.add(state, batch, placed.rows, fates, spec, term);
}

const plain = ({ quantity, parts }: Result): unknown[] => [
  quantity && whole(`${quantity.n}/${quantity.d}`),
  ...parts.map((part) =>
    part.quantity ? whole(`${part.quantity.n}/${part.quantity.d}`) : (part.missing ?? null),
  ),
];

/** `3/1` is 3. */
const whole = (value: unknown): unknown =>
  typeof value === 'string' && value.endsWith('/1') ? Number(value.slice(0, -2)) : value;

const shuffled = (rows: Row[], seed: number): Row[] =>
  rows
    .map((row, i) => ({ row, at: Math.sin(seed + i * 7919) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
