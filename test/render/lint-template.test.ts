import { describe, expect, test } from 'vitest';
import { renderWords } from '../../src/messages/render.ts';
import { lintTemplate, lintTemplates } from '../../src/render/lint/lint-templates.ts';

const HTML = 'report.html.hbs';

/** `code line:column name → nearest` of each problem. */
const found = (file: string, text: string): string[] =>
  lintTemplate(file, text).map(({ code, place, args }) => {
    expect(Object.keys(renderWords())).toContain(code);
    const near = args?.['nearest'] === undefined ? '' : ` → ${args['nearest']}`;
    return `${code} ${place?.line}:${place?.column} ${args?.['name'] ?? ''}${near}`.trim();
  });

describe('a template of the user', () => {
  test.each([
    ['{{titl}}', 'template-unknown-name 1:3 titl → title'],
    ['\n  {{#if publishd}}x{{/if}}', 'template-unknown-name 2:9 publishd → published'],
    ['{{#each figure}}{{/each}}', 'template-unknown-name 1:9 figure → figures'],
    ['{{#each figures}}{{labl}}{{/each}}', 'template-unknown-name 1:20 labl → label'],
    [
      '{{#each figures}}{{#if yearAgo.chang}}{{/if}}{{/each}}',
      'template-unknown-name 1:24 yearAgo.chang → yearAgo.change',
    ],
    ['{{number numbers.bond}}', 'template-unknown-name 1:10 numbers.bond → numbers.bound'],
    ['{{#if (is stat "draft")}}{{/if}}', 'template-unknown-name 1:11 stat'],
    ['{{> links lnks}}', 'template-unknown-name 1:11 lnks → links'],
    ['{{> links x=titl}}', 'template-unknown-name 1:13 titl → title'],
    ['{{words.contnts}}', 'template-unknown-name 1:3 words.contnts → words.contents'],
    [
      '{{#each figures}}{{words.contents}}{{/each}}',
      'template-unknown-name 1:20 words → @root.words.contents',
    ],
    ['{{#each figures}}{{@root.titl}}{{/each}}', 'template-unknown-name 1:20 @root.titl → @root.title'],
    ['{{@index}}', 'template-unknown-name 1:3 @index'],
    ['{{../title}}', 'template-unknown-name 1:3 ../title'],
    ['{{#each figures as |f|}}{{f.labl}}{{/each}}', 'template-unknown-name 1:27 f.labl → f.label'],
    ['{{#with term}}{{labl}}{{/with}}', 'template-unknown-name 1:17 labl → label'],
    ['{{#sections}}{{headin}}{{/sections}}', 'template-unknown-name 1:16 headin → heading'],
    ['{{nubmer numbers.bound}}', 'template-unknown-helper 1:3 nubmer → number'],
    ['{{#if (iz title "a")}}{{/if}}', 'template-unknown-helper 1:8 iz → is'],
    ['{{> glanc}}', 'template-unknown-partial 1:1 glanc → glance'],
    ['{{> card term}}', 'template-context 1:1 card'],
    ['{{{title}}}', 'template-raw 1:1'],
    ['{{& title}}', 'template-raw 1:1'],
    ['{{#*inline "a"}}{{/inline}}', 'template-unsupported 1:1'],
    ['a\n{{#if title}}', 'template-syntax 2:undefined'],
    ['{{#if}}{{/if}}', 'template-syntax 1:1'],
    ['{{constructor}}', 'template-unknown-name 1:3 constructor'],
  ])('%j is %s', (text, problem) => {
    expect(found(HTML, text)[0]).toBe(problem);
  });

  test.each([
    '{{title}} {{term.label}} {{@root.words.contents}}',
    '{{#each figures}}{{@index}}{{#if @first}}{{../title}}{{/if}}{{#if target}}{{target.text}}{{/if}}{{/each}}',
    '{{#each sections as |s|}}{{#each s.sections}}{{s.heading}}{{heading}}{{/each}}{{else}}{{title}}{{/each}}',
    '{{#each headline}}{{> card}}{{/each}}{{> card headline.[0]}}',
    '{{#with published}}{{date}}{{else}}{{title}}{{/with}}{{figures.length}}',
    '{{lookup words "contents"}}{{!-- {{nothing}} --}}',
  ])('%j is right', (text) => {
    expect(found(HTML, text)).toEqual([]);
  });

  test('prints every value in Markdown through md', () => {
    expect(found('report.md.hbs', '{{md title}} {{title}}')).toEqual(['template-unescaped 1:14 title']);
  });

  test('in place of a partial of ours is checked against what ours is given', () => {
    expect(found('partials/card.html.hbs', '{{label}}{{heading}}')).toEqual([
      'template-unknown-name 1:12 heading',
    ]);
  });

  test('that is new is checked against what it is given', () => {
    const files = new Map([
      ['partials/card.html.hbs', '{{> badge target}}{{> badge yearAgo}}'],
      ['partials/badge.html.hbs', '{{text}}{{direction}}'],
    ]);
    expect(lintTemplates(files)).toMatchObject([
      { code: 'template-unknown-name', place: { file: 'templates/partials/badge.html.hbs', column: 11 } },
    ]);
  });

  test('that calls itself is checked once', () => {
    const files = new Map([
      ['partials/section.html.hbs', '{{> again}}'],
      ['partials/again.html.hbs', '{{heading}}{{#each sections}}{{> again}}{{/each}}'],
    ]);
    expect(lintTemplates(files)).toEqual([]);
  });

  test('with a name that stands in place of nothing is named', () => {
    expect(found('repotr.html.hbs', '')).toEqual([
      'template-unknown-file undefined:undefined  → report.html.hbs',
    ]);
    expect(found('partials/crad.html.hbs', '')).toEqual([
      'template-unused undefined:undefined  → partials/card.html.hbs',
    ]);
  });
});
