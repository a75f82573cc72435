import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/cli/print/width-of.ts';

const pieces = fc.constantFrom(
  ...'aZ~ 0漢字髙﨑𠮷かがガヴヷゝ々〆〇、。「」〜ー・…―“”‘’–▁▅█│①㈱㎡℃№→※○●△▲−±×÷％Ａ１ｱｶﾞﾊﾟ｡｢｣￥￤',
  'か\u3099',
  'e\u0301',
  '👨‍👩‍👧',
  '👍🏽',
  '🇯🇵',
  '1️⃣',
  '⌚',
  '葛\u{e0100}',
  '\u200b',
  '\ufe0f',
  '\u001b[31m',
  '각',
  'ห้',
  '㌢',
);

test('every text is as wide as string-width says', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      expect(widthOf(parts.join(''))).toBe(stringWidth(parts.join('')));
    }),
    { numRuns: 2000 },
  );
});

test('plain Japanese is counted without asking for clusters', () => {
  expect(widthOf('お客様の声 461件(R6上期)')).toBe(24);
});
