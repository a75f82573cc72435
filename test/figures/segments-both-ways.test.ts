import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTerm } from '../../src/calendar/term.ts';
import type { Question } from '../../src/figures/questions.ts';
import { comparedQuestions } from '../../src/pipeline/compare-terms.ts';
import { readTables } from '../../src/pipeline/read-tables.ts';
import { tallyTables } from '../../src/pipeline/tally-tables.ts';
import { config, fileOf, officeProject, type Row } from '../lock/office.ts';

const project = officeProject(
  config
    .replace('点数: { type: number }', '点数: { type: number, required: false }')
    .replace('改善: { type: flag }', '改善: { type: flag, required: false }')
    .replace(
      '  top: { label: 最高, maximum: voices, of: 点数 }',
      `  points: { label: 点数, sum: voices, of: 点数, empty: leave-out }
  kept: { label: 点数の割合, percentage: voices, that: { 改善: true }, amount: 点数, empty: leave-out }
  weighed: { label: 重み, points: voices, by: 区分, weights: { 感謝: 1.5, 不満: -3, 要望: 0 } }`,
    ),
);
const [old, now] = ['2023H1', '2024H1'].map((id) => parseTerm(id, 4)!) as [never, never];
const questions = comparedQuestions(project, new Map(), { old, now, prose: false });

/** What stands behind the figures of two terms, and whether rows were put together for it. */
function behind(rows: readonly Row[], asking: readonly Question[] | null) {
  const files = new Map([['voices', [fileOf(rows)]]]);
  const { tables } = readTables(project, files, 'segments', undefined, asking);
  const { answers, problems } = tallyTables(project, tables, questions, (term) => term.last, 'segments');
  const found = [...answers].map(([id, { result, evidence, known, behind }]) => [
    id,
    { result, evidence, known, segments: [...(behind?.segments ?? [])].map(([key, all]) => [key, [...all]]) },
  ]);
  const isGrouped = tables
    .get('voices')!
    .batches.some(({ weights }) => weights?.some((weight) => weight > 1));
  return { found: [found, problems], isGrouped };
}

/** Cells of columns by which rows divide, and amounts: few of each, so that many rows are alike. */
const cells = fc.tuple(
  fc.constantFrom('2023-03-31', '2023-04-01', '2023-09-30', '2024-04-02', '2024-09-30', '2024-10-01'),
  fc.constantFrom('感謝', '不満', '要望'),
  fc.constantFrom('自動車', '火災', '自動車・火災'),
  fc.constantFrom('○', '×', ''),
  fc.constantFrom('20', '-7', '0', '', '4503599627370497'),
);

it('rows divide alike whether they were put together or not', () => {
  let beyond = 0;
  const property = fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), fc.nat(7), (kinds, step) => {
    const rows = Array.from({ length: 900 }, (_, i) => {
      const [day, kind, line, improved, points] = kinds[(i * (step + 1)) % kinds.length]!;
      return [`V-${i}`, day, kind, line, improved, points, '担当01', '電話で'];
    });
    const together = behind(rows, questions);
    const single = behind(rows, null);
    expect([together.isGrouped, single.isGrouped]).toEqual([true, false]);
    expect(together.found).toEqual(single.found);
    // A sum that is no longer exact divides by nothing.
    if (JSON.stringify(together.found).includes('"segments":[]')) beyond++;
  });
  fc.assert(property, { numRuns: 60 });
  expect(beyond).toBeGreaterThan(0);
}, 120_000);
