import { expect, test } from 'vitest';
import { dayFromIso } from '../../src/calendar/day.ts';
import { makeTerms, parseTerm } from '../../src/calendar/term.ts';
import { evaluate } from '../../src/figures/evaluate.ts';
import { questionsFor } from '../../src/figures/questions.ts';
import type { AsOf } from '../../src/figures/runs.ts';
import { tallySource } from '../../src/figures/tally.ts';
import { undecidedRows } from '../../src/figures/undecided.ts';
import { verdictOf } from '../../src/figures/verdict.ts';
import type { Kpi } from '../../src/model/kpi.ts';
import type { Source } from '../../src/model/source.ts';
import type { Table } from '../../src/model/table.ts';
import { batchOf, type Row } from '../measures/rows.ts';

const day = (iso: string) => dayFromIso(iso)!;
const term = parseTerm('2024H1', 4)!;
const terms = makeTerms(4);
const place = { file: 'kpi.yaml', line: 1 };

const source: Source = {
  name: 's',
  label: 'S',
  files: ['s.csv'],
  key: [],
  date: 'date',
  columns: new Map(),
  encoding: null,
  everyMonth: true,
  exclude: { is: 'in', column: 'cancelled', values: [1], words: ['true'] },
  place,
};

const ROWS: ReadonlySet<string> = new Set(['count', 'percentage', 'lag']);

const kpi = (id: string, measure: string, spec: unknown, more: Partial<Kpi> = {}): Kpi => ({
  id,
  label: id,
  measure,
  spec,
  source: ROWS.has(measure) ? 's' : null,
  date: ROWS.has(measure) ? 'date' : null,
  format: { unit: '件', times: 1, digits: 0, rounding: 'half-up' },
  better: null,
  targets: new Map(),
  empty: 'undecided',
  note: null,
  place,
  ...more,
});

const yes = { is: 'in', column: 'flag', values: [1], words: ['true'] };

function figuresOf(rows: readonly Row[], kpis: readonly Kpi[], asOf: AsOf = term.last) {
  const table: Table = {
    source: 's',
    batches: [batchOf(rows, ['date', 'cancelled', 'flag', 'done'])],
    files: [
      {
        path: 's.csv',
        bytes: 0,
        sha256: '00',
        encoding: 'utf-8',
        ledger: {
          lines: {
            total: 0,
            preamble: 0,
            header: 0,
            blank: 0,
            accepted: 0,
            rejected: 0,
            duplicate: 0,
            control: 0,
          },
          records: { total: 0, accepted: 0, rejected: 0, duplicate: 0, control: 0 },
        },
        lineAt: (offset) => offset / 10 + 2,
      },
    ],
  };
  const byId = new Map(kpis.map((one) => [one.id, one]));
  const questions = questionsFor(byId, [term, terms.yearAgo(term)], terms);
  const counted = questions.filter((question) => question.kpi.source === 's');
  const tally = tallySource(source, table, counted, asOf, 'ja');
  const figures = evaluate(byId, questions, tally.answers, terms, 'ja');
  return {
    tally,
    problems: undecidedRows(table, tally, byId),
    get: (id: string, at = '2024H1') => figures.find((f) => f.kpi === id && f.term.id === at)!,
  };
}

const rows: Row[] = [
  { date: day('2024-04-01'), cancelled: 0, flag: 1 },
  { date: day('2024-09-30'), cancelled: 0, flag: 0 },
  { date: day('2024-10-01'), cancelled: 0, flag: 1 },
  { date: day('2024-05-01'), cancelled: 1, flag: 1 },
  { date: day('2024-05-02'), cancelled: null, flag: 1 },
  { date: day('2024-05-03'), cancelled: 0, flag: null },
  { date: null, cancelled: 0, flag: 1 },
  { date: null, cancelled: 0, flag: 0 },
];

test('every accepted row has exactly one place', () => {
  const { get } = figuresOf(rows, [kpi('c', 'count', { source: 's', that: yes })]);
  const { files: _, ...counts } = get('c').evidence!;
  expect(counts).toEqual({ accepted: 8, counted: 2, outside: 1, leftOut: 2, undecided: 2, excluded: 1 });
  expect(get('c').quantity).toEqual({ n: 2, d: 1 });
});

