import { describe, expect, test } from 'vitest';
import { placesOf, readBlocks } from './read-words.ts';
import { bindParagraph, bindTexts, sampleContext } from './sample-context.ts';

const read = (text: string): string => {
  const { blocks, problems } = bindParagraph(text);
  expect(problems).toEqual([]);
  return readBlocks(blocks[0]!.prose).join('¶');
};

describe('a tag prints', () => {
  test.each([
    ['a figure with its unit', '声の件数:{{kpi "voices.total"}}', '声の件数:⟨461件⟩'],
    ['a bare number', '{{kpi "voices.total" as="value"}}', '⟨461⟩'],
    ['a part', '{{kpi "voices.by-category/感謝"}}', '⟨339件⟩'],
    [
      'the parts of a breakdown, each a figure',
      '{{kpi "voices.by-category" as="parts"}}',
      '(感謝⟨339件⟩、不満⟨109件⟩、要望⟨8件⟩、その他⟨5件⟩)',
    ],
    [
      'overlays after a slash',
      '{{kpi "elderly" as="parts"}}',
      '(電話確認⟨64件⟩、保険会社確認⟨15件⟩/ROOMS活用⟨5件⟩)',
    ],
    ['a share with its rows', '申込み{{kpi "others.life" as="counts"}}', '申込み⟨89件⟩(⟨26.9%⟩)'],
    ['the target, by its words', '目標{{kpi "voices.improved" as="target"}}', '目標20件以上'],
    ['the year before', '{{kpi "voices.improved" with="year-ago"}}', '⟨16件⟩(前年⟨25件⟩)'],
    ['the term before', '{{kpi "voices.improved" with="term-ago"}}', '⟨16件⟩(前期⟨20件⟩)'],
    ['bare numbers compared', '{{kpi "voices.improved" as="value" with="year-ago"}}', '⟨16⟩(前年⟨25⟩)'],
    ['another term by a relative word', '{{kpi "voices.improved" term="year-ago"}}', '⟨25件⟩'],
    ['another term by name', '{{kpi "voices.improved" term="2023年度上期"}}', '⟨25件⟩'],
    [
      'two equal figures once',
      '1.2. 上期で{{kpi "sharing" and="roleplay.sessions"}}実施',
      '1.2. 上期で⟨1回⟩実施',
    ],
    ['a dash where there is no value', '{{kpi "nothing"}}', '⟨—⟩'],
    ['a dash also as a bare value', '{{kpi "nothing" as="value"}}', '⟨—⟩'],
    [
      'in emphasis, links, lists and cells',
      '- **{{kpi "sharing"}}**\n- [{{kpi "sharing"}}](a)',
      '⟨1回⟩¶⟨1回⟩',
    ],
    ['braces as typed when escaped', '\\{{kpi "x"}}', '{{kpi "x"}}'],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));

  test('what is exact behind each number', () => {
    const { blocks } = bindParagraph('{{kpi "others.life" as="counts"}}');
    expect(blocks[0]!.prose).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'figure',
            address: 'others.life/count',
            term: '2024H1',
            text: '89件',
            value: '89',
            n: 89,
            d: 1,
          },
          { type: 'text', value: '(' },
          {
            type: 'figure',
            address: 'others.life',
            term: '2024H1',
            text: '26.9%',
            value: '26.9',
            n: 89,
            d: 330,
          },
          { type: 'text', value: ')' },
        ],
      },
    ]);
  });

  test('English words in an English report', () => {
    const { blocks } = bindParagraph(
      '{{kpi "voices.improved" with="year-ago"}}{{kpi "elderly" as="parts"}}',
      sampleContext({ language: 'en' }),
    );
    expect(readBlocks(blocks[0]!.prose)).toEqual([
      '⟨16件⟩ (a year before: ⟨25件⟩)(電話確認 ⟨64件⟩, 保険会社確認 ⟨15件⟩ / ROOMS活用 ⟨5件⟩)',
    ]);
  });
});

