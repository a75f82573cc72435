import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProject } from '../../src/project/read-project.ts';
import { good } from './good.ts';

const codesOf = (text: string): readonly string[] => readProject(text, 'k').problems.map(({ code }) => code);

describe('names that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a name like any other',
    (name) => {
      const text = good
        .replaceAll('voices.people', name)
        .replaceAll('種目', name)
        .replace('[自動車, 火災]', `{ 自動車: , ${name}: }`)
        .replace('  calls:', `  ${name}:`)
        .replace('count: calls', `count: ${name}`)
        .replace('that: { 区分: 不満, 改善: true }', `that: { ${name}: ${name} }`);
      const { project, problems } = readProject(text, 'k');
      expect(problems).toEqual([]);
      expect(project?.sources.has(name)).toBe(true);
      expect(project?.kpis.get(name)).toMatchObject({ measure: 'distinct' });
      expect(project?.sources.get('voices')?.columns.get(name)).toMatchObject({ type: 'category' });
      expect(project?.kpis.get('voices.improved')?.spec).toMatchObject({
        that: { column: name, values: [1] },
      });
    },
  );

  test.each(['__proto__', 'constructor', 'toString'])('%s is not a key, a type or a kind', (name) => {
    expect(codesOf(good.replace('title:', `${name}: 1\ntitle:`))).toEqual(['config-key-unknown']);
    expect(codesOf(good.replace('type: person', `type: ${name}`))).toContain('config-value-unknown');
    expect(codesOf(good.replace('distinct: voices', `${name}: voices`))).toEqual(['verb-missing']);
    expect(codesOf(good.replace('distinct: voices', `distinct: ${name}`))).toEqual(['config-source-unknown']);
    expect(codesOf(good.replace('of: 受付者 }', `of: ${name} }`))).toEqual(['column-unknown']);
  });
});

describe('a file saved in another way', () => {
  test.each([
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without a last line end', (text: string) => text.trimEnd()],
    ['in NFD', (text: string) => text.normalize('NFD')],
    ['with a document mark', (text: string) => `%YAML 1.2\n---\n${text}`],
    ['with quoted keys', (text: string) => text.replace('organization:', '"organization":')],
  ])('%s is read all the same', (_, change) => {
    const { project, problems } = readProject(change(good), 'k');
    expect(problems).toEqual([]);
    expect([...(project?.sources.get('voices')?.columns.keys() ?? [])]).toContain('担当課');
  });

  test('with CRLF has the same lines and no carriage return in a frame', () => {
    const [problem] = readProject(
      good.replace('by: 区分', 'by: 区別').replaceAll('\n', '\r\n'),
      'k',
    ).problems;
    expect(problem?.place).toMatchObject({ line: 38 });
    expect(problem?.excerpt?.text).not.toContain('\r');
  });
});

describe('a file that is no configuration', () => {
  test.each([
    ['', 'config-blank'],
    ['# nothing\n', 'config-blank'],
    ['just words', 'config-value-kind'],
    ['[1, 2]', 'config-value-kind'],
    ['null', 'config-value-missing'],
    ['a: &x [*x]\n', 'yaml-alias'],
    [`a: ${'['.repeat(100_000)}`, 'yaml-too-deep'],
    [`${'- '.repeat(100_000)}1`, 'yaml-too-deep'],
    ['a\u0000b', 'config-encoding'],
  ])('%j is refused with a reason', (text, code) => {
    const { project, problems } = readProject(text.slice(0, 200_000), 'k');
    expect(project).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('of any kind is a problem with a place, never an exception', () => {
    const pieces = good.split(/(?<=[\s,{}[\]:])/);
    const cut = fc.array(fc.nat(pieces.length - 1), { minLength: 1, maxLength: 4 });
    const junk = fc.constantFrom(
      '',
      '{',
      ']',
      ': ',
      '\n',
      '\t',
      '"',
      '- ',
      '*a',
      '|',
      '9e9',
      'null',
      '~',
      '{}',
    );
    fc.assert(
      fc.property(cut, junk, (places, replacement) => {
        const text = pieces.map((piece, i) => (places.includes(i) ? replacement : piece)).join('');
        for (const { place, excerpt } of readProject(text, 'k').problems) {
          expect(place?.line).toBeGreaterThan(0);
          expect(text.split(/\r?\n/)[(place?.line ?? 0) - 1]).toBe(excerpt?.text);
        }
      }),
      { numRuns: 150 },
    );
  });
});
