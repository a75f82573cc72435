import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answer, answers } from '../../src/measures/conditions.ts';
import { describeCondition } from '../../src/measures/describe-condition.ts';
import type { Condition } from '../../src/model/condition.ts';
import { batchOf, type Row } from './rows.ts';

const { No, Undecided, Yes } = Answer;
const rows: Row[] = [
  { kind: 0, age: 69 },
  { kind: 1, age: 70 },
  { kind: null, age: 71 },
  { kind: 1, age: null },
];
const ask = (condition: Condition) => [...answers(condition, batchOf(rows, ['kind', 'age']))];
const kind = (...values: number[]): Condition => ({
  is: 'in',
  column: 'kind',
  values,
  words: values.map(String),
});
const age = (over: 'at-least' | 'more-than' | 'at-most' | 'less-than'): Condition => ({
  is: 'range',
  column: 'age',
  over,
  value: 70,
  words: '70',
});

test.each<[string, Condition, number[]]>([
  ['a listed value', kind(1), [No, Yes, Undecided, Yes]],
  ['one of several values', kind(0, 1), [Yes, Yes, Undecided, Yes]],
  ['no value at all', kind(), [No, No, Undecided, No]],
  ['at least', age('at-least'), [No, Yes, Yes, Undecided]],
  ['more than', age('more-than'), [No, No, Yes, Undecided]],
  ['at most', age('at-most'), [Yes, Yes, No, Undecided]],
  ['less than', age('less-than'), [Yes, No, No, Undecided]],
  ['blank', { is: 'empty', column: 'kind' }, [No, No, Yes, No]],
  ['not', { is: 'not', of: kind(1) }, [Yes, No, Undecided, No]],
  ['a no beats an undecided in all', { is: 'all', of: [kind(0), age('at-most')] }, [Yes, No, No, No]],
  ['a yes beats an undecided in any', { is: 'any', of: [kind(1), age('more-than')] }, [No, Yes, Yes, Yes]],
])('%s', (_, condition, expected) => expect(ask(condition)).toEqual(expected));

test('a cell with several categories is met by any of them', () => {
  const batch = {
    file: 0,
    length: 3,
    offsets: new Float64Array(3),
    columns: new Map([
      [
        'm',
        { storage: 'sets' as const, values: Int32Array.of(0b101, 0b010, 0), empty: Uint8Array.of(0, 0, 1) },
      ],
    ]),
  };
  const met = answers({ is: 'in', column: 'm', values: [0, 3], words: ['a', 'd'] }, batch);
  expect([...met]).toEqual([Yes, No, Undecided]);
});

test('values are the ones of a list or none of them, however small or large', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.constantFrom(255, 256, 2 ** 40, 1.5));
  const law = fc.property(fc.array(number), fc.array(number, { maxLength: 3 }), (found, values) => {
    const met = answers(
      kind(...values),
      batchOf(
        found.map((one) => ({ kind: one })),
        ['kind'],
      ),
    );
    expect([...met]).toEqual(found.map((one) => (values.includes(one) ? Yes : No)));
  });
  fc.assert(law);
});

test('a rewriting by de Morgan changes no answer', () => {
  const leaf = fc.constantFrom<Condition>(kind(0), kind(1), age('at-least'), { is: 'empty', column: 'age' });
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 4 }), (of) => {
      const negated = of.map((condition): Condition => ({ is: 'not', of: condition }));
      expect(ask({ is: 'not', of: { is: 'all', of } })).toEqual(ask({ is: 'any', of: negated }));
    }),
  );
});

test('a condition reads as a sentence', () => {
  const condition: Condition = {
    is: 'all',
    of: [
      { is: 'in', column: '種別', values: [0], words: ['生保'] },
      { is: 'in', column: '推奨', values: [0], words: ['false'] },
      { is: 'range', column: '年齢', over: 'at-least', value: 70, words: '70' },
    ],
  };
  expect(describeCondition(condition, 'ja')).toBe('種別が生保、かつ推奨がいいえ、かつ年齢が70以上');
  expect(describeCondition(condition, 'en')).toBe('種別 is 生保 and 推奨 is no and 年齢 is at least 70');
});
