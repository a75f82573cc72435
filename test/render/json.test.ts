import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats, noTemplates } from '../../src/render/index.ts';
import { json } from '../../src/render/json.ts';
import { hostileReport } from './hostile-report.ts';
import { draftReport, sampleReport } from './sample-report.ts';

const text = json.render(sampleReport, noTemplates);

/** The same value with the keys of every object in another order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  ) as T;
}

/** Control characters above C0, what turns the direction of writing, line separators. */
const HIDDEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Characters around them, of which UTF-8 begins alike. */
const NEAR = [
  ...[
    '~',
    '\x7f',
    '\x80',
    '\x9f',
    '\xa0',
    '±',
    '\u061b',
    '\u061c',
    '\u061d',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2010',
  ],
  ...[
    '—',
    '\u2027',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
    '\u202f',
    '\u2065',
    '\u2066',
    '\u2069',
    '\u206a',
    '感',
  ],
];

describe('report.json', () => {
  test('is indented by two spaces and ends with a line break', () => {
    expect(text).toMatch(/^\{\n {2}"schema": "kpi-report\/1",\n {2}"tool": \{\n {4}"name"/);
    expect(text).toMatch(/\n\}\n$/);
  });

  test('has its keys in the same order however the report was made', () => {
    expect(json.render(reversed(sampleReport), noTemplates)).toBe(text);
  });

  test('is one text, however long its lists are', () => {
    for (const length of [0, 1, 8, 9, 16, 17, 100]) {
      const figures = Array.from(
        { length },
        (_, i) => sampleReport.figures[i % sampleReport.figures.length]!,
      );
      const written = json.render({ ...sampleReport, figures }, noTemplates);
      expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
      expect(JSON.parse(written).figures).toEqual(figures);
    }
  });

  test('escapes what hides or turns writing, and nothing else', () => {
    const any = fc.string({ unit: fc.oneof(fc.constantFrom(...NEAR), fc.string({ unit: 'binary' })) });
    fc.assert(
      fc.property(any, (title) => {
        const written = json.render({ ...sampleReport, title }, noTemplates);
        expect(written).not.toMatch(HIDDEN);
        const line = `\n  "title": ${JSON.stringify(title)},\n`;
        if (!HIDDEN.test(title)) expect(written).toContain(line);
        expect(JSON.parse(written).title).toBe(title);
      }),
    );
  });

  test('read back is the same report', () => {
    for (const report of [sampleReport, draftReport, hostileReport])
      expect(JSON.parse(json.render(report, noTemplates))).toEqual(report);
  });

  test('read back renders the same bytes in every format', () => {
    for (const report of [sampleReport, draftReport, hostileReport])
      for (const format of formats)
        expect(format.render(JSON.parse(json.render(report, noTemplates)), noTemplates)).toBe(
          format.render(report, noTemplates),
        );
  });

  test('keeps any name a category can have, and hides no character', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (words) => {
        const written = json.render({ ...sampleReport, words }, noTemplates);
        expect(JSON.parse(written).words).toEqual({ ...words });
        expect(written).not.toMatch(HIDDEN);
      }),
    );
    const own = JSON.parse('{"__proto__": "a", "constructor": "b", "1": "c"}');
    const back = JSON.parse(json.render({ ...sampleReport, words: own }, noTemplates)).words;
    expect(Object.keys(back).sort()).toEqual(['1', '__proto__', 'constructor']);
  });
});
