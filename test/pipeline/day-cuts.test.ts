import { expect, test } from 'vitest';
import { isoOf } from '../../src/calendar/day.ts';
import { makeTerms, type Term } from '../../src/calendar/term.ts';
import { questionsFor } from '../../src/figures/questions.ts';
import { dayCuts } from '../../src/pipeline/day-cuts.ts';
import { config, officeProject } from '../lock/office.ts';

const terms = makeTerms(4);
const own = terms.parse('2024H1')!;
const before = terms.parse('2023H1')!;
const days = Array.from({ length: own.last - own.first + 1 }, (_, at) => isoOf(own.first + at));

/** The days that divide the dates of the office, where `kpi` is all that is asked for two terms. */
function cutsOf(kpi: string, locked: Term | null = own, change: (spec: object) => object = (spec) => spec) {
  const text = config
    .replace(
      '受付日: { type: date }',
      '受付日: { type: date }\n      完了日: { type: date, required: false }',
    )
    .replace(/^kpis:\n[\s\S]*^report:/m, `kpis:\n  k: { label: k, ${kpi} }\nreport:`);
  const project = officeProject(text);
  const asked = questionsFor(project.kpis, [own, before], terms);
  const questions = asked.map((one) => ({
    ...one,
    kpi: { ...one.kpi, spec: change(one.kpi.spec as object) },
  }));
  const cuts = dayCuts(project.sources.get('voices')!, questions, locked);
  return Object.fromEntries([...cuts].map(([name, all]) => [name, all.map(isoOf)]));
}

test('days are told apart where a term begins, and each of the term that is locked', () => {
  const periods = ['2023-04-01', '2023-10-01'];
  expect(cutsOf('count: voices')).toEqual({ 受付日: [...periods, ...days, '2024-10-01'] });
  expect(cutsOf('count: voices', null)).toEqual({
    受付日: [...periods, '2024-04-01', '2024-10-01'],
  });
});

test('the days of a KPI that is about longer than its term are all told apart', () => {
  const { 受付日: cuts } = cutsOf('count: voices, span: { months: 9 }');
  expect(cuts?.filter((day) => day >= '2024-01-01' && day <= '2024-09-30')).toHaveLength(274);
});

test('a date that a digest holds and that places no row in the term is told apart wherever it lies', () => {
  expect(cutsOf('stock: voices, from: 完了日, date: 受付日, at: end')).toEqual({});
  expect(cutsOf('count: voices, in-force: { from: 完了日, to: 受付日 }')).toEqual({});
  const ofEnd = (spec: object): object => ({ ...spec, columns: { by: 'month', column: '完了日' } });
  const months = 'crosstab: voices, rows: 区分, columns: month';
  expect(Object.keys(cutsOf(months))).toEqual(['受付日']);
  expect(Object.keys(cutsOf(months, own, ofEnd))).toEqual(['受付日']);
  expect(Object.keys(cutsOf(months, null, ofEnd))).toEqual(['受付日', '完了日']);
});
