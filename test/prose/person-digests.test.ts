import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestPersons, personsOf } from '../../src/prose/person-digests.ts';
import { anyOf, findPersonal, personalValues, valuesIn } from '../../src/prose/personal-values.ts';
import { saltedDigest } from '../../src/prose/salted-digest.ts';

const name = fc.string({
  unit: fc.constantFrom('山', '田', '太', '郎', '𠮷', 'リ', 'ン', 'A', '0', '1', '2', ' ', 'ｶﾞ', '･'),
  maxLength: 7,
});
const remembered = (cells: readonly string[]) =>
  personsOf(digestPersons(valuesIn(cells), saltedDigest('a salt')));

test('by law: digests find what the values themselves find, alone and among others', () => {
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 8 }),
      fc.array(name, { maxLength: 8 }),
      fc.array(fc.oneof(name, fc.constantFrom('様', '、', '\n', 'は')), { maxLength: 12 }),
      fc.array(fc.nat(7), { maxLength: 4 }),
      (cells, others, pieces, named) => {
        const text = [...pieces, ...named.map((at) => `、${cells[at] ?? ''}`)].join('');
        const exact = findPersonal(text, personalValues(valuesIn([...cells, ...others])));
        expect(findPersonal(text, remembered([...cells, ...others]))).toEqual(exact);
        expect(findPersonal(text, anyOf([remembered(cells), personalValues(valuesIn(others))]))).toEqual(
          exact,
        );
        expect(findPersonal(text, anyOf([remembered(cells), remembered(others)]))).toEqual(exact);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a value at the end of a text is found with its own length, and longer ones are not', () => {
  const values = personalValues(new Set(['山田', '山田太郎']));
  expect(findPersonal('山田', values)).toEqual([{ start: 0, end: 2 }]);
  expect(findPersonal('、山田太', values)).toEqual([{ start: 1, end: 3 }]);
});

test('what is kept holds no name, and is another with another salt', () => {
  const values = valuesIn(['顧客0001', '山田太郎', 'John']);
  const [one, other] = ['a', 'b'].map((salt) => JSON.stringify(digestPersons(values, saltedDigest(salt))));
  for (const value of values) expect(one).not.toContain(value);
  expect(one).not.toBe(other);
});

test('by law: digests of many values are those of each, and as many', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 24 })), (values) => {
      const digest = saltedDigest('a salt');
      // A cell never ends with a NUL, nor does it hold one.
      const cells = values.filter((value) => !value.includes('\0'));
      expect([...digest.ofAll(cells)]).toEqual(cells.map(digest.of));
      expect(new Set(digest.ofAll(cells)).size).toBe(cells.length);
    }),
    { numRuns: 500 },
  );
});

test('nobody at all is nobody', () => {
  expect(findPersonal('顧客0001', remembered([]))).toEqual([]);
  expect(findPersonal('顧客0001', anyOf([]))).toEqual([]);
});
