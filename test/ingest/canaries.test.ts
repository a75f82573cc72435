import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { csv, file, HEADER, read, row } from './source.ts';

// Every personal and undeclared cell holds a word that must not come back.
const secret = (n: number): string => `秘密${n}`;
const rows = Array.from({ length: 8 }, (_, i) =>
  row(i, {
    受付者: secret(i),
    メモ: `"${secret(i)},
続き${secret(i)}"`,
  }),
);
const text = [HEADER, ...rows, ''].join('\n');

const told = (problems: readonly Problem[]): string => JSON.stringify(problems);

describe('personal and undeclared cells', () => {
  const edit = fc.record({
    at: fc.nat(text.length),
    cut: fc.nat(4),
    put: fc.constantFrom('', '"', ',', '\n', '"\n', ',"', '\t', HEADER),
  });
  const problemsAfter = (edits: readonly { at: number; cut: number; put: string }[]) => {
    let broken = text;
    for (const { at, cut, put } of edits) broken = broken.slice(0, at) + put + broken.slice(at + cut);
    return read([file(broken), file(csv(3, 5), 'b.csv')]).problems;
  };

  it('are in no problem, not even for a terminal, after one mistake', () => {
    fc.assert(
      fc.property(edit, (one) => {
        expect(told(problemsAfter([one]))).not.toMatch(/秘密|続き/);
      }),
      { numRuns: 600 },
    );
  });

  it('are in nothing but what a terminal is shown after many, when cells may be out of place', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (edits) => {
        const logged = problemsAfter(edits).map(({ code, place, args }) => ({ code, place, args }));
        expect(JSON.stringify(logged)).not.toMatch(/秘密|続き/);
      }),
      { numRuns: 600 },
    );
  });

  it('are in no problem when the header is lost', () => {
    expect(told(read(rows.join('\n')).problems)).not.toMatch(/秘密|続き/);
  });
});

describe('any cell at all', () => {
  it('is in no argument of a problem, only in what a terminal is shown', () => {
    const bad = [HEADER, row(1, { 受付日: '秘密', 区分: '秘密', 改善: '秘密', 点数: '秘密' }), ''].join('\n');
    for (const { args, place } of read(bad).problems)
      expect(JSON.stringify({ args, place })).not.toContain('秘密');
  });
});
