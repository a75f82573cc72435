import { expect, test } from 'vitest';
import { compile, texts } from '../language/compile.ts';

const yaml = (kpi: string) => `organization: 見本
title: 見本
sources:
  visits:
    label: 面談
    files: data/visits.csv
    date: 日付
    every-month: false
    columns:
      日付: { type: date }
      担当: { type: person }
      分数: { type: number, unit: 分 }
  staff:
    label: 名簿
    files: data/staff.csv
    date: 在籍日
    every-month: false
    columns: { 在籍日: { type: date }, 担当: { type: person } }
kpis:
  staff.people: { label: 在籍者, distinct: staff, of: 担当, unit: 名 }
  visits.each: { label: 1人あたりの面談, per-person: visits, person: 担当, ${kpi} }
report:
  sections: [{ heading: 章, prose: p1 }]
`;

const files = {
  'data/visits.csv': `日付,担当,分数
2024-04-10,担当01,30
2024-05-10,担当01,60
2024-06-10,担当01,45
2024-06-11,担当02,60
2024-06-12,担当09,90
`,
  'data/staff.csv': '在籍日,担当\n2024-09-30,担当01\n2024-09-30,担当02\n2024-09-30,担当03\n',
};

const told = (kpi: string) => texts(compile({ yaml: yaml(kpi), files }));

test('everyone on the roster counts, those without a row too; who is not on it is a part of its own', () => {
  expect(told('roster: staff.people')).toMatchObject({
    'visits.each': '1.3件',
    'visits.each/minimum': '0件',
    'visits.each/total': '4件',
    'visits.each/persons': '3名',
    'visits.each/others': '1件',
  });
});

test('without a roster the persons in the rows are those that are divided by', () => {
  expect(told('take: minimum')).toMatchObject({
    'visits.each': '1件',
    'visits.each/total': '5件',
    'visits.each/persons': '3名',
  });
});

test('minutes per person and month are given in hours', () => {
  expect(
    told('roster: staff.people, of: 分数, each: month, unit: 時間, divided-by: 60, digits: 2'),
  ).toMatchObject({
    'visits.each': '0.18時間',
    'visits.each/minimum': '0.00時間',
    'visits.each/months': '6か月',
  });
});

test('a period that is not whole months has no figure per month', () => {
  const span = 'span: { from: 2024-04-10, to: 2024-09-30 }';
  expect(told(`each: month, ${span}`)['visits.each']).toBe('—');
  expect(told(span)['visits.each']).toBe('1.7件');
});

test('a list that is no distinct KPI proves nobody, so that there is no figure', () => {
  const own = yaml('roster: visits.total').replace(
    'kpis:',
    'kpis:\n  visits.total: { label: 面談, count: visits }',
  );
  expect(texts(compile({ yaml: own, files }))['visits.each']).toBe('—');
});

test('no person is named in the report', () => {
  const { report } = compile({ yaml: yaml('roster: staff.people'), files });
  expect(JSON.stringify(report)).not.toContain('担当0');
  expect(report?.figures.find(({ kpi }) => kpi === 'visits.each')?.uses).toEqual(['staff.people@2024H1']);
});
