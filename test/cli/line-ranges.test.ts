import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineRanges } from '../../src/cli/print/line-ranges.ts';

test.each([
  [[], 8, '', 0],
  [[3], 8, '3', 0],
  [[3, 4, 5, 7], 8, '3-5, 7', 0],
  [[1, 3, 5, 7], 2, '1, 3', 2],
] as const)('%j, at most %d, is %j and %d more', (lines, most, text, more) => {
  expect(lineRanges(lines, most)).toEqual({ text, more });
});

test('says every line and no other, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
      const lines = [...some].sort((a, b) => a - b);
      const { text } = lineRanges(lines, Number.POSITIVE_INFINITY);
      const read =
        text === ''
          ? []
          : text.split(', ').flatMap((range) => {
              const [from, to = from] = range.split('-').map(Number) as [number, number?];
              return Array.from({ length: to - from + 1 }, (_, i) => from + i);
            });
      expect(read).toEqual(lines);
    }),
  );
});
