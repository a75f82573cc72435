import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeTerms } from '../../src/calendar/term.ts';
import { lockText } from '../../src/lock/lock-text.ts';
import { countTerm } from '../../src/pipeline/count-term.ts';
import { wantedTerms } from '../../src/pipeline/wanted-terms.ts';
import { type Drawn, drawn } from '../figures/random-project.ts';
import { utf8 } from '../ingest/encode.ts';
import { countedRowByRow, isPutTogether } from '../pipeline/row-by-row.ts';
import { officeProject } from './office.ts';

/** How many projects are drawn: the same few unless `RUNS` says more; `SEED` says which. */
const FEW = 30;
const RUNS = Number(process.env['RUNS'] ?? FEW);
const SEED = process.env['SEED'] !== undefined ? Number(process.env['SEED']) : RUNS > FEW ? undefined : 7;

/** The lock that a term would have, made both ways; and whether rows were put together for the first. */
function bothWays({ project, files, term: id, asOf: after }: Omit<Drawn, 'yaml'>) {
  const terms = makeTerms(project.fiscalYearStarts);
  const term = terms.parse(id)!;
  const request = { term, asOf: term.first + after, closing: true };
  const wanted = wantedTerms(term, [], terms);
  const remembered = countedRowByRow(project, files, request, new Map());
  const together = countTerm(project, { files }, request, wanted);
  const single = countTerm(project, { files: new Map(), remembered }, request, wanted);
  expect(isPutTogether(single.families)).toBe(false);
  const isGrouped = isPutTogether(together.families);
  return { together: lockText(together.lock!), single: lockText(single.lock!), isGrouped };
}

const digestsIn = (lock: string): readonly string[] => lock.match(/"digest": ?"(?!0{16})/g) ?? [];

it('by law: a lock made of rows that were put together is, byte for byte, the one made row by row', () => {
  let grouped = 0;
  const property = fc.property(drawn([500, 800], [null, 6, 30, 120]), (one) => {
    const { together, single, isGrouped } = bothWays(one);
    expect(together === single).toBe(true);
    // No rows at all add up to nothing.
    if (isGrouped && digestsIn(together).length > 0) grouped++;
  });
  fc.assert(property, { numRuns: RUNS, endOnFailure: RUNS > FEW, ...(SEED !== undefined && { seed: SEED }) });
  expect(grouped * 10).toBeGreaterThan(RUNS);
}, 3_600_000);

const SOURCE = `organization: 見本
title: 御報告
sources:
  voices:
    label: お客様の声
    files: data/voices.csv
    key: 番号
    date: 受付日
    exclude: { 状態: 取消 }
    columns:
      番号: { type: text, personal: false }
      受付日: { type: date, required: false }
      完了日: { type: date, required: false }
      区分: { type: category, values: [感謝, 不満, 要望] }
      種目: { type: category, values: [自動車, 火災], separator: ・ }
      改善: { type: flag, required: false }
      点数: { type: number, required: false }
      店: { type: text, personal: false, required: false }
      受付者: { type: person }
      状態: { type: category, values: [済, 取消] }
      内容: { type: text }
kpis:
`;
/** Every way in which a KPI asks for days, and what else a digest holds. */
const KPIS = [
  'count: voices',
  'count: voices, date: 完了日',
  'count: voices, chart: months',
  'count: voices, span: { months: 9 }, that: { 改善: true }, empty: leave-out',
  'count: voices, in-force: { from: 受付日, to: 完了日 }',
  'breakdown: voices, by: 種目, span: calendar-year',
  'percentage: voices, among: { 区分: 不満 }, that: { 改善: true }',
  'sum: voices, of: 点数, unit: 点',
  'distinct: voices, of: 受付者',
  'distinct: voices, of: 店, date: 完了日',
  'crosstab: voices, rows: 区分, columns: month',
  'crosstab: voices, rows: quarter, columns: 改善, date: 完了日',
  'frequency: voices, every: month, date: 受付日',
  'stock: voices, from: 受付日, to: 完了日, at: end',
  'stock: voices, from: 完了日, date: 受付日, at: end',
  'cohort: voices, from: 受付日, to: 完了日, months: 2, unit: "%"',
  'lag: voices, of: 完了日, after: 受付日, at-most: 20 days, date: 受付日',
];
const day = fc.constantFrom(
  ...['', '2023-03-31', '2023-04-01', '2023-08-15', '2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01'],
  ...['2024-04-02', '2024-06-30', '2024-07-01', '2024-07-02', '2024-09-29', '2024-09-30', '2024-10-01'],
);
const kind = fc
  .tuple(
    fc.constantFrom('感謝', '不満', '要望'),
    fc.constantFrom('自動車', '火災', '自動車・火災'),
    fc.constantFrom('○', '×', ''),
    fc.constantFrom('20', '-7', '0', ''),
    fc.constantFrom('本店', '東店', ''),
    fc.constantFrom('担当01', '担当02', '担当 01'),
    fc.constantFrom('済', '済', '取消'),
  )
  .map((cells) => cells.join(','));

it('by law: each day that a digest holds is told apart, whatever is asked beside', () => {
  let grouped = 0;
  const property = fc.property(
    fc.subarray(KPIS, { minLength: 1, maxLength: 2 }),
    fc.array(fc.tuple(kind, fc.boolean()), { minLength: 1, maxLength: 3 }),
    fc.array(day, { minLength: 4, maxLength: 15 }),
    fc.constantFrom('2024H1', '2024Q1', '2024-07'),
    fc.constantFrom(-1, 20, 200),
    (kpis, kinds, days, term, asOf) => {
      const lines = Array.from({ length: 700 }, (_, i) => {
        const [cells, isDone] = kinds[i % kinds.length]!;
        const done = isDone ? days[(i * 5 + Math.floor(i / 60)) % days.length] : '';
        return `V-${i},${days[(i * 7) % days.length]},${done},${cells},お電話でのご連絡`;
      });
      const names = /^ {6}(.+?):/gm;
      const header = [...SOURCE.matchAll(names)].map(([, name]) => name);
      const files = new Map([
        ['voices', [{ path: 'data/voices.csv', bytes: utf8([header, ...lines, ''].join('\n')) }]],
      ]);
      const own = kpis.map((words, i) => `  k${i}: { label: k${i}, ${words} }\n`).join('');
      const project = officeProject(`${SOURCE}${own}report: { sections: [{ heading: 章, prose: p1 }] }\n`);
      const { together, single, isGrouped } = bothWays({ project, files, term, asOf });
      expect(together).toBe(single);
      if (isGrouped && digestsIn(together).length > 0) grouped++;
    },
  );
  fc.assert(property, { numRuns: 150, seed: 3 });
  expect(grouped).toBeGreaterThan(60);
}, 120_000);
