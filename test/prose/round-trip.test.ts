import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, FigureText, Inline } from '../../src/model/prose.ts';
import { boundBlocks } from '../../src/prose/bind-blocks.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';
import { proseToMarkdown } from '../../src/render/prose-markdown.ts';

const read = (markdown: string): readonly Block[] =>
  boundBlocks(parseProse('', markdown).preface, ({ source }) => [{ type: 'text', value: source }]);

/** A tree as reading gives it: texts joined, nothing empty, blanks at the ends of lines gone. */
const settled = (blocks: readonly Block[]): readonly Block[] => read(proseToMarkdown(blocks));

const figure = (text: string): FigureText => ({
  type: 'figure',
  address: 'x',
  term: '2024H1',
  text,
  value: text,
  n: 1,
  d: 1,
});
const text = (value: string): Inline => ({ type: 'text', value });
/** Code beside code would be one; reading never gives it. */
const apart = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline, index) =>
    inline.type === 'inlineCode' && inlines[index - 1]?.type === 'inlineCode'
      ? [text('、'), inline]
      : [inline],
  );
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });

describe('prose as Markdown', () => {
  test('prints figures as their text', () => {
    const blocks = [
      paragraph(
        text('お客様の声の件数:'),
        figure('461件'),
        { type: 'break' },
        text('(感謝'),
        figure('339件'),
        text(')'),
      ),
    ];
    expect(proseToMarkdown(blocks)).toBe('お客様の声の件数:461件\\\n(感謝339件)\n');
  });

  test('keeps lists, tables, quotes and code', () => {
    const markdown =
      '### 見出し\n\n3. 一\n4. 二\n\n   三\n\n- a\n  - b\n\n> 引用\n\n| a | b |\n| - | :-: |\n| c\\|d | *e* |\n\n```\ncode\n```\n\n***\n';
    expect(settled(read(markdown))).toEqual(read(markdown));
  });

  test('of nothing is nothing', () => expect(proseToMarkdown([])).toBe(''));

  test('shows a placeholder as a paragraph', () => {
    expect(proseToMarkdown([{ type: 'placeholder', value: '(未記入)' }])).toBe('(未記入)\n');
  });

  test.each([
    '*あ*',
    '**「あ」**い',
    '_a_',
    '~~a~~ ①~③',
    '$x$',
    '`a`',
    '[a](b)',
    '![a](b)',
    '![](b)',
    'あ\n![]()',
    '<script>alert(1)</script>',
    '<!-- a -->',
    '<https://example.jp>',
    '&amp; &#35;',
    '# a',
    '## a',
    '1. a',
    '1) a',
    '- a',
    '+ a',
    '> a',
    '---',
    '***',
    '===',
    '```',
    '~~~',
    '| a |',
    '|-|',
    '\\',
    '\\*',
    '{{kpi "x"}}',
    '\\{{x',
    '    a',
    '\ta',
    'a\\',
    '[a]: b',
    'a|b\n-|-',
  ])('text never becomes markup: %j', (typed) => {
    const lines = typed
      .split('\n')
      .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' } as const, text(line)]));
    const blocks = [paragraph(text('前'), { type: 'break' }, ...lines), paragraph(...lines)];
    expect(read(proseToMarkdown(blocks))).toEqual(blocks);
  });
});

describe('by law', () => {
  const words = fc
    .string({
      unit: fc.constantFrom(...'あ件「」、。a1*_`~$[]()<>!#&;{}|\\-+.=:/@%"\' \u3000①★'),
      minLength: 1,
      maxLength: 12,
    })
    .map(text);
  const figures = fc.constantFrom('1件', '26.9%', '—').map(figure);
  // No backslash: the code of a table cell cannot hold one before a pipe.
  const code = fc
    .string({ unit: fc.constantFrom(...'a`| 1'), minLength: 1, maxLength: 4 })
    .map((value) => ({ type: 'inlineCode' as const, value }));
  const inner = fc.array(fc.oneof(words, figures, code), { minLength: 1, maxLength: 3 }).map(apart);
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    words,
    figures,
    code,
    fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: inner }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constantFrom('https://example.jp/?a=(b)', 'a b', 'x'),
      children: inner,
    }),
  );
  /** Lines, with a break between two of them as reading gives it. */
  const sentence = fc
    .array(fc.array(inline, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((lines) =>
      lines.flatMap((line, index): Inline[] =>
        index === 0 ? apart(line) : [{ type: 'break' }, ...apart(line)],
      ),
    );
  const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 2 },
      sentence.map((children) => paragraph(...children)),
      fc.record({ type: fc.constant('heading' as const), depth: fc.constantFrom(3, 4), children: sentence }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.constant(true),
        start: fc.constantFrom(1, 3),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            children: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('blockquote' as const),
        children: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant('table' as const),
        align: fc.constant([null, 'right' as const]),
        children: fc.array(
          fc.record({
            type: fc.constant('tableRow' as const),
            children: fc
              .tuple(sentence, sentence)
              .map((cells) => cells.map((children) => ({ type: 'tableCell' as const, children }))),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.constant<Block>({ type: 'code', value: 'x\n  {{y}}' }),
      fc.constant<Block>({ type: 'thematicBreak' }),
    ),
  })).block;

  const lettersOf = (blocks: readonly Block[]): string => {
    let letters = '';
    JSON.stringify(blocks, (key, value) => {
      if (typeof value === 'string' && (key === 'value' || key === 'text')) letters += value;
      if (value?.type === 'figure') return value.text && { type: 'text', value: value.text };
      return value;
    });
    return letters.replace(/[\s\u3000]/g, '');
  };

  test('what is written says the same words when it is read', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        expect(lettersOf(read(proseToMarkdown(blocks)))).toBe(lettersOf(blocks));
      }),
      { numRuns: 300 },
    );
  });

  test('what was read once is read the same again', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const tree = settled(blocks);
        expect(settled(tree)).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  test('what people type is read the same again', () => {
    const piece = fc.constantFrom(
      'あ',
      '*',
      '**',
      '_',
      '{{',
      '}}',
      '\\',
      '&',
      '#',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '| ',
      '|-|',
      '`',
      '```',
      '12',
      ' ',
      '    ',
      '<b>',
      '[',
      '](x)',
      '~',
      '!',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tree = read(pieces.join(''));
        expect(settled(tree)).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });
});
