import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { wordsOf } from '../../src/messages/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readProject } from '../../src/project/read-project.ts';
import { catalogue } from '../messages/every-room.ts';
import { good } from './good.ts';

/** As an office writes it: aliases are refused. */
const yaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false });

const rowsOf2021 = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((n) => [`原則${n}`, { applied: true, report: 'p1' }]),
);

/** The good configuration with a table of the 2021 edition in which something is changed. */
function withTable(rows: Record<string, unknown>, words: Record<string, unknown> = {}) {
  const table = { edition: 2021, principles: { ...rowsOf2021, ...rows }, ...words };
  const text = `${good}${yaml({ mapping: table }).replace(/^/gm, '  ').trimEnd()}\n`;
  return { text, ...readProject(text, 'kpi.yaml') };
}

const found = ({ text, problems }: { text: string; problems: readonly Problem[] }) =>
  problems.map(({ code, severity, place }) => [
    code,
    severity,
    text.split('\n')[(place?.line ?? 0) - 1]?.trim(),
  ]);

describe('a mapping table', () => {
  test('of every principle has no problem, and stands in the order of the edition', () => {
    const { 原則3: third, ...others } = rowsOf2021;
    const read = withTable({
      ...others,
      原則5注2: { applied: false, reason: '扱いがない' },
      原則5注1: third,
    });
    expect(read.problems).toEqual([]);
    const [table] = read.project!.mappings!;
    expect(table!.rows.map(({ principle: { number, note } }) => [number, note])).toEqual([
      ...[1, 2, 3, 4].map((n) => [n, null]),
      ...[null, 1, 2].map((note) => [5, note]),
      ...[6, 7].map((n) => [n, null]),
    ]);
  });

  test.each([
    ['原則３', 3],
    ['3', 3],
    ['原則 3', 3],
    ['Principle 3', 3],
  ])('takes %s for a principle', (name, number) => {
    const { 原則3: row, ...others } = rowsOf2021;
    const text = yaml({ mapping: { edition: 2021, principles: { ...others, [name]: row } } });
    const read = readProject(`${good}${text.replace(/^/gm, '  ').trimEnd()}\n`, 'kpi.yaml');
    expect(read.problems).toEqual([]);
    expect(read.project!.mappings![0]!.rows[2]!.principle.number).toBe(number);
  });

  test.each([
    ['a heading', 'お客様の声', 'shared-voices'],
    ['a heading in other widths and spaces', '原則 １', 'p1'],
    ['prose', 'shared/voices', 'shared-voices'],
    ['an id', 'p3-4', 'p3-4'],
  ])('finds a section by %s', (_, report, id) => {
    const read = withTable({ 原則1: { applied: true, report } });
    expect(read.problems).toEqual([]);
    expect(read.project!.mappings![0]!.rows[0]!.report).toEqual([id]);
  });

  test('may be one of several, each with its terms', () => {
    const tables = [
      { edition: 2021, 'valid-to': '2024H1', principles: rowsOf2021 },
      {
        edition: 2024,
        'valid-from': '2024H2',
        principles: {
          ...rowsOf2021,
          ...Object.fromEntries(
            [1, 2, 3, 4, 5].map((n) => [`補充原則${n}`, { applied: false, reason: 'なし' }]),
          ),
        },
      },
    ];
    const text = `${good}${yaml({ mapping: tables }).replace(/^/gm, '  ').trimEnd()}\n`;
    const { problems, project } = readProject(text, 'kpi.yaml');
    expect(problems).toEqual([]);
    expect(project!.mappings!.map(({ edition, rows }) => [edition, rows.length])).toEqual([
      [2021, 7],
      [2024, 12],
    ]);
  });
});

