import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { pageWords } from '../../src/messages/page.ts';
import { pageWordNames } from '../../src/model/page-words.ts';
import { compileOptions, formatOf } from '../../src/render/compile-options.ts';
import { contexts } from '../../src/render/lint/contexts.ts';
import { lintTemplates } from '../../src/render/lint/lint-templates.ts';
import { ourTemplates } from '../../src/render/our-templates.ts';

const FOLDER = join(import.meta.dirname, '../../templates');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.hbs'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));

/** Every value that a template prints, with whether Handlebars escapes it and the helper it goes through. */
function printed(text: string): { escaped: boolean; helper: string }[] {
  const found: { escaped: boolean; helper: string }[] = [];
  class Printed extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      found.push({ escaped: node.escaped, helper: (node.path as hbs.AST.PathExpression).original });
      super.MustacheStatement(node);
    }
  }
  new Printed().accept(Handlebars.parse(text));
  return found;
}

describe('our templates', () => {
  test('are all listed, and nothing else is', () => {
    expect(Object.values(ourTemplates).flatMap(Object.keys).sort()).toEqual(files);
    for (const file of Object.keys(contexts)) expect(files).toContain(file);
  });

  test('are compiled with a throw for missing names and with escaping', () => {
    for (const format of ['html', 'md'] as const) {
      expect(compileOptions(format)).toMatchObject({ strict: true, knownHelpersOnly: true });
      expect(compileOptions(format)).not.toHaveProperty('noEscape');
    }
  });

  test.each(files)('%s prints nothing unescaped', (file) => {
    const values = printed(texts.get(file) ?? '');
    expect(values.filter(({ escaped }) => !escaped)).toEqual([]);
    if (formatOf(file) === 'md')
      expect(values.filter(({ helper }) => !['md', 'prose', 'url', 'repeat'].includes(helper))).toEqual([]);
  });

  test('ask for names that exist, of what their callers give them', () => {
    expect(lintTemplates(texts)).toEqual([]);
  });

  test('use every word of the page, and only such', () => {
    const used = [...texts.values()].flatMap((text) => [...text.matchAll(/words\.([a-z0-9-]+)/g)]);
    const inView = ['trend-up', 'trend-down', 'trend-same', 'better', 'worse', 'same', 'error', 'warning'];
    const more = ['notice', 'higher-is-better', 'lower-is-better'];
    expect([...new Set([...used.map((match) => match[1]), ...inView, ...more])].sort()).toEqual(
      [...pageWordNames].sort(),
    );
    expect(Object.keys(pageWords.ja).sort()).toEqual([...pageWordNames].sort());
  });
});
