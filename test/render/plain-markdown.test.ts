import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/prose.ts';
import { plainMarkdown } from '../../src/render/plain-markdown.ts';
import { carefulMarkdown } from '../../src/render/prose-markdown.ts';

const words = fc
  .array(fc.constantFrom(...'声件年0123.%)(１．、。「」 \t-+*=_<>[]!&#:/;"\'`~$|{}\\aZw\n※①・　'), {
    maxLength: 6,
  })
  .map((signs) => signs.join(''));

const figure = (text: string): Inline => ({
  type: 'figure',
  address: 'a',
  term: 't',
  text,
  value: '1',
  n: 1,
  d: 1,
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((value): Inline => ({ type: 'text', value })),
  words.map(figure),
  fc.constant<Inline>({ type: 'break' }),
);

const paragraph: fc.Arbitrary<Block> = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((children) => ({ type: 'paragraph', children }));

const list: fc.Arbitrary<Block> = fc
  .record({
    ordered: fc.boolean(),
    start: fc.constantFrom(null, 0, 1, 9),
    items: fc.array(paragraph, { maxLength: 3 }),
  })
  .map(({ ordered, start, items }) => ({
    type: 'list',
    ordered,
    start: ordered ? start : null,
    children: items.map((item) => ({ type: 'listItem', children: [item] })),
  }));

const other: fc.Arbitrary<Block> = fc.constantFrom<Block>(
  { type: 'thematicBreak' },
  { type: 'code', value: 'x' },
);

test('what is plain is written as the library writes it', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 3, arbitrary: list }, other), {
        maxLength: 3,
      }),
      (blocks) => {
        const written = plainMarkdown(blocks);
        if (written === null) return;
        plain++;
        expect(written).toBe(carefulMarkdown(blocks));
      },
    ),
    { numRuns: 10_000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test('sentences with figures, and lists of them, are plain', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const sentence: Block = {
    type: 'paragraph',
    children: [
      text('お客様の声は'),
      figure('461件(前年 77.2%)'),
      { type: 'break' },
      text('(感謝3件)でした。'),
    ],
  };
  const flat: Block = {
    type: 'list',
    ordered: true,
    start: 2,
    children: [{ type: 'listItem', children: [sentence] }],
  };
  expect(plainMarkdown([sentence, flat])).toBe(
    'お客様の声は461件(前年 77.2%)\\\n(感謝3件)でした。\n\n2. お客様の声は461件(前年 77.2%)\\\n   (感謝3件)でした。\n',
  );
});
