import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Handlebars from 'handlebars';
import { compileOptions, formatOf } from '../src/render/compile-options.ts';

const TEXT = '\0text:';

/** What is taken in as text, and how it is cleared of what only its editors need. */
const KINDS: Readonly<Record<string, (text: string) => string>> = {
  // Comments and indentation.
  css: (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s+/gm, ''),
  // Comments on a line of their own and indentation: a template literal keeps its words.
  js: (text) => text.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, ''),
};

/**
 * Makes `import spec from './report.html.hbs'` a precompiled template and `import css from
 * './report.css?text'` a text. Works in rolldown and, for the tests, in vite.
 */
export function handlebarsPlugin() {
  return {
    name: 'handlebars-templates',
    // Before vite takes a script for one of its own modules.
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      const [, path, kind] = /^(.+)\.(css|js)\?text$/.exec(source) ?? [];
      if (path === undefined || importer === undefined) return null;
      // Without its ending: vite would treat the module as a style sheet.
      return `${TEXT}${kind}:${resolve(dirname(importer), path)}`;
    },
    load(id: string) {
      if (!id.startsWith(TEXT)) return id.endsWith('.hbs') ? asModule(precompiled(id)) : null;
      const [kind = '', path = ''] = id.slice(TEXT.length).split(/:(.*)/s);
      const text = readFileSync(`${path}.${kind}`, 'utf8');
      return asModule(JSON.stringify(KINDS[kind]?.(text) ?? text));
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