test('a row that cannot be decided is named at its line, with the KPIs that it touches', () => {
  const { problems } = figuresOf(rows, [
    kpi('c', 'count', { source: 's', that: yes }),
    kpi('p', 'percentage', { source: 's', among: null, that: yes, unit: null }),
  ]);
  expect(
    problems.map(({ code, place: at, affects, args }) => [code, at?.line, affects, args?.['columns']]),
  ).toEqual([
    ['row-undecided', 7, ['c', 'p'], ['flag']],
    ['row-undecided', 8, ['c', 'p'], ['date']],
    ['row-undecided', 9, ['p'], ['date']],
  ]);
});

test('a KPI may leave blank cells out, or take them for a no', () => {
  const spec = { source: 's', among: null, that: yes, unit: null };
  const { get, problems } = figuresOf(rows.slice(0, 6), [
    kpi('out', 'percentage', spec, { empty: 'leave-out' }),
    kpi('no', 'percentage', spec, { empty: 'no' }),
  ]);
  expect(get('out').quantity).toEqual({ n: 2, d: 3 });
  expect(get('no').quantity).toEqual({ n: 2, d: 4 });
  expect(problems).toEqual([]);
});

test('a term without any row is unknown, not 0', () => {
  const { get } = figuresOf(rows, [
    kpi('c', 'count', { source: 's', that: yes }),
    kpi('y', 'year-ago', { kpi: 'c' }),
  ]);
  expect(get('c', '2023H1').quantity).toBeNull();
  expect(get('y').quantity).toBeNull();
});

test('what is not yet due is judged by the as-of day of each term, not by that of the first one', () => {
  const late: Row[] = [
    { date: day('2023-05-01'), done: day('2023-05-02'), cancelled: 0, flag: 1 },
    { date: day('2024-05-01'), done: day('2024-05-02'), cancelled: 0, flag: 1 },
    { date: day('2024-06-01'), done: null, cancelled: 0, flag: 1 },
  ];
  const spec = {
    source: 's',
    of: 'done',
    against: 'date',
    side: 'after',
    over: 'at-most',
    by: { n: 1, unit: 'days' },
    among: null,
    unit: null,
  };
  const kpis = [kpi('ago', 'year-ago', { kpi: 'l' }), kpi('l', 'lag', spec)];
  const { get } = figuresOf(late, kpis, ({ last }) => last);
  expect(get('l').quantity).toEqual({ n: 1, d: 2 });
  expect(get('l', '2023H1').quantity).toEqual({ n: 1, d: 1 });
});

test('accepted rows that no KPI counted are a number', () => {
  const { tally } = figuresOf(rows, [kpi('c', 'count', { source: 's', that: yes })]);
  expect(tally.uncounted).toBe(6);
});

test('a plan is compared with what was done, and knows the next term', () => {
  const plan = { planned: { '2024H1': { n: 4, d: 1 }, '2024H2': { n: 5, d: 1 } }, done: 'c', unit: '回' };
  const { get } = figuresOf(rows, [
    kpi('c', 'count', { source: 's', that: yes }),
    kpi('plan', 'planned', plan),
  ]);
  expect(get('plan').quantity).toEqual({ n: 2, d: 4 });
  expect(get('plan').parts.map(({ key, quantity }) => [key, quantity?.n])).toEqual([
    ['planned', 4],
    ['done', 2],
    ['next', 5],
  ]);
  expect(get('plan').uses).toEqual(['c@2024H1']);
});

test('a manual figure says who gave it', () => {
  const entries = { '2024H1': { value: { n: 852, d: 10 }, by: '保険会社', on: '2024-10-10', note: null } };
  const { get } = figuresOf(rows, [kpi('m', 'manual', { entries })]);
  expect(get('m').attribution).toEqual({ by: '保険会社', on: '2024-10-10', note: null });
  expect(get('m', '2023H1').quantity).toBeNull();
});

test.each([
  [{ n: 8996, d: 10000 }, 'at-least', 90, 'missed'],
  [{ n: 9, d: 10 }, 'at-least', 90, 'met'],
  [{ n: 9, d: 10 }, 'more-than', 90, 'missed'],
  [{ n: 0, d: 5 }, 'at-most', 0, 'met'],
  [{ n: 0, d: 0 }, 'at-least', 90, 'not-measurable'],
  [null, 'at-least', 90, 'not-measurable'],
] as const)('%j is held against %s %i %% before any rounding: %s', (quantity, direction, value, verdict) =>
  expect(verdictOf(quantity, { direction, value: { n: value, d: 1 } }, 100)).toBe(verdict),
);
