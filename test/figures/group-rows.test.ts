import { expect, test } from 'vitest';
import { makeTerms, parseTerm } from '../../src/calendar/term.ts';
import { groupRows } from '../../src/figures/group-rows.ts';
import { tallySource } from '../../src/figures/tally.ts';
import { measureOf, measures } from '../../src/measures/index.ts';
import type { Batch } from '../../src/model/batch.ts';
import type { Kpi } from '../../src/model/kpi.ts';
import type { Source } from '../../src/model/source.ts';
import type { Table, TableFile } from '../../src/model/table.ts';
import { batchOf, type Row } from '../measures/rows.ts';

const term = parseTerm('2024H1', 4)!;
const terms = makeTerms(4);
const place = { file: 'kpi.yaml', line: 1 };
const NAMES = ['date', 'ended', 'kind', 'flag', 'score', 'person', 'off'];

const is = (column: string, ...values: number[]) => ({ is: 'in', column, values, words: values.map(String) });
const source: Source = {
  name: 's',
  label: 'S',
  files: ['s.csv'],
  key: [],
  date: 'date',
  columns: new Map(),
  encoding: null,
  everyMonth: true,
  exclude: is('off', 1) as Source['exclude'],
  place,
};

const common = { source: 's', that: null };
const pass = {
  ...common,
  of: 'score',
  decimals: 0,
  mark: { '*': { n: 3, d: 1 } },
  unit: '',
  order: ['date'],
};
const extreme = {
  ...common,
  amount: { of: 'score', up: 1, down: 1, unit: '', digits: 0 },
  date: 'date',
  unit: null,
};
const perPerson = {
  ...common,
  person: 'person',
  roster: 'list',
  amount: { of: 'score', up: 1, down: 1, unit: '', digits: 0 },
  unit: null,
  each: 'month',
  take: 'average',
};
const labels = ['a', 'b', 'c'];
const SPECS: readonly (readonly [string, object])[] = [
  ['count', { ...common, that: is('kind', 1) }],
  ['percentage', { source: 's', among: is('kind', 0, 1), that: is('flag', 1), unit: null }],
  [
    'percentage',
    {
      source: 's',
      among: is('kind', 0, 1),
      that: is('flag', 1),
      unit: null,
      amount: { of: 'score', up: 1, down: 1, unit: '', digits: 0 },
    },
  ],
  [
    'breakdown',
    { ...common, by: 'kind', labels, several: false, overlays: [{ label: 'x', that: is('flag', 1) }] },
  ],
  [
    'crosstab',
    {
      ...common,
      rows: { by: 'column', column: 'kind', labels, several: false },
      columns: { by: 'month', column: 'date' },
      amount: { of: 'score', up: 1, down: 10, unit: '', digits: 0 },
    },
  ],
  ['bands', { ...common, of: 'score', edges: [1, 3], names: ['1', '3'], open: true }],
  ['band-share', { ...common, of: 'score', edges: [1, 3], names: ['1', '3'], open: true, fit: 'each' }],
  ['nps', { ...common, of: 'score', unit: null }],
  ['top-box', { ...common, of: 'score', top: is('score', 3), unit: null }],
  [
    'top',
    {
      ...common,
      by: 'person',
      labels: null,
      places: 1,
      amount: { of: 'score', up: 1, down: 1, unit: '', digits: 0 },
      rest: 'x',
    },
  ],
  [
    'sum',
    {
      ...common,
      amount: { of: 'score', up: 1, down: 10, unit: '', digits: 0 },
      by: 'kind',
      labels,
      several: false,
    },
  ],
  ['average', { ...common, amount: { of: 'score', up: 1, down: 10, unit: '', digits: 1 }, unit: null }],
  ['per-person', perPerson],
  ['per-person', { ...perPerson, amount: null, roster: null, take: 'minimum' }],
  ['points', { ...common, by: 'kind', labels, weights: { a: 15, b: 0, c: -5 }, decimals: 1 }],
  ['share', { ...common, by: 'kind', labels, several: false, overlays: [], fit: 'each' }],
  [
    'frequency',
    {
      ...common,
      date: 'date',
      every: 'month',
      times: 30,
      groups: { column: 'kind', values: [0, 1], words: ['a', 'b'] },
    },
  ],
  ['maximum', extreme],
  ['minimum', extreme],
  ['distinct', { ...common, of: ['person', 'kind'] }],
  ['pass-rate', { ...pass, per: null, attempt: 'best' }],
  ['pass-rate', { ...pass, per: 'person', attempt: 'last' }],
  [
    'lag',
    {
      source: 's',
      of: 'ended',
      against: 'date',
      side: 'after',
      over: 'at-most',
      by: { n: 5, unit: 'days' },
      among: null,
      unit: null,
    },
  ],
  ['stock', { ...common, from: 'date', to: 'ended', at: 'end' }],
  ['cohort', { ...common, from: 'date', to: 'ended', months: 1, amount: { column: 'score', decimals: 0 } }],
];

