import { expect, test } from 'vitest';
import { wordsOf } from '../../src/messages/index.ts';
import { readProject } from '../../src/project/read-project.ts';
import { base } from '../language/documentation.ts';

type Changes = readonly (readonly [from: string, to: string])[];

const crosstab = [
  'report:\n',
  '  example: { label: 例, crosstab: voices, rows: 区分, columns: チーム }\nreport:\n',
] as const;

/** Mistakes that stand in two places of `kpi.yaml`: named where they are to be mended. */
const rows: readonly (readonly [string, Changes, string, string, line: string])[] = [
  [
    'a category of the name of a total, in a table',
    [['要望, その他]', '合計, その他]'], crosstab],
    'axis-label',
    '「合計」',
    'crosstab: voices',
  ],
  [
    'categories of which two addresses would be one',
    [['要望, その他]', '要望, 要望/一]'], ['[第1チーム, 第2チーム]', '[一/二, 二]'], crosstab],
    'axis-labels-slash',
    '「要望/一/二」',
    'crosstab: voices',
  ],
  [
    'a source without a column',
    [['    columns:\n      在籍日: { type: date }\n      社員番号: { type: text }\n', '    columns: {}\n']],
    'columns-none',
    '列名',
    'columns: {}',
  ],
  [
    'a list that is asked by nothing',
    [['lookup: { in: products, by: { 商品コード: 商品コード }', 'lookup: { in: products, by: {}']],
    'lookup-by',
    'こちらの列',
    'by: {}',
  ],
  [
    'a number taken from a list that has other decimals',
    [
      ['推奨: { type: flag, lookup', '推奨: { type: number, decimals: 1, lookup'],
      ['      推奨: { type: flag }\n', '      推奨: { type: number }\n'],
    ],
    'lookup-stored',
    'decimals',
    'decimals: 1, lookup',
  ],
];

test.each(rows)('%s', (_, changes, code, suggestion, line) => {
  const yaml = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, base);
  const problems = readProject(yaml, 'kpi.yaml').problems.filter((problem) => problem.code === code);
  expect(problems.map(({ place }) => yaml.split('\n')[place!.line! - 1])).toEqual([
    expect.stringContaining(line),
  ]);
  const { text, fix } = wordsOf(problems[0]!, 'ja');
  expect(`${text} ${fix}`).toContain(suggestion);
});
