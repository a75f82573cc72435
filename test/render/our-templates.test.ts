import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helperNames, type TemplateFormat } from '../../src/render/compile-options.ts';
import { renderTemplates } from '../../src/render/engine.ts';
import { extraFormats, formats } from '../../src/render/index.ts';
import { itemOf, namesOf, type Shape } from '../../src/render/lint/shape.ts';
import { view as viewShape } from '../../src/render/lint/shapes.ts';
import { renderOwn } from '../../src/render/own-templates.ts';
import { noTemplates } from '../../src/render/templates.ts';
import type { View } from '../../src/render/view/view.ts';
import { hostileReport } from './hostile-report.ts';
import { sampleReport } from './sample-report.ts';

/** Ours by way of Handlebars, as where a user has one of their own. */
const throughHandlebars = { own: renderOwn([]), stylesheet: null };

describe('our templates as functions write what Handlebars writes', () => {
  const reports = {
    sample: sampleReport,
    draft: { ...sampleReport, state: 'draft' as const },
    hostile: hostileReport,
  };
  test.each(Object.entries(reports))('of the %s report', (_, report) => {
    for (const format of [...formats, extraFormats.fragment])
      expect(format.render(report, noTemplates)).toBe(format.render(report, throughHandlebars));
  });

  test.each(['html', 'md'] as const)('in %s whatever they are given', (format) => {
    const helpers = helpersOf(format);
    const printed = (templates: typeof noTemplates, view: View) =>
      renderTemplates(format, templates, helpers, view, 'report');
    fc.assert(
      fc.property(ofShape(viewShape, 7) as fc.Arbitrary<View>, (view) => {
        expect(printed(noTemplates, view)).toBe(printed(throughHandlebars, view));
      }),
      { numRuns: 150 },
    );
  });

  test('and throw where a name is missing', () => {
    const { title: _, ...view } = fc.sample(ofShape(viewShape, 4) as fc.Arbitrary<View>, 1)[0]!;
    for (const templates of [noTemplates, throughHandlebars])
      expect(() => renderTemplates('html', templates, helpersOf('html'), view as View)).toThrow(/title/);
  });
});

/** Helpers that show what they were given. */
const helpersOf = (format: TemplateFormat) => ({
  ...Object.fromEntries(
    helperNames[format].map((name) => {
      const shown = (given: readonly unknown[]) => `${name}<${JSON.stringify(given)}>`;
      // Handlebars hands its options over behind what is given.
      const plain = (given: readonly unknown[]) => given.filter((each) => !isOptions(each));
      return [name, (...given: readonly unknown[]) => shown(plain(given))];
    }),
  ),
  is: (a: unknown, b: unknown) => a === b,
});

const isOptions = (value: unknown): boolean => typeof value === 'object' && value !== null && 'data' in value;

const VALUES = fc.constantFrom(
  ...[
    null,
    '',
    0,
    3,
    true,
    false,
    '声',
    `a<b>&"'\`=`,
    'text',
    'figure',
    'break',
    'strong',
    'emphasis',
    'link',
  ],
  ...['inlineCode', 'paragraph', 'heading', 'list', 'blockquote', 'table', 'code', 'placeholder'],
);

/** What a template may be given: every name is there, anything but a list may be null, few lists are long. */
function ofShape(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  const [names, item] = [namesOf(shape), itemOf(shape)];
  if (item !== null)
    return depth <= 0 ? fc.constant([]) : fc.array(ofShape(item, depth - 1), { maxLength: 2, size: 'max' });
  if (names === null) return VALUES;
  return fc.record(
    Object.fromEntries(Object.entries(names).map(([name, of]) => [name, ofShape(of, depth - 1)])),
  );
}
