import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromIso, partsOf } from '../../src/calendar/day.ts';
import { bandShare } from '../../src/measures/band-share.ts';
import { bands } from '../../src/measures/bands.ts';
import { crosstab } from '../../src/measures/crosstab.ts';
import { nps } from '../../src/measures/nps.ts';
import { top } from '../../src/measures/top.ts';
import { topBox } from '../../src/measures/top-box.ts';
import type { Result } from '../../src/model/figure.ts';
import { type Kind, lawsOf, term } from './laws-of.ts';
import { batchOf, periodOf, type Row } from './rows.ts';

// Kinds whose figure is a table or a ranking.
const names = ['date', 'kind', 'flag', 'score', 'text'];
const source = { source: 's', amount: null, that: null };
const kindAxis = { by: 'column', column: 'kind', labels: ['a', 'b', 'c'], several: false };
const flagAxis = { by: 'column', column: 'flag', labels: ['yes', 'no'], several: false };
const monthAxis = { by: 'month', column: 'date' };

const kinds: Record<string, Kind> = {
  'crosstab of category and month': {
    measure: crosstab,
    spec: { ...source, rows: kindAxis, columns: monthAxis },
    oracle: (rows) => tableOf(rows, [0, 1, 2], (row) => row['kind'] ?? null, [4, 5, 6, 7, 8, 9], monthOf),
  },
  'crosstab of a sum': {
    measure: crosstab,
    spec: { ...source, rows: kindAxis, columns: monthAxis, amount: { of: 'score', up: 1, down: 10 } },
    oracle: (rows) => {
      const known = rows.filter((row) => row['score'] !== null);
      const kind = (row: Row) => row['kind'] ?? null;
      return tableOf(known, [0, 1, 2], kind, [4, 5, 6, 7, 8, 9], monthOf, (row) => Number(row['score'])).map(
        (n) => `${n}/10`,
      );
    },
  },
  'crosstab of two categories': {
    measure: crosstab,
    spec: { ...source, rows: flagAxis, columns: kindAxis },
    oracle: (rows) =>
      tableOf(
        rows,
        [0, 1],
        (row) => row['flag'] ?? null,
        [0, 1, 2],
        (row) => row['kind'] ?? null,
      ),
  },
};

type Value = Row[string];

const scoresIn = (rows: Row[]): number[] =>
  rows.flatMap((row) => (row['score'] === null ? [] : [Number(row['score'])]));
const tallied = (scores: number[], from: number, to: number): number =>
  scores.filter((score) => score >= from && score <= to).length;

Object.assign(kinds, {
  nps: {
    measure: nps,
    spec: { ...source, of: 'score', unit: null },
    oracle: (rows: Row[]) => {
      const scores = scoresIn(rows);
      const [happy, calm, unhappy] = [tallied(scores, 9, 10), tallied(scores, 7, 8), tallied(scores, 0, 6)];
      return [`${100 * (happy - unhappy)}/${scores.length}`, happy, calm, unhappy, scores.length];
    },
  },
  'top-box': {
    measure: topBox,
    spec: {
      ...source,
      of: 'score',
      top: { is: 'range', column: 'score', over: 'at-least', value: 9, words: '9' },
      unit: null,
    },
    oracle: (rows: Row[]) => {
      const scores = scoresIn(rows);
      return [`${tallied(scores, 9, 10)}/${scores.length}`, tallied(scores, 9, 10), scores.length];
    },
  },
  bands: {
    measure: bands,
    spec: { ...source, of: 'score', edges: [2, 5, 9], names: ['2', '5', '9'], open: false },
    oracle: (rows: Row[]) => [rows.length, ...bandsIn(rows)],
  },
  'shares of bands': {
    measure: bandShare,
    spec: { ...source, of: 'score', edges: [2, 5, 9], names: ['2', '5', '9'], open: false, fit: 'each' },
    oracle: (rows: Row[]) => [rows.length, ...bandsIn(rows)].map((n) => `${n}/${rows.length}`),
  },
  'top of texts by number': {
    measure: top,
    spec: { ...source, by: 'text', labels: null, places: 2, rest: 'ほか' },
    oracle: (rows: Row[]) => topOf(rows, () => 1),
  },
  'top of texts by sum': {
    measure: top,
    spec: {
      ...source,
      by: 'text',
      labels: null,
      places: 2,
      rest: 'ほか',
      amount: { of: 'score', up: 1, down: 1 },
    },
    oracle: (rows: Row[]) =>
      topOf(
        rows.filter((row) => row['score'] !== null),
        (row) => Number(row['score']),
      ),
  },
} satisfies Record<string, Kind>);

/** Between the edges always, outside of them and blank where there is any. */
function bandsIn(rows: Row[]): number[] {
  const scores = scoresIn(rows);
  const outside = [tallied(scores, 0, 1), tallied(scores, 9, 10), rows.length - scores.length];
  const [below = [], above = [], blank = []] = outside.map((n) => (n === 0 ? [] : [n]));
  return [...below, tallied(scores, 2, 4), tallied(scores, 5, 8), ...above, ...blank];
}

