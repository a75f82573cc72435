import { describe, expect, test } from 'vitest';
import { placesOf, readBlocks } from './read-words.ts';
import { bindTexts } from './sample-context.ts';

const bind = (texts: Record<string, string>) => {
  const { blocks, problems } = bindTexts(texts);
  return { read: readBlocks(blocks[0]!.prose), problems };
};

describe('an include', () => {
  test('alone in its paragraph puts the file in its place', () => {
    const { read, problems } = bind({
      p1: '## 評価\n前\n\n{{include "shared/a"}}\n\n後',
      'shared/a': '声は{{kpi "voices.total"}}\n\n1. 一\n2. 二',
    });
    expect(read).toEqual(['前', '声は⟨461件⟩', '一', '二', '後']);
    expect(problems).toEqual([]);
  });

  test('of one paragraph takes its place in a sentence', () => {
    const { read } = bind({
      p1: '## 評価\n前、**{{include "shared/a"}}**後\n\n| {{include "shared/a"}} |\n|---|\n\n- {{include "shared/a"}}',
      'shared/a': '中\n二行目\n',
    });
    expect(read).toEqual(['前、中⏎二行目後', '中⏎二行目', '中⏎二行目']);
  });

  test('on a line of its own is a line among others', () => {
    const { read } = bind({ p1: '## 評価\n前\n {{include "shared/a"}} \n後', 'shared/a': '中' });
    expect(read).toEqual(['前⏎中⏎後']);
  });

  test('of more than one paragraph splits the paragraph whose line it is', () => {
    const { read, problems } = bind({ p1: '## 評価\n前\n{{include "a"}}\n後', a: '中\n\n中二' });
    expect(read).toEqual(['前', '中', '中二', '後']);
    expect(problems).toEqual([]);
  });

  test('may hold includes, again and again', () => {
    const { read, problems } = bind({
      p1: '## 評価\n{{include "a"}}\n\n{{include "b"}}',
      a: '甲{{include "b"}}',
      b: '乙',
    });
    expect(read).toEqual(['甲乙', '乙']);
    expect(problems).toEqual([]);
  });
});

describe('an include that cannot be is an error at its place and stays as typed', () => {
  test.each([
    [
      'unknown',
      { p1: '## a\nあ{{include "shared/roleplya"}}', 'shared/roleplay': 'x' },
      'include-unknown',
      { name: 'shared/roleplya', nearest: 'shared/roleplay' },
    ],
    ['with headings', { p1: '## a\nあ{{include "b"}}', b: '## x\ny' }, 'include-has-headings', { name: 'b' }],
    ['empty', { p1: '## a\nあ{{include "b"}}', b: '\n' }, 'include-empty', { name: 'b' }],
    ['of itself', { p1: '## a\nあ{{include "p1"}}' }, 'include-cycle', { names: ['p1', 'p1'] }],
    [
      'of paragraphs in a sentence',
      { p1: '## a\nあ{{include "b"}}', b: 'x\n\ny' },
      'include-not-alone',
      undefined,
    ],
  ])('%s', (_, texts, code, args) => {
    const { read, problems } = bind(texts as unknown as Record<string, string>);
    expect(problems).toMatchObject([
      { code, severity: 'error', place: { file: 'prose/2024H1/p1.md', line: 2, column: 2 } },
    ]);
    expect(problems[0]?.args).toEqual(args);
    expect(read[0]).toMatch(/^あ\{\{include "/);
  });

  test('a circle is named where it closes, in the file that closes it', () => {
    const { problems } = bind({ p1: '## a\n{{include "b"}}', b: 'x {{include "c"}}', c: '{{include "b"}}' });
    expect(problems).toMatchObject([
      {
        code: 'include-cycle',
        place: { file: 'prose/2024H1/c.md', line: 1, column: 1 },
        args: { names: ['p1', 'b', 'c', 'b'] },
      },
    ]);
  });
});

test('what is wrong in a shared file is named there, and once', () => {
  const { problems } = bind({
    p1: '## a\n{{include "b"}}\n\n{{include "b"}}',
    b: 'あ\n7件{{kpi "voices.totl"}}{{kpi}}',
  });
  expect(placesOf(problems)).toEqual(['figure-unknown 2:3', 'tag-malformed 2:24', 'number-unbacked 2:1']);
  expect(new Set(problems.map(({ place }) => place!.file))).toEqual(new Set(['prose/2024H1/b.md']));
});
