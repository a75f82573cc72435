import fc from 'fast-check';
import { average } from '../../src/measures/average.ts';
import { breakdown } from '../../src/measures/breakdown.ts';
import { count } from '../../src/measures/count.ts';
import { distinct } from '../../src/measures/distinct.ts';
import { maximum, minimum } from '../../src/measures/extremes.ts';
import { frequency } from '../../src/measures/frequency.ts';
import { passRate } from '../../src/measures/pass-rate.ts';
import { perPerson } from '../../src/measures/per-person.ts';
import { percentage } from '../../src/measures/percentage.ts';
import { points } from '../../src/measures/points.ts';
import { sum } from '../../src/measures/sum.ts';
import type { Condition } from '../../src/model/condition.ts';
import { type Kind, lawsOf, term } from './laws-of.ts';
import type { Row } from './rows.ts';

const names = ['date', 'kind', 'flag', 'score', 'yen', 'person', 'key'];

const is = (column: string, ...values: number[]): Condition => ({
  is: 'in',
  column,
  values,
  words: values.map(String),
});
const source = { source: 's', that: null };

const perPersonSpec = {
  person: 'person',
  roster: null,
  unit: null,
  each: 'term' as const,
  take: 'average' as const,
};

const kinds: Record<string, Kind> = {
  count: {
    measure: count,
    spec: { ...source, that: is('kind', 1) },
    oracle: (rows) => [rows.filter((r) => r['kind'] === 1).length],
  },
  percentage: {
    measure: percentage,
    spec: { ...source, among: is('kind', 0, 1), that: is('flag', 1), unit: null },
    oracle: (rows) => {
      const base = rows.filter((r) => (r['kind'] === 0 || r['kind'] === 1) && r['flag'] !== null);
      const hits = base.filter((r) => r['flag'] === 1).length;
      return [`${hits}/${base.length}`, hits, base.length];
    },
  },
  'percentage by amount': {
    measure: percentage,
    spec: {
      ...source,
      among: is('kind', 0, 1),
      that: is('flag', 1),
      unit: null,
      amount: amountOf('yen', 1000),
    },
    oracle: (rows) => {
      const base = rows.filter(
        (r) => (r['kind'] === 0 || r['kind'] === 1) && r['flag'] !== null && r['yen'] !== null,
      );
      const hits = total(
        base.filter((r) => r['flag'] === 1),
        'yen',
      )!;
      const all = total(base, 'yen')!;
      return [all < 0 ? `${-hits}/${-all}` : `${hits}/${all}`, `${hits}/1000`, `${all}/1000`];
    },
  },
  breakdown: {
    measure: breakdown,
    spec: {
      ...source,
      by: 'kind',
      labels: ['a', 'b', 'c'],
      several: false,
      overlays: [{ label: 'flagged', that: is('flag', 1) }],
    },
    oracle: (rows) => {
      const known = rows.filter((r) => r['flag'] !== null);
      const blank = known.filter((r) => r['kind'] === null).length;
      return [
        known.length,
        ...[0, 1, 2].map((k) => known.filter((r) => r['kind'] === k).length),
        ...(blank ? [blank] : []),
        known.filter((r) => r['flag'] === 1).length,
      ];
    },
  },
  distinct: {
    measure: distinct,
    spec: { ...source, of: ['person', 'kind'] },
    oracle: (rows) => [
      new Set(
        rows
          .filter((r) => r['person'] !== null && r['kind'] !== null)
          .map((r) => `${r['person']}|${r['kind']}`),
      ).size,
    ],
  },
  maximum: {
    measure: maximum,
    spec: { ...source, amount: amountOf('score', 1), date: 'date', unit: null },
    oracle: (rows) => extremeOracle(rows, Math.max),
  },
  minimum: {
    measure: minimum,
    spec: { ...source, amount: amountOf('score', 1), date: 'date', unit: null },
    oracle: (rows) => extremeOracle(rows, Math.min),
  },
  'per-person': {
    measure: perPerson,
    spec: { ...source, ...perPersonSpec, amount: null },
    oracle: (rows) => {
      const counts = countBy(
        rows.filter((r) => r['person'] !== null),
        () => 1,
      );
      const all = counts.reduce((a, b) => a + b, 0);
      const least = counts.length === 0 ? '0/0' : Math.min(...counts);
      return [`${all}/${counts.length}`, least, all, counts.length];
    },
  },
  'per-person, the least sum of any person, by month': {
    measure: perPerson,
    spec: {
      ...source,
      ...perPersonSpec,
      amount: amountOf('yen', 10),
      each: 'month' as const,
      take: 'minimum' as const,
    },
    oracle: (rows) => {
      const known = rows.filter((r) => r['person'] !== null && r['yen'] !== null);
      const sums = countBy(known, (r) => Number(r['yen']));
      const least = sums.length === 0 ? null : Math.min(...sums);
      const quantity = least === null ? '0/0' : `${least}/60`;
      return [quantity, least === null ? '0/0' : `${least}/10`, `${total(known, 'yen')}/10`, sums.length, 6];
    },
  },
  points: {
    measure: points,
    spec: {
      ...source,
      by: 'kind',
      labels: ['a', 'b', 'c'],
      weights: { a: 15, b: 0, c: -5 },
      decimals: 1,
    },
    oracle: (rows) => {
      const of = (k: number) => rows.filter((r) => r['kind'] === k).length;
      const parts = [15 * of(0), 0 * of(1), -5 * of(2) || 0];
      return [parts.reduce((a, b) => a + b, 0), ...parts].map((steps) => `${steps}/10`);
    },
  },
  sum: {
    measure: sum,
    spec: { ...source, amount: amountOf('yen', 1000), by: null, labels: [], several: false },
    oracle: (rows) => [`${total(rows, 'yen')}/1000`],
  },
  'sum by category': {
    measure: sum,
    spec: { ...source, amount: amountOf('yen', 1), by: 'kind', labels: ['a', 'b', 'c'], several: false },
    oracle: (rows) => {
      const known = rows.filter((r) => r['yen'] !== null);
      const blank = known.filter((r) => r['kind'] === null);
      return [
        total(known, 'yen'),
        ...[0, 1, 2].map((k) =>
          total(
            known.filter((r) => r['kind'] === k),
            'yen',
          ),
        ),
        ...(blank.length ? [total(blank, 'yen')] : []),
      ];
    },
  },
  average: {
    measure: average,
    spec: { ...source, amount: amountOf('yen', 100), unit: '名' },
    oracle: (rows) => {
      const known = rows.filter((r) => r['yen'] !== null);
      const all = total(known, 'yen');
      return [`${all}/${known.length * 100}`, known.length, `${all}/100`];
    },
  },
  'pass-rate of attempts': {
    measure: passRate,
    spec: passSpec(null, 'best'),
    oracle: (rows) => passOracle(rows.flatMap((r) => (r['score'] === null ? [] : [Number(r['score'])]))),
  },
  'pass-rate of persons, last attempt': {
    measure: passRate,
    spec: passSpec('person', 'last'),
    oracle: (rows) => {
      const sorted = rows
        .filter((r) => r['score'] !== null && r['person'] !== null)
        .sort(
          (a, b) => Number(a['date']) - Number(b['date']) || (String(a['key']) < String(b['key']) ? -1 : 1),
        );
      return passOracle([...new Map(sorted.map((r) => [r['person'], Number(r['score'])])).values()]);
    },
  },
  frequency: {
    measure: frequency,
    spec: {
      ...source,
      date: 'date',
      every: 'month',
      times: 1,
      groups: { column: 'kind', values: [0, 1], words: ['a', 'b'] },
    },
    oracle: (rows) => {
      const month = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);
      const cells = ['04', '05', '06', '07', '08', '09'].flatMap((m) =>
        [0, 1].map(
          (k) => rows.filter((r) => r['kind'] === k && month(Number(r['date'])) === `2024-${m}`).length,
        ),
      );
      const kept = cells.filter((n) => n > 0).length;
      return [`${kept}/12`, Math.min(...cells), kept, 12, 1];
    },
  },
};

