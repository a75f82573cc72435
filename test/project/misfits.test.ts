import { describe, expect, test } from 'vitest';
import { readProject } from '../../src/project/read-project.ts';
import { base } from '../language/documentation.ts';

const yaml = (kpis: string): string => base.replace('report:\n', `${kpis}report:\n`);

const found = (kpis: string) => {
  const text = yaml(kpis);
  return readProject(text, 'kpi.yaml').problems.map(({ code, place }) => [
    code,
    text.split('\n')[place!.line! - 1]!.trim(),
  ]);
};

describe('units of an expression are looked at in every time', () => {
  test('a later version that does not go together is named where it is written', () => {
    expect(
      found(`  both:
    label: 合計
    expression: voices.complaints + voices.improved
    versions:
      - { from: 2025H1, unit: 件 }
      - from: 2024H1
        expression: voices.complaints + roleplay.people
`),
    ).toEqual([['expression-units', 'expression: voices.complaints + roleplay.people']]);
  });

  test('a KPI that changes its unit is named where it is used, once', () => {
    expect(
      found(`  asked: { label: 聞いた数, count: voices, unit: 件, versions: [{ from: 2024H1, unit: 名 }, { from: 2025H1, note: 補足 }] }
  both: { label: 合計, expression: voices.complaints + asked }
`),
    ).toEqual([['expression-units', 'both: { label: 合計, expression: voices.complaints + asked }']]);
  });

  test('what goes together at all times has no problem, though units change', () => {
    expect(
      found(`  asked: { label: 聞いた数, count: voices, unit: 件, versions: [{ from: 2024H1, unit: 名 }] }
  told: { label: 話した数, count: voices, unit: 件, versions: [{ from: 2024H1, unit: 名 }] }
  both: { label: 合計, expression: told + asked }
`),
    ).toEqual([]);
  });
});
