import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeRows } from '../../src/figures/place-rows.ts';
import { Lies, placingOf } from '../../src/figures/placing.ts';
import { count } from '../../src/measures/count.ts';
import { stock } from '../../src/measures/stock.ts';
import { batchOf, periodOf } from '../measures/rows.ts';

const names = ['from', 'to'];
const spec = { source: 's', that: null };
const stockSpec = { ...spec, from: 'from', to: 'to', at: 'end' as const };
const format = { unit: '', times: 1, digits: 0, rounding: 'half-up' as const };
const soon = periodOf('2024H1').first;
const day = fc.integer({ min: soon - 40, max: soon + 240 });
const row = fc.record({ from: day, to: fc.option(day) });

test('rows in force are those of a stock, on the day that is looked at', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), day, (rows, asOf) => {
      const period = periodOf('2024H1', asOf);
      const batch = batchOf(rows, names);
      const placing = placingOf({ date: null, inForce: { from: 'from', to: 'to' } }, count, batch, period);
      const placed = placeRows(
        batch,
        count.select(spec, batch, 'undecided', period),
        null,
        placing,
        'undecided',
      );
      const held = stock.empty(stockSpec, period);
      const all = Uint32Array.from(rows.keys());
      stock.add(held, batch, all, new Uint8Array(rows.length), stockSpec, period);
      expect(placed.counts.counted).toBe(stock.result(held, stockSpec, period, format).quantity?.n);
      expect(placed.counts.outside).toBe(rows.length - placed.counts.counted);
    }),
  );
});

test('a row without its first day is undecided; without its last it is still in force', () => {
  const period = periodOf('2024H1');
  const batch = batchOf(
    [
      { from: null, to: soon },
      { from: soon, to: null },
      { from: period.last, to: period.last },
    ],
    names,
  );
  const placing = placingOf({ date: null, inForce: { from: 'from', to: 'to' } }, count, batch, period);
  const fates = count.select(spec, batch, 'undecided', period);
  expect(placeRows(batch, fates, null, placing, 'undecided').counts).toMatchObject({
    counted: 2,
    undecided: 1,
  });
  expect(placeRows(batch, fates, null, placing, 'leave-out').counts).toMatchObject({
    counted: 2,
    leftOut: 1,
  });
});

test('without a column of the last day everything begun is in force', () => {
  const period = periodOf('2024H1');
  const batch = batchOf([{ from: soon }, { from: period.last + 1 }], ['from']);
  const placing = placingOf({ date: null, inForce: { from: 'from', to: null } }, count, batch, period);
  expect([...placing!]).toEqual([Lies.Inside, Lies.Outside]);
});
