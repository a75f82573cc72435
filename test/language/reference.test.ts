import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseTerm } from '../../src/calendar/term.ts';
import { readDuration } from '../../src/measures/durations.ts';
import { readProject } from '../../src/project/read-project.ts';
import { base, resultOf, withSet } from './documentation.ts';
import { FORMS, mappings, reference, sentence, wordsIn } from './reference.ts';

// `npm run docs` writes the files anew.
test.each([
  ['ja', 'language.ja.md'],
  ['en', 'language.md'],
] as const)('the reference is up to date (%s)', async (language, file) => {
  await expect(reference(language)).toMatchFileSnapshot(`../../docs/${file}`);
});

const words = mappings.flatMap((one) =>
  wordsIn(one.words).map(([name, json]) => ({ mapping: one, name, json })),
);

test('terms and lengths of time are written as it says', () => {
  for (const text of FORMS.terms) expect(parseTerm(text, 4)).not.toBeNull();
  for (const text of FORMS.durations) expect(readDuration(text)).not.toBeNull();
});

test('every mapping has a link that leads to it', () => {
  const text = reference('en');
  for (const { name } of mappings) {
    expect(text.split(`](#${name})`)).toHaveLength(2);
    expect(text.split(`<a id="${name}"></a>`)).toHaveLength(2);
  }
});

test('there are words', () => expect(words.length).toBeGreaterThan(150));

test.each(words.map((word) => [`${word.mapping.name}: ${word.name}`, word] as const))(
  '%s has a sentence in both languages and stands in an example',
  (_, { mapping, name, json }) => {
    expect(sentence(json, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(sentence(json, 'en')).toMatch(/^[^ぁ-ん]*[a-z]/i);
    const keys = mapping.examples.flatMap((yaml) => keysIn(parse(yaml)));
    expect(keys).toContain(name.split('.').at(-1));
  },
);

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

const problems = (yaml: string) =>
  readProject(yaml, 'kpi.yaml').problems.filter(({ severity }) => severity === 'error');

test('the base of the examples has nothing wrong with it', () => expect(problems(base)).toEqual([]));

describe.each(mappings.filter(({ runs }) => runs))('$name', (mapping) => {
  test.each(mapping.examples)('%s is counted', (yaml) => {
    expect(resultOf(yaml).text).not.toBe('');
  });
});

// What cannot be run alone is read in its place.
const places: readonly (readonly [string, readonly (string | number)[], (yaml: string) => string])[] = [
  ['source', ['sources', 'example'], (yaml) => yaml],
  ['report', ['report'], (yaml) => yaml],
  ['section', ['report', 'sections', 1], (yaml) => yaml],
  ['mapping', ['report', 'mapping'], (yaml) => yaml],
  [
    'mapping-row',
    ['report', 'mapping'],
    (yaml) => `edition: 2024\nprinciples:\n  原則7:\n${yaml.replace(/^/gm, '    ')}`,
  ],
  ...mappings
    .filter(({ name }) => name.startsWith('column'))
    .map(
      ({ name }) =>
        [
          name,
          ['sources', 'example'],
          (yaml: string) => `files: data/x.csv\ncolumns:\n${indented(yaml)}`,
        ] as const,
    ),
];

const indented = (yaml: string): string => yaml.replace(/^/gm, '  ');

test.each(places)('the examples of %s are read without a problem', (name, path, whole) => {
  const { examples } = mappings.find((one) => one.name === name)!;
  expect(examples.length).toBeGreaterThan(0);
  for (const yaml of examples) expect(problems(withSet(path, whole(yaml)))).toEqual([]);
});

test('the example of the top level is read without a problem once it has what it needs', () => {
  const [yaml = ''] = mappings.find(({ name }) => name === 'project')!.examples;
  const own = parse(yaml) as Record<string, unknown>;
  const text = ['sources', 'kpis', 'report'].reduce(
    (rest, key) => rest.replace(new RegExp(`^${key}:.*$\n?`, 'm'), ''),
    yaml,
  );
  expect(Object.keys(own)).toContain('report');
  expect(problems(text + base.slice(base.indexOf('\nsources:')))).toEqual([]);
});
