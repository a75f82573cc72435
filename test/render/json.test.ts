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

describe('report.json', () => {
  test('is indented by two spaces and ends with a line break', () => {
    expect(text).toMatch(/^\{\n {2}"schema": "kpi-report\/1",\n {2}"tool": \{\n {4}"name"/);
    expect(text).toMatch(/\n\}\n$/);
  });

  test('has its keys in the same order however the report was made', () => {
    expect(json.render(reversed(sampleReport), noTemplates)).toBe(text);
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
        expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0080-\u009f]/);
      }),
    );
    const own = JSON.parse('{"__proto__": "a", "constructor": "b", "1": "c"}');
    const back = JSON.parse(json.render({ ...sampleReport, words: own }, noTemplates)).words;
    expect(Object.keys(back).sort()).toEqual(['1', '__proto__', 'constructor']);
  });
});
