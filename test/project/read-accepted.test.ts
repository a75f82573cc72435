import { expect, test } from 'vitest';
import { readAccepted } from '../../src/project/read-accepted.ts';

const entry = 'code: date-impossible, source: voices, row: 0123456789abcdef, reason: 伝票なし, by: 担当01';
const read = (text: string) => readAccepted(text, 'accepted.yaml', 4);
const found = (text: string) =>
  read(text).problems.map(({ code, place, args }) => [code, place?.line, args?.['keys'] ?? args?.['value']]);

test('an exception says what, where, why, who and until when', () => {
  const { accepted, problems } = read(`# 上期\n- { ${entry}, until: 2024H1 }\n`);
  expect(problems).toEqual([]);
  expect(accepted).toMatchObject([{ code: 'date-impossible', until: { id: '2024H1' }, place: { line: 2 } }]);
  expect(read('')).toEqual({ accepted: [], problems: [] });
});

test.each([
  ['exceptions that are no list', 'code: date-impossible\n', ['accepted-list', 1, undefined]],
  ['one that lacks a word', `- { ${entry} }\n`, ['accepted-entry', 1, ['until']]],
  ['one with a word too many', `\n- { ${entry}, until: 2024H1, file: x }\n`, ['accepted-entry', 2, ['file']]],
  ['one that is a word', '- date-impossible\n', ['accepted-entry', 1, []]],
  ['one until no term', `- { ${entry}, until: 来期 }\n`, ['config-term-unknown', 1, '来期']],
])('%s: named at its line, and not believed', (_, text, problem) => {
  expect(found(text)).toEqual([problem]);
  expect(read(text).accepted).toEqual([]);
});

test('one that cannot be read leaves the others', () => {
  expect(read(`- { ${entry} }\n- { ${entry}, until: 2024H1 }\n`).accepted).toHaveLength(1);
});
