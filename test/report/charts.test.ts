import { describe, expect, test } from 'vitest';
import type { ShownChart } from '../../src/model/chart.ts';
import type { Project } from '../../src/model/project.ts';
import { compileSample, project } from '../sample/sample-project.ts';

/** The sample with other wishes for some charts. */
const wishing = (minimum: number): Project => ({
  ...project,
  kpis: new Map(
    [...project.kpis].map(([id, kpi]) => [
      id,
      kpi.chart ? { ...kpi, chart: { ...kpi.chart, minimum } } : kpi,
    ]),
  ),
});

const charts = (using = project): ReadonlyMap<string, ShownChart> =>
  new Map(
    compileSample({ using }).report!.figures.flatMap(({ kpi, chart }) =>
      chart ? [[kpi, chart] as const] : [],
    ),
  );

const numbersOf = (texts: readonly string[]): number[] => texts.map((text) => Number.parseInt(text, 10));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('charts of the sample', () => {
  const drawn = charts();

  test('stand beside the KPIs that ask for one', () => {
    expect([...drawn].map(([kpi, { kind }]) => `${kpi} ${kind}`)).toEqual([
      'voices.by-category months',
      'applications.life.other share',
      'applications.nonlife.other share',
      'elderly.by-application bars',
      'roleplay.pass distribution',
    ]);
    for (const { svg } of drawn.values()) expect(svg).toMatch(/^<svg /);
  });

  test('say by month what adds up to the figure', () => {
    const { head, rows } = drawn.get('voices.by-category')!;
    expect(head).toEqual(['月', '感謝', '不満', '要望', 'その他', '合計']);
    expect(rows.map(([month]) => month)).toEqual(['4月', '5月', '6月', '7月', '8月', '9月']);
    const columns = head.slice(1).map((_, at) => sum(numbersOf(rows.map((row) => row[at + 1]!))));
    expect(columns).toEqual([339, 109, 8, 5, 461]);
    for (const [, ...cells] of rows)
      expect(sum(numbersOf(cells.slice(0, -1)))).toBe(Number.parseInt(cells.at(-1)!, 10));
  });

  test('say of the scores how many passed', () => {
    const { rows } = drawn.get('roleplay.pass')!;
    const passed = rows.filter(([range]) => Number.parseInt(range!, 10) >= 25);
    expect([sum(numbersOf(passed.map(([, n]) => n!))), sum(numbersOf(rows.map(([, n]) => n!)))]).toEqual([
      22, 26,
    ]);
  });

  test('divide the applications beside those of a year before', () => {
    expect(drawn.get('applications.life.other')!.rows).toEqual([
      ['2024年度上期', '89件', '241件', '26.9%'],
      ['2023年度上期', '97件', '204件', '32.2%'],
    ]);
  });

  test('print no digit that is not in their table, but the mark and where a column begins', () => {
    for (const [kpi, { svg, rows, caption }] of drawn) {
      const known = JSON.stringify([rows, caption]);
      for (const [, text] of svg!.matchAll(/<text [^>]*>([^<]*)</g))
        for (const [digits] of text!.matchAll(/[\d.]+/g)) expect(`${kpi}: ${known}`).toContain(digits);
    }
  });
});

test('a chart on too few rows is not drawn, says so, and keeps its table', () => {
  const few = charts(wishing(330)).get('applications.nonlife.other')!;
  expect(few.svg).toBeNull();
  expect(few.note).toBe('数が少ないため（111件）、図は示しません。');
  expect(few.rows).toHaveLength(1);
  expect(charts(wishing(330)).get('applications.life.other')!.svg).not.toBeNull();
});
