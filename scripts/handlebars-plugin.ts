import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import {
  compileOptions,
  formatOf,
  helperNames,
  markupHelpers,
  type TemplateFormat,
} from '../src/render/compile-options.ts';
import { partialName } from '../src/render/partial-name.ts';
import { writtenTemplates } from './write-templates.ts';

const TEXT = '\0text:';
const TEMPLATES = '\0templates:';

/** What is taken in as text, and how it is cleared of what only its editors need. */
const KINDS: Readonly<Record<string, (text: string) => string>> = {
  // Comments and indentation.
  css: (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s+/gm, ''),
  // Comments on a line of their own and indentation: a template literal keeps its words.
  js: (text) => text.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, ''),
};

/**
 * Makes `import css from './report.css?text'` a text. `'./report.html.hbs?written'` is that template and
 * all that lie with it, by file name, as functions; `?specifications` is what Handlebars precompiles of them. Works in rolldown and, for the tests, in vite.
 */
export function handlebarsPlugin() {
  return {
    name: 'handlebars-templates',
    // Before vite takes a script for one of its own modules.
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      if (importer === undefined) return null;
      const [, folder, format, form] =
        /^(.+)\/report\.(html|md)\.hbs\?(written|specifications)$/.exec(source) ?? [];
      if (folder !== undefined) return `${TEMPLATES}${form}:${format}:${resolve(dirname(importer), folder)}`;
      const [, path, kind] = /^(.+)\.(css|js)\?text$/.exec(source) ?? [];
      if (path === undefined) return null;
      // Without its ending: vite would treat the module as a style sheet.
      return `${TEXT}${kind}:${resolve(dirname(importer), path)}`;
    },
    load(id: string) {
      if (id.startsWith(TEMPLATES)) {
        const [form, format, folder = ''] = id.slice(TEMPLATES.length).split(/:(html|md):(.*)/s);
        return asModule(templatesModule(form === 'written', format as TemplateFormat, folder));
      }
      if (!id.startsWith(TEXT)) return null;
      const [kind = '', path = ''] = id.slice(TEXT.length).split(/:(.*)/s);
      const text = readFileSync(`${path}.${kind}`, 'utf8');
      return asModule(`export default ${JSON.stringify(KINDS[kind]?.(text) ?? text)};\n`);
    },
  };
}

const asModule = (code: string) => ({ code, moduleType: 'js' as const });

function templatesModule(written: boolean, format: TemplateFormat, folder: string): string {
  const texts = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => formatOf(file) === format)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  if (written)
    return writtenTemplates(texts, partialName, helperNames[format], markupHelpers[format], RUNTIME);
  const made = [...texts].map(
    ([file, text]) => `${JSON.stringify(file)}: ${Handlebars.precompile(text, compileOptions(format))}`,
  );
  return `export default { ${made.join(',\n')} };\n`;
}

/** What the written templates call. */
const RUNTIME = fileURLToPath(new URL('../src/render/print.ts', import.meta.url));
