import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';

const plain = fc
  .array(
    fc.constantFrom(
      ...'\\`*_{}[]()<>#+-=.!|~&$:/@"\' 1a感',
      ...[
        '](',
        '**',
        '__',
        '```',
        'http://x',
        'www.x',
        '&amp;',
        '1. ',
        '- ',
        '===',
        '![a](b)',
        '<b>',
        '{{x}}',
      ],
    ),
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

describe('a value in Markdown', () => {
  test('reads as the text it was', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const tree = fromMarkdown(escapeMarkdown(text));
        expect(tree.children).toMatchObject([
          { type: 'paragraph', children: [{ type: 'text', value: text.replace(/ {2,}$/gm, '') }] },
        ]);
        expect(tree.children[0]).toHaveProperty('children.length', 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('has no bare border of a table cell', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)(\\\\)*\|/);
      }),
    );
  });

  test.each([
    ['26.9%', '26.9%'],
    ['data/voices_2024H1.csv', 'data/voices_2024H1.csv'],
    ['+52件', '+52件'],
    ['1)手順を整備しています。', '1)手順を整備しています。'],
    ['1. 手順', '1\\. 手順'],
    ['a|b\nc', 'a\\|b c'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
