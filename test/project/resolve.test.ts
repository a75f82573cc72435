import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { readProject } from '../../src/project/read-project.ts';
import { good } from './good.ts';

const projectOf = (text: string): Project => {
  const { project, problems } = readProject(text, 'kpi.yaml');
  if (!project) throw new Error(JSON.stringify(problems));
  return project;
};

const project = projectOf(good);

describe('a source', () => {
  const voices = project.sources.get('voices');

  test('has its files, key, date and encoding as declared', () => {
    expect(voices).toMatchObject({
      label: 'お客様の声',
      files: ['data/voices_*.csv'],
      key: ['受付番号'],
      date: '受付日',
      encoding: 'utf-8',
      everyMonth: true,
      place: { file: 'kpi.yaml', line: 12, column: 3 },
    });
    expect(project.sources.get('calls')).toMatchObject({
      label: 'calls',
      key: [],
      date: null,
      encoding: null,
    });
  });

  test('excludes by a condition with values as the column stores them', () => {
    expect(voices?.exclude).toEqual({ is: 'in', column: '状態', values: [1], words: ['取消'] });
  });

  test('keeps its columns in order, each known by its name first', () => {
    expect([...(voices?.columns.keys() ?? [])].slice(0, 3)).toEqual(['受付番号', '受付日', '受付者']);
    expect(voices?.columns.get('受付日')?.headers).toEqual(['受付日', '受付日時']);
  });

  test('has personal columns where their type says so and the column does not', () => {
    const personal = [...(voices?.columns.values() ?? [])].filter((column) => column.personal);
    expect(personal.map(({ name }) => name)).toEqual(['受付者', '担当課']);
    expect(project.sources.get('calls')?.columns.get('相手')?.personal).toBe(true);
  });
});

describe('a KPI', () => {
  const kpi = (id: string) => project.kpis.get(id);

  test('has the format of its measure, changed by its own words', () => {
    expect(kpi('voices.rate')?.format).toEqual({ unit: '%', times: 100, digits: 1, rounding: 'truncate' });
    expect(kpi('voices.top')?.format).toMatchObject({ unit: '点', digits: 1, rounding: 'half-up' });
  });

  test('that takes another a year before takes its format too', () => {
    expect(kpi('voices.before')?.format).toEqual(kpi('voices.rate')?.format);
  });

  test('has exact targets by term, or one for all', () => {
    expect([...(kpi('voices.improved')?.targets ?? [])]).toEqual([
      ['2024H1', { direction: 'at-least', value: { n: 10, d: 1 } }],
      ['2024H2', { direction: 'more-than', value: { n: 12, d: 1 } }],
    ]);
    expect([...(kpi('voices.rate')?.targets ?? [])]).toEqual([
      ['*', { direction: 'at-most', value: { n: 305, d: 10 } }],
    ]);
  });

  test('names a term in any of its forms', () => {
    const text = good.replace('2024H1: { at-least: 10 }', '令和6年度上期: { at-least: 10 }');
    expect([...(projectOf(text).kpis.get('voices.improved')?.targets.keys() ?? [])]).toContain('2024H1');
  });

  test('takes the date of its source unless it names its own; a derived one has none', () => {
    expect(kpi('voices.total')).toMatchObject({ source: 'voices', date: '受付日' });
    expect(kpi('calls.total')).toMatchObject({ source: 'calls', date: '電話日' });
    expect(kpi('voices.before')).toMatchObject({ source: null, date: null });
  });

  test('counts a blank as undecided unless it says otherwise', () => {
    expect(kpi('voices.total')?.empty).toBe('undecided');
    expect(kpi('voices.improved')?.empty).toBe('no');
  });

  test('has a specification that survives JSON', () => {
    for (const { spec } of project.kpis.values()) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('is known by its id where it has no label', () => {
    const text = good.replace('{ label: 件数, count', '{ count');
    expect(projectOf(text).kpis.get('voices.total')?.label).toBe('voices.total');
  });

  test('with a target against its direction is warned of, and read', () => {
    const { project: read, problems } = readProject(
      good.replace('{ at-most: 30.5 }', '{ at-least: 30.5 }'),
      'k',
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['target-against', 'warning']]);
    expect(read).not.toBeNull();
  });

  test('keeps what was typed of a number in a text column', () => {
    const text = good.replace('that: { 区分: 不満, 改善: true }', 'that: { 受付番号: 1.10 }');
    expect(JSON.stringify(projectOf(text).kpis.get('voices.improved')?.spec)).toContain('"1.10"');
  });
});

describe('the report', () => {
  test('has sections with stable ids: the name of the prose, else the place', () => {
    const ids = project.outline.flatMap((one) => [one.id, ...one.sections.map(({ id }) => id)]);
    expect(ids).toEqual(['p1', 'shared-voices', 's1-2', 'p3-4']);
    expect(project.outline[0]).toMatchObject({ heading: '原則1', principles: [1], prose: 'p1' });
    expect(project.outline[0]?.sections[1]).toMatchObject({ prose: null, sections: [], principles: [] });
  });

  test('gives ids that would be the same a number', () => {
    const text = good.replace('prose: p3-4', 'prose: p1!').replace('prose: shared/voices', 'prose: p1/');
    expect(projectOf(text.replace('p1/ ', 'p1+ ')).outline.map(({ id }) => id)).toEqual(['p1', 'p1-3']);
  });

  test('has headline KPIs in the order written, block names and allowed numbers', () => {
    expect(project.headline).toEqual(['voices.total']);
    expect(project.blocks).toEqual({ plan: '取り組み課題', next: '下期課題' });
    expect(project.allowedNumbers).toMatchObject([{ text: '1ヵ月', reason: '目安', place: { line: 72 } }]);
  });

  test('has block names of its language where none are given', () => {
    const text = good.replace('language: ja', 'language: en').replace(/ {2}blocks:.*\n/, '');
    expect(projectOf(text).blocks).toEqual({ plan: 'Plan', next: 'Next term' });
  });
});

describe('the head', () => {
  test('has terms by their canonical ids', () => {
    expect([...project.published]).toEqual([['2024H1', '2024-12-04']]);
    expect(project.links).toMatchObject([{ url: 'https://www.example.com/kpi/', terms: ['2024H1'] }]);
  });

  test('warns of a publication before the term is over', () => {
    const { problems } = readProject(good.replace('2024-12-04', '2024-09-30'), 'k');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['published-early', 'warning']]);
  });

  test('has defaults: Japanese, a year from April, Tokyo', () => {
    const text = good.replace(/language: ja\nfiscal-year-starts: 4\ntime-zone: Asia\/Tokyo\n/, '');
    expect(projectOf(text)).toMatchObject({ language: 'ja', fiscalYearStarts: 4, timeZone: 'Asia/Tokyo' });
  });

  test('links to pages beside it and to http(s) alone', () => {
    const codeOf = (url: string): readonly string[] =>
      readProject(good.replace('https://www.example.com/kpi/', url), 'k').problems.map(({ code }) => code);
    for (const url of ['../2023H1/index.html', 'report.html#p1', 'http://example.com', '"?page=2"', '/kpi/'])
      expect([url, codeOf(url)]).toEqual([url, []]);
    for (const url of ['mailto:a@example.com', '//example.com/x', 'data:text/html,x', 'ftp://example.com'])
      expect([url, codeOf(url)]).toEqual([url, ['config-url-scheme']]);
  });
});
