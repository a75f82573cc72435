import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/cli/print/width-of.ts';

const pieces = fc.constantFrom(
  ...'aZ~ 0±é⇒★漢字髙﨑𠮷かがガヴヷゝ々〆〇、。「」〜ー・…―“”‘’–▁▅█│①㈱㎡℃№→※○●△▲−±×÷％Ａ１ｱｶﾞﾊﾟ｡｢｣￥￤',
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

test('every character by itself is as wide as string-width says', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x2606; code++) {
    const text = String.fromCodePoint(code);
    if (widthOf(text) !== stringWidth(text)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('plain Japanese is counted without asking for clusters', () => {
  expect(widthOf('お客様の声 461件(R6上期)')).toBe(24);
});
