import { describe, expect, test } from 'vitest';
import { paintFor } from '../../src/cli/print/paint.ts';
import { type ProblemStyle, problemLines } from '../../src/cli/print/problem-lines.ts';
import { problemList } from '../../src/cli/print/problem-list.ts';
import { visible } from '../../src/cli/print/visible.ts';
import { cutTo, widthOf, wrap } from '../../src/cli/print/width.ts';
import type { Problem } from '../../src/model/problem.ts';
import { fakeShell } from './fake-shell.ts';

const style = (changes: Partial<ProblemStyle> = {}): ProblemStyle => ({
  language: 'en',
  pathOf: (file) => `here/${file}`,
  kpis: 31,
  terminal: null,
  paint: paintFor(fakeShell()),
  ...changes,
});

const problem: Problem = {
  code: 'file-in-use',
  severity: 'error',
  place: { file: 'data/voices.csv', line: 118, column: 3, cell: 'C118' },
  found: 'ご不滿',
  excerpt: { text: 'V-0117,2024-06-03,ご不滿,▒▒', start: 18, length: 3 },
  affects: ['voices.total', 'voices.by-category'],
};

describe('a problem', () => {
  test('is one line that can be clicked, what it touches, and the one thing to do', () => {
    expect(problemLines(problem, style())).toEqual([
      'here/data/voices.csv:118:3  error  file-in-use  another program has this file open, so it cannot be read',
      '  affects  voices.total, voices.by-category (2 of 31 KPIs)',
      '  fix      close it in Excel (or whatever has it open), then try again',
    ]);
  });

  test('shows cells on a terminal alone, with a caret under the columns that they take', () => {
    expect(problemLines(problem, style()).join('\n')).not.toContain('ご不滿');
    const lines = problemLines(problem, style({ terminal: 80 }));
    expect(lines.slice(2, 4)).toEqual([
      '  118 │ V-0117,2024-06-03,ご不滿,▒▒',
      '      │                   ^^^^^^  cell C118  "ご不滿"',
    ]);
  });

  test('says what is wrong on a line of its own where a terminal is too narrow', () => {
    expect(problemLines(problem, style({ terminal: 80 })).slice(0, 2)).toEqual([
      'here/data/voices.csv:118:3  error  file-in-use',
      '  another program has this file open, so it cannot be read',
    ]);
  });

  test('of a long line is cut around the caret', () => {
    const text = `${'あ'.repeat(200)}X${'い'.repeat(200)}`;
    const long = { ...problem, excerpt: { text, start: 200, length: 1 } };
    const [, , row = '', caret = ''] = problemLines(long, style({ terminal: 80 }));
    expect(widthOf(row)).toBeLessThanOrEqual(80);
    expect(row).toContain('…');
    expect(widthOf(row.slice(0, row.indexOf('X')))).toBe(widthOf(caret.slice(0, caret.indexOf('^'))));
  });

  test('cannot act on the terminal', () => {
    const hostile = {
      ...problem,
      found: '\u001B]0;x\u0007\u202E',
      excerpt: { text: 'a\rb\u001B[2J', start: 1, length: 1 },
      place: { file: 'data/\u001B[31m.csv' },
    };
    const text = problemLines(hostile, style({ terminal: 80 })).join('\n');
    expect(text).not.toMatch(/[\u001B\u0007\r\u202E]/);
    expect(text).toContain('<U+001B>]0;x<U+0007><U+202E>');
  });

  test('speaks Japanese', () => {
    const lines = problemLines(problem, style({ language: 'ja' }));
    expect(lines[0]).toContain('エラー  file-in-use  ほかのソフト');
    expect(lines[1]).toBe('  影響  voices.total, voices.by-category (KPI 31件のうち2件)');
    expect(lines[2]).toContain('対処  Excel');
  });

  test('with an unknown code still says the code', () => {
    expect(problemLines({ code: 'no-such-code', severity: 'note' }, style())[0]).toContain('no-such-code');
  });
});

describe('many problems', () => {
  const many = (code: string, count: number, severity: Problem['severity'] = 'error'): Problem[] =>
    Array.from({ length: count }, (_, at) => ({ code, severity, place: { file: 'a.csv', line: at + 1 } }));

  test('come the gravest first, at most twenty of a code, and are counted', () => {
    const lines = problemList([...many('a-note', 1, 'note'), ...many('b-error', 30)], style());
    expect(lines.filter((line) => line.includes('a.csv:'))).toHaveLength(21);
    expect(lines[20]).toBe('  b-error: 10 more');
    expect(lines.at(-2)).toContain('a-note');
    expect(lines.at(-1)).toBe('30 errors, 1 note');
  });

  test('what is to be done is said once below neighbours that have it in common', () => {
    const blank = (line: number, affects: string[]): Problem => ({
      code: 'cell-empty',
      severity: 'error',
      place: { file: 'a.csv', line },
      args: { column: '改善' },
      affects,
    });
    const alike = [1, 2, 3].map((line) => blank(line, ['x']));
    const lines = problemList([...alike, blank(4, ['y'])], style());
    const starts = lines.map((line) => line.trimStart().split(' ', 1)[0]);
    expect(starts).toEqual([
      'here/a.csv:1',
      'here/a.csv:2',
      'here/a.csv:3',
      'affects',
      'fix',
      'here/a.csv:4',
      'affects',
      'fix',
      '4',
    ]);
  });

  test('none are not worth a line', () => {
    expect(problemList([], style())).toEqual([]);
  });
});

describe('text on a terminal', () => {
  test('every control and bidirectional character is shown as its number', () => {
    expect(visible('a\u0000\u001B\u007F\u009B\u200B\u202E\u2066\uFEFF\nb')).toBe(
      'a<U+0000><U+001B><U+007F><U+009B><U+200B><U+202E><U+2066><U+FEFF><U+000A>b',
    );
    expect(visible('お客様①㈱髙 が')).toBe('お客様①㈱髙 が');
  });

  test('is cut and wrapped by columns, not by characters', () => {
    expect(cutTo('お客様の声', 7)).toBe('お客様…');
    expect(wrap('お客様の声。件数', 10)).toEqual(['お客様の', '声。件数']);
    expect(wrap('。。。。。。', 4)).toEqual(['。。', '。。', '。。']);
    expect(wrap('close it in Excel', 10)).toEqual(['close it', 'in Excel']);
    expect(wrap('値は kpi.yaml を見る', 12)).toEqual(['値は', 'kpi.yaml を', '見る']);
    expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'xxxxx']);
    expect(wrap('12345678 0 + 1', 10)).toEqual(['12345678 0', '+ 1']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('is coloured on a terminal only, and never under NO_COLOR', () => {
    const paint = (terminal: number | null, env: Record<string, string>) =>
      paintFor(fakeShell({ env, ...(terminal === null ? {} : { terminal }) })).error('x');
    expect(paint(null, { FORCE_COLOR: '3' })).toBe('x');
    expect(paint(80, { NO_COLOR: '1', FORCE_COLOR: '3' })).toBe('x');
  });
});
