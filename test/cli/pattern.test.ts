import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern, segmentsOf } from '../../src/cli/files/pattern.ts';

test('a pattern means what the same regular expression means', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'が', '.'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'が', '.', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (wanted, given) => {
      const source = wanted.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll('*', '.*');
      expect(matchesPattern(wanted, given)).toBe(new RegExp(`^${source}$`, 'u').test(given));
    }),
  );
});

test('a name written by a Mac is found', () => {
  expect(matchesPattern('お客様が*.csv', 'お客様が2024.csv'.normalize('NFD'))).toBe(true);
  expect(matchesPattern('?.csv', 'が.csv'.normalize('NFD'))).toBe(true);
});

test('a hundred stars do not explode', () => {
  expect(matchesPattern('*a'.repeat(100), 'a'.repeat(3000).concat('b'))).toBe(false);
});

test.each(['../x.csv', '/etc/passwd', 'data/../../x', 'C:\\x.csv', ''])(
  '%j leaves the project and finds nothing',
  (pattern) => {
    expect(segmentsOf(pattern)).toBeNull();
  },
);

test('a pattern written on Windows is read', () => {
  expect(segmentsOf('data\\voices_*.csv')).toEqual(['data', 'voices_*.csv']);
});
