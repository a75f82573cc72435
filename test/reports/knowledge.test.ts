import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectedOf, fixtures, folderOf } from './fixtures.ts';

// A tenth report is a folder below fixtures/ and nothing else: what is shipped knows none of the nine.
const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = ['src', 'templates', 'bin']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') }));

test('there is a report for each of the nine that were published, and code to look through', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(9);
  expect(shipped.length).toBeGreaterThan(300);
});

test.each(fixtures)('no file that is shipped knows a name, an indicator or a value of %s', (fixture) => {
  const { organization, title, kpis } = parse(readFileSync(join(folderOf(fixture), 'kpi.yaml'), 'utf8'));
  const values = expectedOf(fixture).indicators.flatMap((one) => Object.values(one.values));
  const words = [organization, title, ...Object.keys(kpis), ...telling(values)];
  const known = words.flatMap((word) => {
    const form = whole(word);
    return shipped.filter(({ text }) => form.test(text)).map(({ path }) => `${path} knows ${word}`);
  });
  expect(known).toEqual([]);
});

test('a name and a value are found where they stand', () => {
  expect(whole('653,016').test('there were 653016 calls')).toBe(true);
  expect(whole('77.5').test('const bar = 77.5;')).toBe(true);
  expect(whole('77.5').test('const bar = 177.52;')).toBe(false);
  expect(whole('desk.total').test("id === 'desk.total'")).toBe(true);
});

/** Numbers that are found nowhere by chance: of four digits, or of three with a point; not 12, 185 or 100.0. */
const telling = (values: readonly string[]): readonly string[] =>
  values
    .flatMap((value) => value.match(/[\d,.]+/) ?? [])
    .filter((number) => number.replace(/\D/g, '').length >= (number.includes('.') ? 3 : 4))
    .filter((number) => !/^100\.0+$/.test(number));

/** A word by itself; a number with its separators or without. */
function whole(word: string): RegExp {
  const text = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(',', ',?_?');
  return /^\d/.test(word) ? new RegExp(`(?<![\\d.,])${text}(?![\\d.,]*\\d)`) : new RegExp(text);
}