describe('a tag that cannot be bound is an error at its place and prints as typed', () => {
  test.each([
    ['{{kpi "voices.totl"}}', 'figure-unknown', { address: 'voices.totl', nearest: 'voices.total' }],
    [
      '{{kpi "voices.by-categry/感謝"}}',
      'figure-unknown',
      {
        address: 'voices.by-categry/感謝',
        nearest: 'voices.by-category/感謝',
      },
    ],
    [
      '{{kpi "voices.by-category/感激"}}',
      'figure-part-unknown',
      {
        address: 'voices.by-category/感激',
        nearest: 'voices.by-category/感謝',
      },
    ],
    ['{{kpi "totally.else"}}', 'figure-unknown', { address: 'totally.else' }],
    ['{{kpi "sharing" term="いつか"}}', 'tag-term-unknown', { term: 'いつか' }],
    ['{{kpi "sharing" with="year-ago"}}', 'figure-without-term', { address: 'sharing', term: '2023H1' }],
    ['{{kpi "sharing" as="parts"}}', 'figure-misfit', { address: 'sharing', as: 'parts' }],
    [
      '{{kpi "sharing" as="target"}}',
      'figure-misfit',
      { address: 'sharing', as: 'target', known: ['{{kpi "sharing"}}'] },
    ],
    ['{{kpi "voices.total" as="counts"}}', 'figure-misfit', { address: 'voices.total', as: 'counts' }],
    [
      '{{kpi "sharing" and="voices.total"}}',
      'figures-differ',
      {
        first: 'sharing',
        second: 'voices.total',
        firstText: '1回',
        secondText: '461件',
      },
    ],
  ])('%s', (tag, code, args) => {
    const { blocks, problems } = bindParagraph(`上期で、${tag}実施`);
    expect(problems).toMatchObject([
      { code, severity: 'error', place: { file: 'prose/2024H1/p1.md', line: 2, column: 5 }, args },
    ]);
    expect(readBlocks(blocks[0]!.prose)).toEqual([`上期で、${tag}実施`]);
  });
});

describe('blocks', () => {
  test('a missing file is a problem that names where it should be', () => {
    const bound = bindTexts({});
    expect(bound.blocks).toEqual([]);
    expect(bound.problems).toEqual([
      {
        code: 'prose-missing',
        severity: 'error',
        place: { file: 'prose/2024H1/p1.md' },
        args: { name: 'p1', term: '2024H1' },
      },
    ]);
  });

  test('an empty file is missing prose too', () => {
    expect(bindTexts({ p1: '\n' }).problems).toMatchObject([{ code: 'prose-missing' }]);
  });

  test('a heading without content is a problem, and its block has no prose', () => {
    const { blocks, problems } = bindTexts({ p1: '## 評価\n\n## 下期課題\n進めます' });
    expect(blocks.map(({ label, prose }) => [label, prose.length])).toEqual([
      ['評価', 0],
      ['下期課題', 1],
    ]);
    expect(placesOf(problems)).toEqual(['prose-empty 1:1']);
  });

  test('text before the first heading is a problem', () => {
    expect(placesOf(bindTexts({ p1: '\n# 題\n## 評価\nあ' }).problems)).toEqual(['prose-before-heading 2:3']);
  });

  test('labels hold no tags, are not empty, and stand once', () => {
    const { problems } = bindTexts({ p1: '## {{kpi "sharing"}}\nあ\n##\nあ\n## 評価\nあ\n## 評価\nあ' });
    expect(placesOf(problems)).toEqual([
      'prose-label-tag 1:1',
      'prose-label-empty 3:1',
      'prose-label-repeated 7:1',
    ]);
  });

  test('numbers are counted: bound, allowed, unbacked', () => {
    const place = { file: 'kpi.yaml', line: 9 };
    const context = sampleContext({ allowedNumbers: [{ text: '1ヵ月', reason: '目安', place }] });
    const { numbers, usedAllowances } = bindParagraph(
      '{{kpi "voices.by-category" as="parts"}}、1ヵ月、7件、9/30',
      context,
    );
    expect(numbers).toEqual({ bound: 4, allowed: 1, unbacked: 1 });
    expect(usedAllowances).toEqual([0]);
  });
});
