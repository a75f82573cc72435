import { describe, expect, test } from 'vitest';
import { nextTermProse } from '../../src/prose/next-term.ts';
import { bindTexts } from './sample-context.ts';

const blocks = { plan: '取り組み課題', next: '下期課題' };
const long =
  '各チームごとに「声の日」を設定し、毎週、「声の共有」「声からの改善活動」を定番化して、組織全体で進めます。';

const next = (last: Record<string, string>, names: readonly string[], existing: readonly string[] = []) =>
  Object.fromEntries(
    nextTermProse({
      last: new Map(Object.entries(last)),
      lastTerm: '2024H1',
      existing: new Set(existing),
      names,
      blocks,
      labels: ['数値・事実', '評価'],
    }),
  );

describe('the prose of the next term', () => {
  test('plans what last term named as its next task, and leaves the other blocks empty', () => {
    const p1 =
      '## 取り組み課題\n古い課題\n\n## 数値・事実\n4件\n\n## 評価・事例\nよい\n\n## 下期課題\n1. 学習します\n\n2. *進めます*  \n';
    expect(next({ p1 }, ['p1'])).toEqual({
      p1: '## 取り組み課題\n\n1. 学習します\n\n2. *進めます*\n\n## 数値・事実\n\n## 評価・事例\n\n## 下期課題\n',
    });
  });

  test('has an empty plan where nothing was planned', () => {
    expect(next({ p1: '## 評価\nよい' }, ['p1'])).toEqual({ p1: '## 取り組み課題\n\n## 評価\n' });
  });

  test('begins a new section with the usual labels', () => {
    expect(next({}, ['p9'])).toEqual({
      p9: '## 取り組み課題\n\n## 数値・事実\n\n## 評価\n\n## 下期課題\n',
    });
  });

  test('never names a file that exists', () => {
    const last = { p1: `## 下期課題\n${long}`, p2: `## 下期課題\n${long}` };
    expect(Object.keys(next(last, ['p1', 'p2', 'p3'], ['p1', 'p3']))).toEqual(['p2']);
  });

  test('moves a paragraph of two plans to a shared file', () => {
    const written = next(
      {
        p2: `## 下期課題\n${long}\n\n1. 別の課題`,
        p7: `## 下期課題\n前置き\n\n\n${long}`,
        'shared/plan-1': '古い共有の段落',
      },
      ['p2', 'p7'],
    );
    expect(written).toEqual({
      p2: '## 取り組み課題\n\n{{include "shared/plan-2"}}\n\n1. 別の課題\n\n## 下期課題\n',
      p7: '## 取り組み課題\n\n前置き\n\n\n{{include "shared/plan-2"}}\n\n## 下期課題\n',
      'shared/plan-2': `${long}\n`,
    });
  });

  test('gives each shared paragraph a file of its own', () => {
    const other = long.replace('毎週', '毎月');
    const text = `## 下期課題\n${long}\n\n${other}`;
    const written = next({ p1: text, p2: text }, ['p1', 'p2'], ['shared/plan-1']);
    expect(written['shared/plan-2']).toBe(`${long}\n`);
    expect(written['shared/plan-3']).toBe(`${other}\n`);
  });

  test('leaves short paragraphs where they are', () => {
    const text = '## 下期課題\n進めます';
    expect(next({ p1: text, p2: text }, ['p1', 'p2'])['p1']).toContain('進めます');
  });

  test('brings along the files that a plan includes, and those that they include', () => {
    const last = {
      p1: '## 下期課題\n{{include "shared/a"}}',
      'shared/a': '前\n{{include "shared/b"}}',
      'shared/b': '進めます\n',
      'shared/c': '関係のない段落',
    };
    expect(next(last, ['p1'])).toEqual({
      p1: '## 取り組み課題\n\n{{include "shared/a"}}\n\n## 下期課題\n',
      'shared/a': last['shared/a'],
      'shared/b': last['shared/b'],
    });
  });

  test('survives files that include each other', () => {
    const last = { p1: '## 下期課題\n{{include "shared/a"}}', 'shared/a': '{{include "shared/a"}}' };
    expect(Object.keys(next(last, ['p1']))).toEqual(['shared/a', 'p1']);
  });

  test('keeps saying the numbers that last term said', () => {
    const p1 =
      '## 下期課題\r\n下期は{{kpi "plan/next"}}、{{kpi "x" as="value" }}と{{kpi "y" term="2023H1"}}、{{kpi "z" with="year-ago"}}\r\n';
    expect(next({ p1 }, ['p1'])['p1']).toContain(
      '下期は{{kpi "plan/next" term="2024H1"}}、{{kpi "x" as="value" term="2024H1"}}と{{kpi "y" term="2023H1"}}、{{kpi "z" with="year-ago"}}',
    );
  });

  test('is prose that binds, with nothing wrong but what is still to be written', () => {
    const written = next(
      { p1: `## 下期課題\n{{kpi "sharing" as="value"}}回\n\n${long}`, p2: `## 下期課題\n${long}` },
      ['p1', 'p2'],
    );
    const { problems } = bindTexts(written);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['prose-empty']));
  });
});
