import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/model/prose.ts';
import { foldWidth } from '../../src/prose/fold.ts';
import { bindParagraph, bindTexts, sampleContext } from './sample-context.ts';

const markup = fc.constantFrom(
  '{{kpi "voices.total"}}',
  '{{kpi "voices.by-category" as="parts"}}',
  '{{kpi "nothing.such"}}',
  '{{kpi',
  '{{include "b"}}',
  ...[
    '**',
    '*',
    '`',
    '```',
    '| ',
    '|-|',
    '- ',
    '> ',
    '\n',
    '\n\n',
    '\\',
    '、',
    '<b>',
    '[',
    '](a)',
    '![',
    '### ',
  ],
);
// A letter first: at the beginning of a line it might be a list mark.
const number = fc
  .string({
    unit: fc.constantFrom('1', '4', '0', '７', '９', '.', ',', '/', '%', '年', '月', '件'),
    maxLength: 6,
  })
  .map((digits) => `あ${digits}`);
const prose = fc.array(fc.oneof(markup, number), { maxLength: 25 }).map((pieces) => pieces.join(''));

/** Digits that people typed and a reader sees: those in figures left out, in one order. */
function typedDigits(blocks: readonly Block[]): string {
  let text = '';
  JSON.stringify(blocks, (key, value) => {
    if (value?.type === 'figure') return null;
    if (key === 'value' && typeof value === 'string') text += value;
    return value;
  });
  return digitsOf(text);
}

const digitsOf = (text: string): string => [...foldWidth(text).replace(/[^0-9]/g, '')].sort().join('');

test('every digit in the output is in a figure or named, where nothing is excepted', () => {
  const context = sampleContext({ termNames: [], days: [] });
  fc.assert(
    fc.property(prose, prose, (typed, shared) => {
      const { blocks, problems } = bindTexts({ p1: `## 評価\n${typed}`, b: shared }, context);
      const named = problems
        .filter(({ code }) => code === 'number-unbacked')
        .map(({ args }) => args!['number']);
      // Telephone numbers are named without their digits.
      fc.pre(!problems.some(({ code }) => code === 'personal-telephone'));
      expect(digitsOf(named.join())).toBe(typedDigits(blocks.flatMap((block) => block.prose)));
    }),
    { numRuns: 1000 },
  );
});

test('each number has the one fate that it has alone', () => {
  const fates = [
    ['461', 'unbacked'],
    ['４．５％', 'unbacked'],
    ['11/1', 'unbacked'],
    ['2023年5月', 'unbacked'],
    ['36点', 'allowed'],
    ['３６点', 'allowed'],
    ['2024年度上期', 'excepted'],
    ['9/30', 'excepted'],
    ['令和6年4月1日', 'excepted'],
    ['{{kpi "voices.total"}}', 'bound'],
    ['三件', 'excepted'],
    ['①', 'excepted'],
  ] as const;
  const context = sampleContext({
    allowedNumbers: [{ text: '36点', reason: '満点', place: { file: 'kpi.yaml', line: 1 } }],
  });
  const between = fc.constantFrom('、', '\nあ', 'と**', ' (', '<b>');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...fates), between), { maxLength: 12 }), (pieces) => {
      const text = pieces.map(([[piece], joint]) => `${piece}${joint}`).join('');
      const { numbers } = bindParagraph(`あ${text}`, context);
      const expected = { bound: 0, allowed: 0, unbacked: 0, excepted: 0 };
      for (const [[, fate]] of pieces) expected[fate]++;
      expect({ ...numbers, excepted: expected.excepted }).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('what people type without markup is printed as they typed it', () => {
  const plain = fc.string({
    unit: fc.constantFrom('あ', '「', '」', '、', '①', '・', '★', '〜', '𠮷', 'ｶﾞ', '<', '<b>'),
    minLength: 1,
  });
  fc.assert(
    fc.property(plain, (typed) => {
      const { blocks } = bindParagraph(typed);
      expect(blocks[0]!.prose).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: typed }] }]);
    }),
  );
});
