import { describe, expect, test } from 'vitest';
import { intervalText } from '../../src/calendar/day-text.ts';
import { parseTerm } from '../../src/calendar/term.ts';
import { spanOf } from '../../src/model/validity.ts';
import { readProject } from '../../src/project/read-project.ts';
import { compile, texts } from './compile.ts';

const yamlOf = (kpis: string, sections = '[{ heading: 章, prose: p1 }]') => `
organization: 見本
title: 見本
sources:
  voices:
    label: お客様の声
    files: data/voices.csv
    date: 受付日
    every-month: false
    columns:
      受付日: { type: date }
      区分: { type: category, values: [感謝, 不満, 要望] }
      改善: { type: flag }
kpis:
${kpis}
report:
  sections: ${sections}
`;
const voices = `受付日,区分,改善
2023-04-01,不満,○
2023-05-01,不満,×
2023-06-01,要望,○
2023-12-31,不満,○
2024-01-15,不満,×
2024-04-01,不満,○
2024-05-01,要望,×
2024-09-30,感謝,○
2024-10-01,不満,○
`;
const run = (kpis: string, term = '2024H1', text = '本文です。', sections?: string) =>
  compile({
    yaml: yamlOf(kpis, sections),
    files: { 'data/voices.csv': voices },
    prose: { p1: `## 数値・事実\n${text}\n` },
    term,
  });
const at = (outcome: ReturnType<typeof run>, kpi: string, term: string) =>
  outcome.report!.figures.find((figure) => figure.kpi === kpi && figure.term === term);

describe('a definition that changed', () => {
  const redefined = `
  improved:
    label: 改善した割合
    percentage: voices
    among: { 区分: 不満 }
    that: { 改善: true }
    digits: 0
    versions:
      - { from: 2024H1, among: { 区分: [不満, 要望] } }
      - { from: 2025H1, label: 改善件数, count: voices, that: { 改善: true }, unit: 件 }`;

  test('holds from its term on, the earlier one for earlier terms', () => {
    const outcome = run(redefined);
    expect(at(outcome, 'improved', '2023H1')).toMatchObject({ n: 1, d: 2, label: '改善した割合' });
    expect(at(outcome, 'improved', '2024H1')).toMatchObject({ n: 1, d: 2, text: '50%' });
    const later = run(redefined, '2025H1');
    expect(at(later, 'improved', '2025H1')).toMatchObject({ label: '改善件数', unit: '件', text: '—' });
  });

  test('says since when, and each figure has the sentence by which it was counted', () => {
    const outcome = run(redefined);
    const [now, before] = [at(outcome, 'improved', '2024H1')!, at(outcome, 'improved', '2023H1')!];
    expect(now.history).toEqual(['2024年度上期から定義を変更']);
    expect(before.history).toBeUndefined();
    expect(now.definition).toContain('区分が不満・要望');
    expect(before.definition).not.toContain('要望');
  });

  test('a measure named anew leaves the words of the old one behind', () => {
    const { problems } = readProject(yamlOf(redefined), 'kpi.yaml');
    expect(problems).toEqual([]);
  });

  test.each([
    ['from: 2024H3', 'config-term-unknown', 23],
    ['from: 2025H1, among: { 区分: [不満, 要望] } }', 'version-twice', 24],
    ['from: 2024H1, amnog: { 区分: 不満 } }', 'config-key-unknown', 23],
    ['from: 2024H1, among: { 区分: 不平 } }', 'condition-value', 23],
    ['among: { 区分: [不満, 要望] } }', 'config-key-missing', 23],
  ])('a version with %j is %s at its line', (written, code, line) => {
    const changed = written.startsWith('from: 2024H3')
      ? redefined.replace('from: 2024H1', written)
      : redefined.replace('from: 2024H1, among: { 区分: [不満, 要望] } }', written);
    const { problems } = readProject(yamlOf(changed), 'kpi.yaml');
    expect(problems.map((one) => [one.code, one.place?.line])).toEqual([[code, line]]);
  });
});

describe('a KPI that was renamed', () => {
  const renamed = `
  voices.all: { label: 件数, count: voices, formerly: [voices.total, お客様の声総数] }
  by: { label: 内訳, breakdown: voices, by: 区分, formerly: voices.by }`;

  test('is found in old prose by its former name, and says it', () => {
    const outcome = run(renamed, '2024H1', '{{kpi "voices.total"}}、{{kpi "voices.by/不満"}}');
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(outcome.report!.sections)).toContain('"text":"3件"');
    expect(at(outcome, 'voices.all', '2024H1')?.history).toEqual(['旧名 voices.total、お客様の声総数']);
  });

  test('in the configuration the new name is named', () => {
    const { problems } = readProject(yamlOf(`${renamed}\n  ago: { year-ago: voices.total }`), 'kpi.yaml');
    expect(problems).toMatchObject([{ code: 'config-kpi-unknown', args: { nearest: 'voices.all' } }]);
  });

  test('one former name has one owner', () => {
    const twice = `${renamed}\n  other: { label: 他, count: voices, formerly: voices.by }`;
    const { problems } = readProject(yamlOf(twice), 'kpi.yaml');
    expect(problems).toMatchObject([{ code: 'formerly-taken', args: { other: 'by' }, place: { line: 18 } }]);
  });
});