/** All, those that no more than one other is ahead of, the others, and those without a text. */
function topOf(rows: Row[], amountOf: (row: Row) => number): number[] {
  const sum = (some: Row[]): number => some.reduce((total, row) => total + amountOf(row), 0);
  const worth = ['P', 'Q', 'R', 'S']
    .map((text) => rows.filter((row) => row['text'] === text))
    .filter((own) => own.length > 0)
    .map(sum);
  const placed = worth.filter((n) => worth.filter((other) => other > n).length < 2).sort((a, b) => b - a);
  const blank = rows.filter((row) => row['text'] === null);
  const others = sum(rows) - sum(blank) - placed.reduce((total, n) => total + n, 0);
  return [sum(rows), ...placed, others, ...(blank.length > 0 ? [sum(blank)] : [])];
}

const monthOf = (row: Row): Value => partsOf(Number(row['date'])).month;

/** Total, then every cell, asked one by one. */
function tableOf(
  rows: Row[],
  down: Value[],
  rowOf: (row: Row) => Value,
  across: Value[],
  columnOf: (row: Row) => Value,
  amountOf: (row: Row) => number = () => 1,
): number[] {
  const sum = (some: Row[]): number => some.reduce((total, row) => total + amountOf(row), 0);
  const all = Symbol('all');
  const lines = (known: Value[], of: (row: Row) => Value) => [
    ...known,
    ...(rows.some((row) => of(row) === null) ? [null] : []),
    all,
  ];
  return [
    sum(rows),
    ...lines(down, rowOf).flatMap((r) =>
      lines(across, columnOf).map((c) =>
        sum(rows.filter((row) => (r === all || rowOf(row) === r) && (c === all || columnOf(row) === c))),
      ),
    ),
  ];
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 8 });
const rowsOf: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    date: fc.integer({ min: term.first, max: term.last }),
    kind: maybe(fc.integer({ min: 0, max: 2 })),
    flag: maybe(fc.integer({ min: 0, max: 1 })),
    score: maybe(fc.integer({ min: 0, max: 10 })),
    text: maybe(fc.constantFrom('P', 'Q', 'R', 'S', 'ほか')),
  }),
  { maxLength: 40 },
);

lawsOf(kinds, rowsOf, names);

/** A table as lines of text, `–` where nothing is known. */
const drawn = ({ grid, parts }: Result): readonly string[] =>
  (grid?.rows ?? []).map((row, r) => {
    const width = grid?.columns.length ?? 0;
    const cells = parts.slice(r * width, (r + 1) * width);
    return [row, ...cells.map(({ quantity, missing }) => quantity?.n ?? missing)].join(' ');
  });

function tableBy(rows: readonly Row[], spec: object, period = term): Result {
  const whole = { ...source, ...spec } as Parameters<typeof crosstab.result>[1];
  const batch = batchOf(rows, names);
  const state = crosstab.empty(whole, period);
  const all = Uint32Array.from(rows, (_, at) => at);
  crosstab.add(state, batch, all, new Uint8Array(rows.length).fill(2), whole, period);
  return crosstab.result(state, whole, period, { unit: '', times: 1, digits: 0, rounding: 'half-up' });
}

const on = (date: string, kind: number): Row => ({ date: dayFromIso(date), kind });

test('a month that has not begun is unknown, not nothing; one with a row in it is shown', () => {
  const period = periodOf('2024H1', dayFromIso('2024-07-01') ?? 0);
  const rows = [on('2024-04-01', 0), on('2024-06-30', 1), on('2024-09-30', 1)];
  const result = tableBy(rows, { rows: kindAxis, columns: monthAxis }, period);
  expect(result.grid?.columns).toEqual(['4月', '5月', '6月', '7月', '8月', '9月', '合計']);
  expect(drawn(result)).toEqual([
    'a 1 0 0 0 – – 1',
    'b 0 0 1 0 – 1 2',
    'c 0 0 0 0 – – 0',
    '合計 1 0 1 0 – 1 3',
  ]);
});

test.each([
  ['2024H1', ['第1四半期', '第2四半期', '合計']],
  ['FY2024', ['第1四半期', '第2四半期', '第3四半期', '第4四半期', '合計']],
  ['2024Q3', ['第3四半期', '合計']],
  ['2024-05', ['第1四半期', '合計']],
])('%s has the quarters of its fiscal year', (id, columns) => {
  const period = periodOf(id);
  const result = tableBy([], { rows: kindAxis, columns: { by: 'quarter', column: 'date' } }, period);
  expect(result.grid?.columns).toEqual(columns);
});

test('days of more than one year name the year of their months and quarters', () => {
  const period = { ...term, first: dayFromIso('2024-01-15') ?? 0, last: dayFromIso('2025-03-31') ?? 0 };
  const months = tableBy([on('2024-01-15', 0)], { rows: kindAxis, columns: monthAxis }, period);
  expect(months.grid?.columns.slice(0, 2)).toEqual(['2024年1月', '2024年2月']);
  expect(months.grid?.columns).toHaveLength(16);
  const quarters = tableBy([], { rows: kindAxis, columns: { by: 'quarter', column: 'date' } }, period);
  expect(quarters.grid?.columns[0]).toBe('2023年度第4四半期');
});
