import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats, loadTemplates, noTemplates } from '../../src/render/index.ts';
import type { TemplateCodes } from '../../src/render/templates.ts';
import { hostileReport } from './hostile-report.ts';
import { sampleReport } from './sample-report.ts';

const render = async (name: string, files: Record<string, string>, report = sampleReport) => {
  const { templates, problems } = await loadTemplates(new Map(Object.entries(files)));
  expect(problems).toEqual([]);
  return formats.find((format) => format.name === name)?.render(report, templates) ?? '';
};

/** Modules reached from a file by imports that are not dynamic and not of types alone. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm,
  ))
    loadedBy(target.startsWith('.') ? join(dirname(file), target) : target, seen);
  return seen;
}

describe("a user's templates/", () => {
  test('may be empty: nothing is loaded, everything is ours', async () => {
    expect(await loadTemplates(new Map())).toEqual({ templates: noTemplates, problems: [] });
  });

  test('can replace a partial and leave the rest', async () => {
    const page = await render('html', { 'partials/card.html.hbs': '<b>{{label}}: {{text}}</b>\n' });
    expect(page).toContain('<b>お客様の声の件数: 461件</b>');
    expect(page).toContain('<h2 id="figures"');
  });

  test('can replace a whole report, with a partial of its own', async () => {
    const files = {
      'report.md.hbs': '{{#each headline}}\n{{> line}}\n{{/each}}\n',
      'partials/line.md.hbs': '{{md label}} {{md text}}\n',
    };
    expect(await render('md', files)).toMatch(/^お客様の声の件数 461件\nご不満からの改善件数 16件\n/);
  });

  test('escape as ours do', async () => {
    const page = await render('html', { 'report.html.hbs': '{{title}}' }, hostileReport);
    expect(page).not.toContain('<script');
  });

  test('can replace the style sheet, which stays in its element', async () => {
    const page = await render('html', { 'report.css': '/* </style><script> */ .kr { color: red }' });
    expect(page).toContain('.kr { color: red }');
    expect(page).not.toContain('</style><script>');
  });

  test('are compiled once where their code can be kept', async () => {
    const files = new Map([['partials/card.html.hbs', '<b>{{label}}: {{text}}</b>\n']]);
    const written: TemplateCodes[] = [];
    const kept = (known: TemplateCodes | null) => ({
      read: () => known,
      write: (codes: TemplateCodes) => void written.push(codes),
    });
    const first = await loadTemplates(files, kept(null));
    const again = await loadTemplates(
      new Map([['partials/card.html.hbs', '{{never read']]),
      kept(written[0]!),
    );
    expect(written).toHaveLength(1);
    const page = formats[0]!.render(sampleReport, first.templates);
    expect(page).toContain('<b>お客様の声の件数: 461件</b>');
    expect(formats[0]!.render(sampleReport, again.templates)).toBe(page);
    await loadTemplates(new Map([['partials/card.html.hbs', '{{nothing}}']]), kept(null));
    expect(written).toHaveLength(1);
  });

  test('are not used at all while one of them is wrong', async () => {
    const files = new Map([
      ['partials/card.html.hbs', '{{label}}'],
      ['report.md.hbs', '{{md titl}}'],
    ]);
    const { templates, problems } = await loadTemplates(files);
    expect(templates.own).toBeNull();
    expect(problems).toMatchObject([{ code: 'template-unknown-name', args: { nearest: 'title' } }]);
  });

  test('load Handlebars only when there are some', () => {
    const loaded = loadedBy(join(import.meta.dirname, '../../src/render/index.ts'));
    expect(loaded.size).toBeGreaterThan(20);
    expect(loaded).not.toContain('handlebars/runtime');
    expect(loaded).not.toContain('handlebars');
  });
});
