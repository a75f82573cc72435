import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Handlebars from 'handlebars';
import { compileOptions, formatOf } from '../src/render/compile-options.ts';

const CSS_TEXT = '\0css-text:';

/**
 * Makes `import spec from './report.html.hbs'` a precompiled template and `import css from
 * './report.css?text'` a text. Works in rolldown and, for the tests, in vite.
 */
export function handlebarsPlugin() {
  return {
    name: 'handlebars-templates',
    resolveId(source: string, importer: string | undefined) {
      if (!source.endsWith('.css?text') || importer === undefined) return null;
      // Without `.css` at its end: vite would treat the module as a style sheet.
      return CSS_TEXT + resolve(dirname(importer), source).slice(0, -'.css?text'.length);
    },
    load(id: string) {
      if (id.startsWith(CSS_TEXT)) return asModule(cssText(`${id.slice(CSS_TEXT.length)}.css`));
      return id.endsWith('.hbs') ? asModule(precompiled(id)) : null;
    },
  };
}

const asModule = (expression: string) => ({
  code: `export default ${expression};\n`,
  moduleType: 'js' as const,
});

function precompiled(file: string): string {
  const format = formatOf(file);
  if (format === null) throw new Error(`${file}: a template's name ends in .html.hbs or .md.hbs`);
  return String(Handlebars.precompile(readFileSync(file, 'utf8'), compileOptions(format)));
}

/** Comments and indentation are for those who edit the file, not for those who read the page. */
const cssText = (file: string): string =>
  JSON.stringify(
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s+/gm, ''),
  );
