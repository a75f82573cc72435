import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohort } from '../../src/measures/cohort.ts';
import { describeDuration, readDuration } from '../../src/measures/durations.ts';
import { lag } from '../../src/measures/lag.ts';
import { share } from '../../src/measures/share.ts';
import { stock } from '../../src/measures/stock.ts';
import { type Kind, lawsOf, term } from './laws-of.ts';
import type { Row } from './rows.ts';

const names = ['date', 'begun', 'ended', 'amount', 'kind'];
const source = { source: 's', that: null };

// Dates worked out by date-fns on text, not by our calendar.
const date = (day: unknown) => new UTCDate(Number(day) * 86_400_000);
const iso = (value: Date) => value.toISOString().slice(0, 10);
const text = (day: unknown) => iso(date(day));
const [first, last] = ['2024-04-01', '2024-09-30'];
const inTerm = (day: string) => day >= first! && day <= last!;

const lagKind = (
  side: 'before' | 'after',
  over: 'at-least' | 'at-most',
  n: number,
  unit: 'days' | 'months',
): Kind => ({
  measure: lag,
  spec: { source: 's', of: 'ended', against: 'date', side, over, by: { n, unit }, among: null, unit: null },
  oracle: (rows) => {
    const move = (day: unknown) => {
      const by = side === 'before' ? -n : n;
      return iso(unit === 'days' ? addDays(date(day), by) : addMonths(date(day), by));
    };
    const asked = rows.filter((r) => {
      const mustBeEarly = (side === 'before') === (over === 'at-least');
      return !(mustBeEarly && r['ended'] === null && last! < move(r['date']));
    });
    const hits = asked.filter((r) => {
      if (r['ended'] === null) return false;
      const [at, from, limit] = [text(r['ended']), text(r['date']), move(r['date'])];
      if (over === 'at-least') return side === 'before' ? at <= limit : at >= limit;
      return side === 'before' ? at >= limit && at <= from : at <= limit && at >= from;
    });
    return [`${hits.length}/${asked.length}`, hits.length, asked.length];
  },
});

const stockKind = (at: 'start' | 'end'): Kind => ({
  measure: stock,
  spec: { ...source, from: 'begun', to: 'ended', at },
  oracle: (rows) => {
    const valid = (day: string) =>
      rows.filter(
        (r) =>
          r['begun'] !== null && text(r['begun']) <= day && (r['ended'] === null || text(r['ended']) >= day),
      );
    const [start, end] = [valid('2024-03-31').length, valid('2024-09-30').length];
    return [at === 'end' ? end : start, start, end];
  },
});

const cohortKind = (amount: boolean): Kind => ({
  measure: cohort,
  spec: {
    ...source,
    from: 'begun',
    to: 'ended',
    months: 13,
    amount: amount ? { column: 'amount', decimals: 0 } : null,
  },
  oracle: (rows) => {
    const worth = (list: Row[]) => list.reduce((sum, r) => sum + (amount ? Number(r['amount']) : 1), 0);
    const reached = rows
      .filter((r) => r['begun'] !== null && (!amount || r['amount'] !== null))
      .map((r) => ({ r, on: iso(addMonths(date(r['begun']), 13)) }))
      .filter(({ on }) => inTerm(on));
    const kept = reached.filter(({ r, on }) => r['ended'] === null || text(r['ended']) >= on);
    const [k, b] = [worth(kept.map(({ r }) => r)), worth(reached.map(({ r }) => r))];
    return [`${k}/${b}`, k, b];
  },
});

const kinds: Record<string, Kind> = {
  'lag, at least 28 days before': lagKind('before', 'at-least', 28, 'days'),
  'lag, at most 1 month before': lagKind('before', 'at-most', 1, 'months'),
  'lag, at most 3 months after': lagKind('after', 'at-most', 3, 'months'),
  'lag, at least 7 days after': lagKind('after', 'at-least', 7, 'days'),
  'stock at the end': stockKind('end'),
  'stock at the start': stockKind('start'),
  'cohort by number': cohortKind(false),
  'cohort by amount': cohortKind(true),
  share: {
    measure: share,
    spec: { ...source, by: 'kind', labels: ['a', 'b', 'c'], several: false, overlays: [], fit: 'each' },
    oracle: (rows) => {
      const cells = [0, 1, 2].map((k) => rows.filter((r) => r['kind'] === k).length);
      const blank = rows.filter((r) => r['kind'] === null).length;
      return [
        `${rows.length}/${rows.length}`,
        ...[...cells, ...(blank ? [blank] : [])].map((n) => `${n}/${rows.length}`),
      ];
    },
  },
};

const around = fc.integer({ min: term.first - 500, max: term.last + 200 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
const rowsOf: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    date: fc.integer({ min: term.first, max: term.last }),
    begun: maybe(around),
    ended: maybe(around),
    amount: maybe(fc.integer({ min: 0, max: 1_000_000 })),
    kind: maybe(fc.integer({ min: 0, max: 2 })),
  }),
  { maxLength: 30 },
);

lawsOf(kinds, rowsOf, names);

test.each([
  ['28 days', '28日', '28 days'],
  ['1 month', '1か月', '1 month'],
  ['13か月', '13か月', '13 months'],
  ['１３ヶ月', '13か月', '13 months'],
  ['28日', '28日', '28 days'],
])('%s is a duration', (written, ja, en) => {
  const duration = readDuration(written)!;
  expect([describeDuration(duration, 'ja'), describeDuration(duration, 'en')]).toEqual([ja, en]);
});

test.each(['', '28', 'a month', '1 year', '-3 days'])('%j is no duration', (written) =>
  expect(readDuration(written)).toBeNull(),
);
