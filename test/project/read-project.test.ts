import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureWords } from '../../src/messages/measures.ts';
import { projectWords } from '../../src/messages/project.ts';
import type { Catalogue } from '../../src/messages/words.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readProject } from '../../src/project/read-project.ts';
import { good } from './good.ts';
import { mistakes, type Seeded } from './mistakes.ts';

const catalogue: Catalogue = { ...measureWords(), ...projectWords() };

const read = (text: string): { project: unknown; problems: readonly Problem[] } =>
  readProject(text, 'kpi.yaml');

const seed = (text: string, { from, to }: Seeded): string => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} places hold ${from}`);
  return parts.join(to);
};

const lineOf = (text: string, { to, line }: Seeded): number => {
  const at = text.indexOf(line ?? to.split('\n')[0]!);
  return text.slice(0, at).split('\n').length;
};

const wordsOf = ({ code, args = {} }: Problem, language: 'ja' | 'en'): string => {
  const words = catalogue[code];
  return words ? `${words[language](args)} ${words.fix?.[language](args) ?? ''}` : '';
};

describe('a good configuration', () => {
  test('has no problem', () => {
    const { project, problems } = read(good);
    expect(problems).toEqual([]);
    expect(project).not.toBeNull();
  });

  test('of the sample has no problem', () => {
    expect(read(readFileSync('fixtures/2024H1/kpi.yaml', 'utf8')).problems).toEqual([]);
  });
});

describe('a seeded mistake', () => {
  test.each(
    mistakes.map((mistake) => [`${mistake.code}: ${mistake.to.trim().slice(0, 60)}`, mistake] as const),
  )('%s', (_, mistake) => {
    const text = seed(good, mistake);
    const { project, problems } = read(text);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      [mistake.code, lineOf(text, mistake)],
    ]);
    expect(project).toBeNull();
    const [problem] = problems as [Problem];
    expect(wordsOf(problem, 'ja')).toContain(mistake.suggestion);
    expect(wordsOf(problem, 'en')).not.toMatch(/undefined|^ *$/);
    expect(problem.excerpt?.text).toBe(text.split('\n')[problem.place!.line! - 1]);
  });

  test('there are at least 60 of them', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
  });
});

describe('all mistakes of a file', () => {
  // Each in lines of its own, and none that asks for what another has broken.
  const apartFrom = /^(yaml-|config-encoding|key-optional|condition-together|config-prose-twice)/;
  const together = apart(mistakes.filter(({ code, line }) => !apartFrom.test(code) && line === undefined));

  test('are named in one reading, and nothing else is', () => {
    const text = together.reduce((seeded, mistake) => seed(seeded, mistake), good);
    const { problems } = read(text);
    const expected = together.map((mistake) => `${mistake.code} ${lineOf(text, mistake)}`);
    expect(problems.map(({ code, place }) => `${code} ${place?.line}`).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThanOrEqual(30);
  });

  test('stand in the order of their lines', () => {
    const text = together.reduce((seeded, mistake) => seed(seeded, mistake), good);
    const lines = read(text).problems.map(({ place }) => place?.line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test('of syntax are named in one reading too', () => {
    const text = good
      .replace('organization:', 'organization：')
      .replace('label: 前回の御報告', 'label: @前回')
      .replace('label: 前年,', 'label: "前年,');
    expect(read(text).problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
      'yaml-colon-wide 1',
      'yaml-quotes-needed 8',
      'yaml-quote 55',
    ]);
  });

  test('are named beside a colon that could be mended', () => {
    const text = good.replace('title: KPI', 'title：KPI').replace('language: ja', 'language: jp');
    expect(read(text).problems.map(({ code }) => code)).toEqual(['yaml-colon-wide', 'config-value-unknown']);
  });

  test('that follow from one are that one', () => {
    const only = (change: (text: string) => string): readonly string[] =>
      read(change(good)).problems.map(({ code }) => code);
    expect(only((text) => text.replace('sources:\n', 'source:\n'))).toEqual(['config-key-unknown']);
    expect(only((text) => text.replace('kpis:\n', 'kpi:\n'))).toEqual(['config-key-unknown']);
    expect(only((text) => text.replace('type: category\n', 'type: categori\n'))).toEqual([
      'config-value-unknown',
    ]);
    expect(only((text) => text.replace('  calls:\n', '  calls: 1\n  other:\n'))).toEqual([
      'config-value-kind',
    ]);
  });

  test('of a category point at the spelling', () => {
    const [problem] = read(good.replace('不満: [苦情]', '不満: [お褒め]')).problems;
    expect(problem).toMatchObject({ code: 'category-spelling-twice', place: { line: 26, column: 35 } });
  });
});

function apart(all: readonly Seeded[]): readonly Seeded[] {
  const taken = new Set<number>();
  return all.filter(({ from }) => {
    const first = good.slice(0, good.indexOf(from)).split('\n').length;
    const lines = from.split('\n').map((_, i) => first + i);
    if (lines.some((line) => taken.has(line))) return false;
    for (const line of lines) taken.add(line);
    return true;
  });
}
