import { expect, it } from 'vitest';
import { compile, projectOf, texts } from './compile.ts';

const yaml = (kpis: string): string => `organization: 見本
title: 見本
sources:
  visits:
    files: data/visits.csv
    date: 訪問日
    every-month: false
    columns:
      訪問日: { type: date, required: false }
      始期日: { type: date }
      班: { type: category, values: [甲, 乙, 丙] }
      級: { type: number, decimals: 1 }
      額: { type: number }
  teams:
    files: data/teams.csv
    date: 設置日
    columns:
      設置日: { type: date }
      班: { type: category, values: [丙, 乙, 甲] }
      級: { type: number, decimals: 2 }
kpis:
${kpis}
report: { sections: [{ heading: 章, prose: p1 }] }
`;
const files = {
  'data/visits.csv': `訪問日,始期日,班,級,額
2024-05-01,2024-04-05,甲,1.5,10
2024-05-02,2024-04-05,甲,2.0,9
,2024-04-05,甲,1.5,10
`,
  'data/teams.csv': '設置日,班,級\n2024-04-01,丙,1.50\n2024-04-01,甲,3.00\n',
};
const printed = (kpis: string): Readonly<Record<string, string>> =>
  texts(compile({ yaml: yaml(kpis), files }));

it('categories are held against those of another source by their labels', () => {
  const both = `  done: { distinct: visits, of: 班, empty: leave-out }
  list: { distinct: teams, of: 班 }
`;
  expect(printed(`${both}  all: { coverage: done, of: list }`)).toMatchObject({
    'all/count': '1名',
    'all/of': '2名',
  });
  expect(
    printed(`${both}  each: { per-person: visits, person: 班, roster: list, empty: leave-out }`),
  ).toMatchObject({
    each: '1.0件',
    'each/minimum': '0件',
    'each/total': '2件',
  });
});

it('numbers are held against those of another source by what they are, however many digits are kept', () => {
  const both = `  done: { distinct: visits, of: 級, empty: leave-out }
  list: { distinct: teams, of: 級 }
`;
  expect(printed(`${both}  all: { coverage: done, of: list }`)).toMatchObject({
    'all/count': '1名',
    'all/of': '2名',
  });
});

it('a row in force that has no day of its own says nothing of when the highest value was reached', () => {
  expect(printed('  most: { maximum: visits, of: 額, in-force: { from: 始期日 } }')).toMatchObject({
    most: '10',
    'most/date': '2024年5月1日',
    'most/times': '2件',
  });
});

it('rows in force are in no month', () => {
  for (const words of ['rows: month, columns: 班', 'rows: 班, columns: quarter'])
    expect(() =>
      projectOf(yaml(`  table: { crosstab: visits, ${words}, in-force: { from: 始期日 } }`)),
    ).toThrow('in-force-not-for');
});