function amountOf(of: string, down: number) {
  return { of, up: 1, down, unit: '円', digits: 0 };
}

/** Worked out in bigint; too large for a figure is null. */
function total(rows: readonly Row[], name: string): number | null {
  let all = 0n;
  for (const row of rows) all += BigInt(row[name] ?? 0);
  return BigInt(Number(all)) === all && Number.isSafeInteger(Number(all)) ? Number(all) : null;
}

/** The value, its first day (a text, since it is no amount), and how many rows have it. */
function extremeOracle(rows: readonly Row[], outermost: (...scores: number[]) => number): unknown[] {
  const scored = rows.filter((r) => r['score'] !== null);
  if (scored.length === 0) return [null, null, null];
  const value = outermost(...scored.map((r) => Number(r['score'])));
  const those = scored.filter((r) => r['score'] === value);
  const first = new Date(Math.min(...those.map((r) => Number(r['date']))) * 86_400_000);
  const text = `${first.getUTCFullYear()}年${first.getUTCMonth() + 1}月${first.getUTCDate()}日`;
  return [value, text, those.length];
}

/** What each person's rows come to. */
function countBy(rows: readonly Row[], worth: (row: Row) => number): number[] {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[String(row['person'])] = (sums[String(row['person'])] ?? 0) + worth(row);
  return Object.values(sums);
}

function passSpec(per: string | null, attempt: string) {
  const mark = { '*': { n: 25, d: 1 } };
  return { ...source, of: 'score', decimals: 0, mark, unit: '点', per, attempt, order: ['date', 'key'] };
}

function passOracle(scores: number[]): unknown[] {
  const passed = scores.filter((score) => score >= 25).length;
  return [`${passed}/${scores.length}`, 25, passed, scores.length - passed, scores.length];
}

const day = fc.integer({ min: term.first, max: term.last });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 8 });
const rowsOf = fc
  .array(
    fc.record({
      date: day,
      kind: maybe(fc.integer({ min: 0, max: 2 })),
      flag: maybe(fc.integer({ min: 0, max: 1 })),
      score: maybe(fc.integer({ min: 0, max: 36 })),
      yen: maybe(fc.integer({ min: -999_999_999, max: 99_999_999_999 })),
      person: maybe(fc.constantFrom('P1', 'P2', 'P3', 'P4')),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, i): Row => ({ ...row, key: `K${String(i).padStart(3, '0')}` })));

lawsOf(kinds, rowsOf, names);
