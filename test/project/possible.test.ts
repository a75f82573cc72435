import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answer, answers } from '../../src/measures/conditions.ts';
import type { Batch, ColumnData } from '../../src/model/batch.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Column, Source } from '../../src/model/source.ts';
import { contradiction, notSurely } from '../../src/project/possible.ts';

const column = (name: string, type: string, settings: Record<string, unknown> = {}): Column => ({
  name,
  type,
  headers: [name],
  required: false,
  personal: false,
  settings,
  place: { file: 'kpi.yaml' },
});

const columns = [
  column('kind', 'category', { values: ['a', 'b', 'c'] }),
  column('several', 'category', { values: ['a', 'b'], separator: '/' }),
  column('done', 'flag'),
  column('score', 'number'),
];

const source: Source = {
  name: 's',
  label: 's',
  files: [],
  key: [],
  date: null,
  encoding: null,
  everyMonth: true,
  exclude: null,
  place: { file: 'kpi.yaml' },
  columns: new Map(columns.map((one) => [one.name, one])),
};

/** Every row there can be, scores from 0 to 4; null is a blank. */
const rows = [null, 0, 1, 2].flatMap((kind) =>
  [null, 1, 2, 3].flatMap((several) =>
    [null, 0, 1].flatMap((done) => [null, 0, 1, 2, 3, 4].map((score) => ({ kind, several, done, score }))),
  ),
);

const dataOf = (name: keyof (typeof rows)[number]): ColumnData => {
  const values = rows.map((row) => row[name] ?? 0);
  const empty = Uint8Array.from(rows, (row) => (row[name] === null ? 1 : 0));
  return name === 'several'
    ? { storage: 'sets', values: Int32Array.from(values), empty }
    : { storage: 'numbers', values: Float64Array.from(values), empty };
};

const batch: Batch = {
  file: 0,
  length: rows.length,
  offsets: new Float64Array(rows.length),
  columns: new Map((['kind', 'several', 'done', 'score'] as const).map((name) => [name, dataOf(name)])),
};

const within = (name: string, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 3 })
    .map((values): Condition => ({ is: 'in', column: name, values, words: values.map(String) }));

const range = fc
  .record({
    over: fc.constantFrom(
      'at-least' as const,
      'more-than' as const,
      'at-most' as const,
      'less-than' as const,
    ),
    value: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ over, value }): Condition => ({ is: 'range', column: 'score', over, value, words: String(value) }));

const empty = fc
  .constantFrom('kind', 'several', 'done', 'score')
  .map((name): Condition => ({ is: 'empty', column: name }));

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    within('kind', 2),
    within('several', 1),
    within('done', 1),
    within('score', 4),
    range,
    empty,
    tie('condition').map((of): Condition => ({ is: 'not', of })),
    fc
      .record({
        is: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      })
      .map((several): Condition => several),
  ),
}));

const someRowMeets = (wanted: Condition): boolean => answers(wanted, batch).includes(Answer.Yes);

describe('a contradiction', () => {
  test('is never seen where a row meets the condition', () => {
    fc.assert(
      fc.property(condition, (wanted) => {
        if (someRowMeets(wanted)) expect(contradiction([wanted], source)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('is seen wherever no row can meet it, however large the scores', () => {
    const bounded: Condition = { is: 'range', column: 'score', over: 'at-most', value: 4, words: '4' };
    const positive: Condition = { is: 'range', column: 'score', over: 'at-least', value: 0, words: '0' };
    const free: Condition = {
      is: 'any',
      of: [
        { is: 'all', of: [bounded, positive] },
        { is: 'empty', column: 'score' },
      ],
    };
    fc.assert(
      fc.property(condition, (wanted) => {
        const inside: Condition = { is: 'all', of: [wanted, free] };
        if (!someRowMeets(inside)) expect(contradiction([inside], source)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('is seen where bounds leave numbers that are all refused', () => {
    const over: Condition = { is: 'range', column: 'score', over: 'at-least', value: 2, words: '2' };
    const under: Condition = { is: 'range', column: 'score', over: 'less-than', value: 4, words: '4' };
    const refused = (...values: number[]): Condition => ({
      is: 'not',
      of: { is: 'in', column: 'score', values, words: values.map(String) },
    });
    expect(contradiction([over, under, refused(2, 3)], source)).toBe('score');
    expect(contradiction([over, under, refused(3), refused(2)], source)).toBe('score');
    expect(contradiction([over, under, refused(3, 4)], source)).toBeNull();
    expect(contradiction([over, refused(2, 3, 4)], source)).toBeNull();
  });
});

describe('rows that an exclusion leaves', () => {
  test('are those that do not surely meet it', () => {
    fc.assert(
      fc.property(condition, (excluded) => {
        const surely = answers(excluded, batch);
        const left = answers(notSurely(excluded), batch);
        // A blank leaves the opposite undecided too; what counts is that no row is both, and none is lost.
        for (let i = 0; i < batch.length; i++) expect(left[i] === Answer.Yes).toBe(surely[i] !== Answer.Yes);
      }),
      { numRuns: 300 },
    );
  });
});

test('a blank of a required column is an error, so no counted row has one', () => {
  const required = { ...column('day', 'date'), required: true };
  const strict = { ...source, columns: new Map([['day', required]]) };
  expect(contradiction([{ is: 'empty', column: 'day' }], strict)).toBe('day');
});