describe('a KPI or section that is not for every term', () => {
  const limited = `
  old: { label: 旧, count: voices, valid-to: 2023H2, headline: true }
  new: { label: 新, count: voices, valid-from: 2024H1, headline: true }
  trend: { label: 推移, series: new, terms: 3, step: term }`;

  test('is asked for the terms in which it is valid', () => {
    const outcome = run(limited);
    expect(at(outcome, 'old', '2024H1')).toBeUndefined();
    expect(at(outcome, 'old', '2023H1')?.text).toBe('3件');
    expect(at(outcome, 'new', '2023H1')).toBeUndefined();
    expect(outcome.report!.headline).toEqual(['new']);
  });

  test('leaves a gap in a series, and no error', () => {
    expect(texts(run(limited))).toMatchObject({
      'trend/2023H1': '–',
      'trend/2023H2': '–',
      'trend/2024H1': '3件',
    });
  });

  test('cannot be printed where it is not', () => {
    const outcome = run(limited, '2024H1', '{{kpi "old"}}');
    expect(outcome.problems.map(({ code }) => code)).toContain('figure-without-term');
  });

  test('a section stands in the reports of its terms', () => {
    const sections =
      '[{ heading: 旧章, prose: p1, valid-to: 2023H2 }, { heading: 新章, prose: p2, valid-from: 2024H1 }]';
    expect(run(limited, '2024H1', '', sections).report!.sections.map(({ heading }) => heading)).toEqual([
      '新章',
    ]);
    expect(run(limited, '2023H1', '', sections).report!.sections.map(({ heading }) => heading)).toEqual([
      '旧章',
    ]);
  });

  test('an end before its beginning is named', () => {
    const wrong = limited.replace('valid-to: 2023H2', 'valid-from: 2024H1, valid-to: 2023H2');
    const { problems } = readProject(yamlOf(wrong), 'kpi.yaml');
    expect(problems).toMatchObject([{ code: 'valid-backwards', place: { line: 16 } }]);
  });
});

describe('a span of its own', () => {
  test.each([
    ['2024H1', { months: 10 }, '2023年12月1日〜2024年9月30日'],
    ['2024H1', { months: 7 }, '2024年3月1日〜2024年9月30日'],
    ['2024H1', 'calendar-year', '2024年1月1日〜2024年12月31日'],
    ['2024Q4', 'calendar-year', '2024年1月1日〜2024年12月31日'],
    ['FY2024', undefined, '2024年4月1日〜2025年3月31日'],
  ] as const)('of %s with %j is %s', (term, span, text) => {
    expect(intervalText(spanOf(span === undefined ? {} : { span }, parseTerm(term, 4)!), 'ja')).toBe(text);
  });

  test('counts its own days and prints them with the figure', () => {
    const outcome = run(`
  ten: { label: 10か月, count: voices, span: { months: 10 } }
  year: { label: 暦年, count: voices, span: calendar-year }
  fixed: { label: 固定, count: voices, span: { from: 2023-12-31, to: 2024-01-15 } }`);
    expect(texts(outcome)).toMatchObject({ ten: '5件', year: '5件', fixed: '2件' });
    const figure = at(outcome, 'fixed', '2024H1')!;
    expect(figure.interval).toBe('2023年12月31日〜2024年1月15日');
    expect(figure.definition).toContain('2023年12月31日〜2024年1月15日');
  });

  test.each([
    ['{ months: 0 }', 'config-value-low'],
    ['{ month: 7 }', 'config-key-unknown'],
    ['calendar', 'config-value-unknown'],
    ['{ from: 2024-05-01, to: 2024-04-01 }', 'valid-backwards'],
    ['{ from: 2024-13-01, to: 2024-04-01 }', 'config-date'],
  ])('%s is %s', (span, code) => {
    const { problems } = readProject(
      yamlOf(`\n  x: { label: 他, count: voices, span: ${span} }`),
      'kpi.yaml',
    );
    expect(problems.map((one) => [one.code, one.place?.line])).toContainEqual([code, 16]);
  });
});

test('a sentence may name the years whose figures stand in the report, and no other', () => {
  const kpis = `  v: { count: voices }
  course: { series: v, terms: 4 }`;
  const codes = (text: string): readonly string[] =>
    run(kpis, '2024H1', text)
      .problems.map(({ code }) => code)
      .filter((code) => code === 'number-unbacked');
  expect(codes('2021年度上期から2023年度まで、{{kpi "course"}}')).toEqual([]);
  expect(codes('2018年度は{{kpi "course"}}')).toEqual(['number-unbacked']);
});
