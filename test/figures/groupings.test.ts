import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoOf } from '../../src/calendar/day.ts';
import { makeTerms } from '../../src/calendar/term.ts';
import { columnsRead } from '../../src/figures/columns-read.ts';
import { questionsFor } from '../../src/figures/questions.ts';
import { tallySource } from '../../src/figures/tally.ts';
import { undecidedRows } from '../../src/figures/undecided.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { dayCounts } from '../../src/model/day-counts.ts';
import type { Project } from '../../src/model/project.ts';
import type { Source } from '../../src/model/source.ts';
import type { Table } from '../../src/model/table.ts';
import { groupingFor } from '../../src/pipeline/groupings.ts';
import { rowsOfTerm } from '../../src/pipeline/seen-rows.ts';
import { readProject } from '../../src/project/read-project.ts';

const path = 'fixtures/2024H1/kpi.yaml';
const ASKING_FOR_MONTHS = `
kpis:
  voices.by-month: { label: 月別, crosstab: voices, rows: 区分, columns: month }
  voices.thanked: { label: 感謝のある月, frequency: voices, that: { 区分: 感謝 }, every: quarter }
  voices.thanked-since: { label: その後, frequency: voices, that: { 受付日: { at-least: 2024-05-02 } } }`;
const sample = readFileSync(path, 'utf8');
const project = readProject(sample, path).project!;
const withMonths = readProject(sample.replace('\nkpis:', ASKING_FOR_MONTHS), path).project!;
const terms = makeTerms(project.fiscalYearStarts);
const wanted = ['2024H1', '2023H1', '2024'].map((id) => terms.parse(id)!);
const asOf = wanted[0]!.last;
const questionsOf = ({ kpis }: Project) => questionsFor(kpis, wanted, terms);
const questions = questionsOf(project);

const HEADER = '受付番号,受付日,受付者,チーム,顧客,区分,種目,内容,改善,状態';
const DAYS = [
  '2023-04-01',
  '2023-09-30',
  '2023-10-01',
  '2024-03-31',
  '2024-04-01',
  '2024-05-07',
  '2024-09-30',
  '2024-10-01',
];
const row = fc
  .tuple(
    fc.nat(40),
    fc.constantFrom(...DAYS, '令和6年4月1日', '2024-02-30'),
    fc.constantFrom('感謝', '感謝', '不満', 'お褒め', '要望', '?'),
    fc.constantFrom('○', '×', '', '1'),
    fc.constantFrom('自動車', '火災'),
    fc.constantFrom('完了', '完了', '取消'),
    fc.constantFrom('担当01', '担当02', '担当 01'),
    fc.nat(40),
  )
  .map(
    ([key, day, kind, improved, line, state, who, client]) =>
      `V-${key},${day},${who},第1チーム,顧客${client},${kind},${line},"話",${improved},${state}`,
  );
const files = fc.array(fc.array(row, { maxLength: 60 }), { minLength: 1, maxLength: 3 }).map((all) =>
  all.map((rows, i) => ({
    path: `data/voices_${i}.csv`,
    bytes: Buffer.from([HEADER, ...rows, ''].join('\n')),
  })),
);

const without = (asking: Project, name: string): Project => ({
  ...asking,
  kpis: new Map([...asking.kpis].filter(([id]) => id !== name)),
});

/** All that is asked of a table of rows. */
function told(source: Source, table: Table, asked = project): string {
  const own = questionsOf(asked).filter(({ kpi }) => kpi.source === source.name);
  const tally = tallySource(source, table, own, asOf, project.language);
  return JSON.stringify([
    [...tally.answers].map(([key, { evidence, ...answer }]) => [key, answer, evidence]),
    tally.uncounted,
    undecidedRows(table, tally, asked.kpis),
    [...dayCounts(table, source.date!)],
    [...rowsOfTerm(project, new Map([[source.name, table]]), wanted[0]!)],
    [...table.persons!].map(([name, values]) => [name, [...values]]),
    table.files,
  ]);
}

it.each([
  ['rows of a key that differ are out', undefined, project],
  ['the last file is right', 'last-file', project],
  ['months are asked for', undefined, without(withMonths, 'voices.thanked-since')],
  ['days are too', undefined, withMonths],
] as const)('rows put together say what they say one by one, where %s', (_, sameKey, asking) => {
  const source: Source = { ...asking.sources.get('voices')!, ...(sameKey && { sameKey }) };
  const kept = [...columnsRead(source, asking.kpis.values())];
  const grouping = groupingFor(source, kept, asking, questionsOf(asking));
  expect(grouping?.columns.get('受付日') === null).toBe(asking === withMonths);
  fc.assert(
    fc.property(files, (all) => {
      const one = readSource(source, all, kept);
      const many = readSource(source, all, kept, 'both', grouping);
      expect(JSON.stringify(many.problems)).toBe(JSON.stringify(one.problems));
      expect(told(source, many.table, asking)).toBe(told(source, one.table, asking));
    }),
    { numRuns: 100 },
  );
});

it('days are told apart where a period begins, where a month does if somebody asks for months, or each', () => {
  const cutsOf = (name: string, column: string) =>
    groupingFor(project.sources.get(name)!, [column], project, questions)!.columns.get(column)?.map(isoOf);
  const periods = ['2023-04-01', '2023-10-01', '2024-04-01', '2024-10-01', '2025-04-01'];
  expect(cutsOf('elderly', '対応日')).toEqual(periods);
  const months = [2023, 2024].flatMap((year) => [5, 6, 7, 8, 9].map((month) => `${year}-0${month}-01`));
  expect(cutsOf('activities', '日付')).toEqual(
    [...periods, ...months, '2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01'].sort(),
  );
  expect(cutsOf('roleplay', '実施日')).toBeUndefined();
});

it('rows stay apart where no two are equal, or rows of another source are met', () => {
  const source = project.sources.get('voices')!;
  const kept = ['区分'];
  expect(groupingFor(source, kept, project, questions)).not.toBeNull();
  expect(
    groupingFor({ ...source, references: new Map([['区分', 'applications']]) }, kept, project, questions),
  ).toBeNull();
  expect(groupingFor(source, [], project, questions)).toBeNull();
  expect(groupingFor(source, ['受付番号', ...kept], project, questions)).toBeNull();
  expect(groupingFor({ ...source, key: ['区分'] }, kept, project, questions)).not.toBeNull();
});

it('more tuples than pay are kept as rows', () => {
  const source = project.sources.get('voices')!;
  const wide = [...source.columns.keys()].filter((name) => name !== '内容' && name !== '受付番号');
  const rows = Array.from(
    { length: 80_000 },
    (_, i) => `V-${i},${DAYS[i % 8]},担当01,第1チーム,顧客${i},感謝,火災,話,${i % 3 ? '○' : ''},完了`,
  );
  const all = [{ path: 'data/voices_0.csv', bytes: Buffer.from([HEADER, ...rows, ''].join('\n')) }];
  const grouping = groupingFor(source, wide, project, questions)!;
  const one = readSource(source, all, wide);
  const many = readSource(source, all, wide, 'both', grouping);
  expect(many.table.batches.some(({ weights }) => weights)).toBe(true);
  expect(many.table.batches.some(({ weights }) => !weights)).toBe(true);
  expect(told(source, many.table) === told(source, one.table)).toBe(true);
}, 120_000);