const kpis = SPECS.map(
  ([measure, spec], i): Kpi => ({
    id: `${measure}.${i}`,
    label: measure,
    measure,
    spec,
    source: 's',
    date: 'date',
    format: { unit: '', times: 1, digits: 0, rounding: 'half-up' },
    better: null,
    targets: new Map(),
    empty: 'undecided',
    note: null,
    place,
  }),
);

/** 6,000 rows of which many are equal, from a fixed seed. */
const rows: Row[] = Array.from({ length: 6000 }, (_, i) => {
  const pick = (of: number, salt: number): number =>
    Math.floor(Math.abs(Math.sin(i * 12.9898 + salt) * 43758.5453) * of) % of;
  const blank = (salt: number) => pick(40, salt) === 0;
  const date = term.first - 10 + pick(25, 1);
  return {
    date: blank(2) ? null : date,
    ended: pick(2, 3) === 0 ? null : date + pick(3, 4) * 5,
    kind: blank(5) ? null : pick(3, 6),
    flag: blank(7) ? null : pick(2, 8),
    score: blank(9) ? null : pick(3, 10) + 1,
    person: blank(11) ? null : `p${pick(3, 12)}`,
    off: pick(30, 13) === 0 ? 1 : 0,
  };
});

const at = (batch: Batch, first: number): Batch => ({
  ...batch,
  offsets: batch.offsets.map((offset) => offset + first * 10),
});

/** The rows in batches of `size`, as many files as batches when `apart`. */
function tableOf(size: number, apart: boolean): Table {
  const batches: Batch[] = [];
  for (let from = 0; from < rows.length; from += size)
    batches.push(at(batchOf(rows.slice(from, from + size), NAMES, apart ? batches.length : 0), from));
  const file = {
    path: 's.csv',
    bytes: 0,
    sha256: '',
    encoding: 'utf-8',
    lineAt: (offset: number) => offset,
  } as unknown as TableFile;
  return { source: 's', batches, files: batches.map(() => file) };
}

function told(table: Table, asked: readonly Kpi[]) {
  const questions = asked.map((kpi) => ({ kpi, terms: [term, terms.previous(term)] }));
  const { answers, uncounted } = tallySource(source, table, questions, term.first + 30, 'ja');
  return {
    uncounted,
    answers: [...answers].map(([id, { result, evidence, undecided, known }]) => {
      const { files: _, ...counts } = evidence;
      return [id, result, counts, undecided.map(({ offset }) => offset), known];
    }),
  };
}

function weighs({ measure }: Kpi): boolean {
  const kind = measureOf(measure);
  return kind.by === 'rows' && kind.weighs;
}

/** The same rows in one batch, as if they had been put together while they were read. */
function weighted(): Table {
  const table = tableOf(6000, false);
  const batches = table.batches.map((batch) => ({
    ...batch,
    weights: new Uint32Array(batch.length).fill(1),
  }));
  return { ...table, batches, rows: () => table.batches };
}

test('every kind that says so counts rows put together as it counts them one by one', () => {
  expect(
    Object.entries(measures).flatMap(([name, measure]) =>
      measure.by === 'rows' && measure.weighs && !SPECS.some(([known]) => known === name) ? [name] : [],
    ),
  ).toEqual([]);
  for (const kpi of kpis) {
    const alone = told(tableOf(1000, true), [kpi]);
    expect(told(tableOf(6000, false), [kpi]), kpi.id).toEqual(alone);
    expect(told(tableOf(1700, false), [kpi]), kpi.id).toEqual(alone);
    if (weighs(kpi)) expect(told(weighted(), [kpi]), kpi.id).toEqual(alone);
  }
});

test('many questions are answered as each of them alone is', () => {
  const asked = kpis.filter(weighs);
  const alone = asked.flatMap((kpi) => told(tableOf(1000, true), [kpi]).answers);
  expect(told(weighted(), asked).answers).toEqual(alone);
});

test('equal rows are put together, and all of them are still there', () => {
  const [one, ...more] = groupRows(tableOf(1700, false).batches, ['date', 'kind', 'flag', 'person']);
  expect(more).toEqual([]);
  expect(one!.batch.length).toBeLessThan(1500);
  expect(one!.batch.weights!.reduce((sum, weight) => sum + weight, 0)).toBe(6000);
});