describe('what is wrong with a mapping table is named at its line', () => {
  const { 原則6: _, ...without6 } = rowsOf2021;

  test.each<[string, ReturnType<typeof withTable>, string, 'error' | 'warning', string, RegExp]>([
    [
      'a section that the report has not, with the nearest heading',
      withTable({ 原則2: { applied: true, report: 'お客様のこえ' } }),
      'mapping-section',
      'error',
      'report: お客様のこえ',
      /「お客様の声」ではありませんか/,
    ],
    [
      'a part of one heading, with the heading',
      withTable({ 原則2: { applied: true, report: '様の声' } }),
      'mapping-section',
      'error',
      'report: 様の声',
      /「お客様の声」ではありませんか/,
    ],
    [
      'a section like no other, with all there are',
      withTable({ 原則2: { applied: true, report: 'まったく別の題' } }),
      'mapping-section',
      'error',
      'report: まったく別の題',
      /書けるもの: 原則1, お客様の声/,
    ],
    [
      'no reason for what is not applied',
      withTable({ 原則4: { applied: false } }),
      'mapping-reason',
      'error',
      'applied: false',
      /reason/,
    ],
    [
      'no reason for what is applied in part',
      withTable({ 原則4: { applied: 'in-part', report: 'p1' } }),
      'mapping-reason',
      'error',
      'applied: in-part',
      /reason/,
    ],
    [
      'a principle that has no row',
      withTable({}, { principles: without6 }),
      'mapping-left-out',
      'warning',
      'principles:',
      /2021年版の次の原則の行がありません: 原則6 /,
    ],
    [
      'supplementary principles that have no row',
      withTable({}, { edition: 2024 }),
      'mapping-left-out',
      'warning',
      'principles:',
      /補充原則1, 補充原則2, 補充原則3, 補充原則4, 補充原則5/,
    ],
    [
      'a note that was skipped',
      withTable({ 原則6注2: { applied: true, report: 'p1' } }),
      'mapping-left-out',
      'warning',
      'principles:',
      /原則6\(注1\) /,
    ],
    [
      'a principle of another edition',
      withTable({ 補充原則1: { applied: true, report: 'p1' } }),
      'mapping-edition',
      'error',
      '補充原則1:',
      /2021年版の原則にありません/,
    ],
    [
      'a principle that there is not',
      withTable({ 原則8: { applied: true, report: 'p1' } }),
      'mapping-edition',
      'error',
      '原則8:',
      /2021年版/,
    ],
    [
      'what is no principle',
      withTable({ はじめに: { applied: true, report: 'p1' } }),
      'mapping-principle',
      'error',
      'はじめに:',
      /原則5注2/,
    ],
    [
      'a principle that has two rows',
      withTable({ '(原則1)': { applied: true, report: 'p1' } }),
      'mapping-twice',
      'error',
      '(原則1):',
      /「原則1」としてもう書かれています/,
    ],
    [
      'what is applied and nowhere said',
      withTable({ 原則7: { applied: true } }),
      'mapping-nowhere',
      'warning',
      '原則7:',
      /該当箇所/,
    ],
    [
      'an address of another form',
      withTable({}, { policy: 'www.example.com/policy' }),
      'config-url-scheme',
      'error',
      'policy: www.example.com/policy',
      /https:\/\/www\.example\.com\/policy/,
    ],
    [
      'a script for an address',
      withTable({ 原則7: { applied: true, policy: { url: 'javascript:alert(1)' } } }),
      'config-url-scheme',
      'error',
      'url: javascript:alert(1)',
      /https/,
    ],
    [
      'a place in the policy that says nothing',
      withTable({ 原則7: { applied: true, policy: {} } }),
      'mapping-anchor-blank',
      'error',
      'policy: {}',
      /heading/,
    ],
    [
      'a policy outside the project',
      withTable({}, { policy: { file: '../policy.md' } }),
      'config-path-outside',
      'error',
      'file: ../policy.md',
      /policy\.md/,
    ],
    [
      'a pattern for a policy',
      withTable({}, { policy: { file: 'policy*.md' } }),
      'mapping-policy-file',
      'error',
      'file: policy*.md',
      /1つのファイル/,
    ],
    [
      'an edition that there is not',
      withTable({}, { edition: 2017 }),
      'config-value-unknown',
      'error',
      'edition: 2017',
      /2021, 2024/,
    ],
    [
      'a word that does not belong',
      withTable({ 原則7: { applied: true, report: 'p1', seciton: 'p1' } }),
      'config-key-unknown',
      'error',
      'seciton: p1',
      /report/,
    ],
    [
      'an empty table',
      withTable({}, { principles: {} }),
      'config-list-blank',
      'error',
      'principles: {}',
      /./,
    ],
  ])('%s', (_, read, code, severity, line, words) => {
    expect(found(read)).toEqual([[code, severity, line]]);
    const { text, fix } = wordsOf(read.problems[0]!, 'ja');
    expect(`${text} ${fix}`).toMatch(words);
    expect(catalogue).toHaveProperty(code);
  });

  test('two sections of one heading, which only an id tells apart', () => {
    const text = good.replace('heading: 見出しのみ', 'heading: お客様の声');
    const table = yaml({
      mapping: {
        edition: 2021,
        principles: { ...rowsOf2021, 原則1: { applied: true, report: 'お客様の声' } },
      },
    });
    const { problems } = readProject(`${text}${table.replace(/^/gm, '  ').trimEnd()}\n`, 'kpi.yaml');
    expect(problems.map(({ code, args }) => [code, args?.['known']])).toEqual([
      ['mapping-section-several', ['shared-voices', 's1-2']],
    ]);
  });
});
