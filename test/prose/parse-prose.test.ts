import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/prose/parse-prose.ts';
import { placesOf } from './read-words.ts';

const parse = (text: string) => parseProse('prose/2024H1/p1.md', text);
const problemsOf = (text: string): readonly string[] => placesOf(parse(text).problems);
const inlinesOf = (text: string) => {
  const [block] = parse(text).preface;
  return block && 'children' in block ? block.children : [];
};

describe('blocks', () => {
  test('begin at level-two headings and know their line', () => {
    const { preface, blocks } = parse('前\n\n## 取り組み課題<上期>\nあ\n### 小見出し\n\n## 評価\n');
    expect(preface).toHaveLength(1);
    expect(
      blocks.map(({ label, place, children }) => [label, place.line, children.map(({ type }) => type)]),
    ).toEqual([
      ['取り組み課題<上期>', 3, ['paragraph', 'heading']],
      ['評価', 7, []],
    ]);
  });

  test('begin neither in code, nor in lists, nor at underlined text', () => {
    expect(parse('```\n## a\n```\n- ## b\n\nc\n---\nd').blocks).toEqual([]);
  });

  test('are the same with a byte order mark and with CRLF', () => {
    const text = '## 評価\nあ{{kpi "x"}}\n1. い\n';
    expect(parse(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(parse(text));
  });

  test('are plain JSON values', () => {
    const file = parse(
      '## a\n**x** `y` [z](w) {{kpi "v" as="parts"}}\n\n|a|\n|:-|\n|{{include "b"}}|\n\n> q\n\n```\nc\n```',
    );
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});

describe('text is kept as typed', () => {
  test('a line break is a line break', () => {
    expect(inlinesOf('一行\n二行').map(({ type }) => type)).toEqual(['text', 'break', 'text']);
  });

  test('raw HTML is text, and what stands in it is prose', () => {
    const html = '<div class="x">{{kpi "a"}}</div><!-- c --><script>';
    expect(inlinesOf(html).map((inline) => ('value' in inline ? inline.value : inline.type))).toEqual([
      '<div class="x">',
      'tag',
      '</div><!-- c --><script>',
    ]);
  });

  test.each([
    '上期は**「共有」**を進め',
    '割合は**26.9%**でした',
    'は**{{kpi "x"}}**で',
    'は*(注)*と',
    '**声、**と',
  ])('emphasis needs no blanks: %s', (text) => {
    expect(inlinesOf(text).some(({ type }) => type === 'strong' || type === 'emphasis')).toBe(true);
  });

  test.each(['2 * 3 * 4', 'a_b_c', '** あ **', '※*'])('%s has no emphasis', (text) => {
    expect(inlinesOf(text).every(({ type }) => type === 'text')).toBe(true);
  });

  test('an indented line is a line', () => {
    expect(parse('    (①親族同席)').preface).toMatchObject([{ type: 'paragraph' }]);
  });

  test('a link definition is a line', () => {
    expect(parse('[a]: http://example.jp/').preface).toMatchObject([{ type: 'paragraph' }]);
  });
});

describe('every stretch of text and every tag knows its place', () => {
  test('after escapes, references, emphasis and in cells', () => {
    const text = 'あ\\*い&amp;う**え{{kpi "x"}}**お\n  か\n\n| き | {{kpi "y"}} |\n|---|---|';
    const places: string[] = [];
    JSON.stringify(parse(text), (_, value) => {
      if (value?.place)
        places.push(`${value.value ?? value.tag.address} ${value.place.line}:${value.place.column}`);
      return value;
    });
    expect(places).toEqual([
      'あ 1:1',
      '* 1:2',
      'い 1:4',
      '& 1:5',
      'う 1:10',
      'え 1:13',
      'x 1:14',
      'お 1:27',
      'か 2:3',
      'き 4:3',
      'y 4:7',
    ]);
  });

  test('by law: a text that was typed plainly stands where its place says', () => {
    const piece = fc.constantFrom(
      'あ',
      '*',
      '_',
      '{{kpi "x"}}',
      '\\',
      '&amp;',
      '𠮷',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '| ',
      '`',
      '12',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n');
        JSON.stringify(parse(text), (_, node) => {
          if (node?.type !== 'text' && node?.type !== 'tag') return node;
          const typed = lines[node.place.line - 1]!.slice(node.place.column - 1);
          const value = node.type === 'tag' ? node.source : node.value;
          if (!/^[\\&]/.test(typed)) expect(typed.startsWith(value)).toBe(true);
          return node;
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('tags', () => {
  test.each([
    [
      '{{kpi "voices.total"}}',
      { name: 'kpi', address: 'voices.total', as: null, with: null, term: null, and: null },
    ],
    ['{{ kpi  "a/感謝"  as="value" term="2023H1" }}', { address: 'a/感謝', as: 'value', term: '2023H1' }],
    ['{{kpi "a" and="b"}}', { and: 'b' }],
    ['{{kpi "a" with="term-ago"}}', { with: 'term-ago' }],
    ['{{kpi "a}}b"}}', { address: 'a}}b' }],
    ['{{include "shared/roleplay"}}', { name: 'include', target: 'shared/roleplay' }],
    ['{{include "shared/roleplay.md"}}', { target: 'shared/roleplay' }],
  ])('%s', (source, tag) => {
    expect(inlinesOf(source)).toMatchObject([{ type: 'tag', source, tag }]);
    expect(parse(source).problems).toEqual([]);
  });

  test.each([
    ['{{kpi voices.total}}', 'tag-malformed', undefined],
    ['{{kpi ”voices.total”}}', 'tag-malformed', undefined],
    ['{{kpi}}', 'tag-malformed', undefined],
    ['{{kpi ""}}', 'tag-malformed', undefined],
    ['{{kpi "a" as="value" as="parts"}}', 'tag-malformed', undefined],
    ['{{kpl "a"}}', 'tag-unknown', { tag: 'kpl', nearest: 'kpi' }],
    ['{{#each x}}', 'tag-unknown', { tag: '' }],
    ['{{}}', 'tag-unknown', { tag: '' }],
    ['{{{kpi "a"}}}', 'tag-unknown', { tag: '' }],
    ['{{kpi "a" az="value"}}', 'tag-attribute-unknown', { attribute: 'az', nearest: 'as' }],
    ['{{include "a" as="value"}}', 'tag-attribute-unknown', { attribute: 'as', tag: 'include' }],
    ['{{kpi "a" as="count"}}', 'tag-value-unknown', { attribute: 'as', value: 'count' }],
    ['{{kpi "a" term=""}}', 'tag-value-unknown', { attribute: 'term' }],
    ['{{kpi "a" as="parts" with="year-ago"}}', 'tag-attributes-clash', { first: 'with', second: 'as' }],
    ['{{kpi "a" term="2023H1" with="year-ago"}}', 'tag-attributes-clash', { first: 'with', second: 'term' }],
    ['{{kpi "a" as="counts" and="b"}}', 'tag-attributes-clash', { first: 'and', second: 'as' }],
    ['{{kpi "a"', 'tag-unclosed', undefined],
    ['{{kpi {{kpi "a"}}', 'tag-unclosed', undefined],
    ['{{kpi "a\n"}}', 'tag-unclosed', undefined],
    ['{{kpi "a}}', 'tag-unclosed', undefined],
    ['{kpi "a"}', 'tag-mistyped', undefined],
    ['{ {kpi "a"}}', 'tag-mistyped', undefined],
    ['｛｛kpi "a"｝｝', 'tag-mistyped', undefined],
    ['`{{kpi "a"}}`', 'tag-not-here', undefined],
    ['[a](/{{x}})', 'tag-not-here', undefined],
  ])('%s is named where it stands: %s', (source, code, args) => {
    const { problems } = parse(`あ\nい${source}`);
    expect(problems[0]).toMatchObject({
      code,
      severity: 'error',
      place: { line: 2, column: expect.any(Number) },
      ...(args && { args }),
    });
    expect(problems[0]!.place!.column).toBeGreaterThanOrEqual(2);
    expect(problems[0]!.place!.column).toBeLessThanOrEqual(5);
  });

  test('a tag in a code block is named at its line', () => {
    expect(problemsOf('```\n{{kpi "a"}}\n```')).toEqual(['tag-not-here 2:1']);
  });

  test('escaped braces are text and nothing is wrong', () => {
    expect(parse('\\{{kpi "a"}} \\{\\{include}}').problems).toEqual([]);
  });
});

describe('links and images', () => {
  test.each([
    'https://example.jp/',
    'http://a',
    'mailto:a@example.jp',
    'policy.html',
    '/kpi/',
    '#p1',
    '?a=b',
    './a:b',
  ])('a link to %s is kept', (url) => {
    expect(inlinesOf(`[方針](${url})`)).toMatchObject([{ type: 'link', url }]);
    expect(problemsOf(`[方針](${url})`)).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#x6A;avascript:alert(1)',
    'java&#9;script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'tel:0',
    'vbscript:x',
    '//example.jp/',
    '/\\\\example.jp/',
    '',
  ])('a link to %j is text, and named', (url) => {
    expect(inlinesOf(`あ[方針](${url})`).map(({ type }) => type)).toEqual(['text', 'text']);
    expect(problemsOf(`あ[方針](${url})`)).toEqual(['link-not-allowed 1:2']);
  });

  test('an image is its description, with a warning', () => {
    expect(inlinesOf('![図](a.png)')).toMatchObject([{ type: 'text', value: '図' }]);
    expect(problemsOf('![図](a.png)')).toEqual(['image-not-shown 1:1']);
  });
});

describe('numbered lists', () => {
  test('that skip a number are named, because Markdown counts through', () => {
    expect(problemsOf('1. a\n2. b\n4. c')).toEqual(['list-renumbered 3:1']);
  });

  test.each(['1. a\n2. b', '3. a\n4. b', '1. a\n1. b\n1. c', '1) a\n2) b'])(
    '%j is as it should be',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

test('no text, however odd, throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }), (a, b) => {
      parse(`${a}{{${b}}}{{kpi "${a}"}}`);
    }),
    { numRuns: 200 },
  );
});
