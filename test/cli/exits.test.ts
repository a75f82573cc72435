import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Exit, type ExitCode, gravest } from '../../src/cli/exit.ts';
import { exitsFor } from '../../src/cli/exits-for.ts';
import type { Problem } from '../../src/model/problem.ts';

const error: Problem = { code: 'x', severity: 'error' };
const warning: Problem = { code: 'x', severity: 'warning' };
const note: Problem = { code: 'x', severity: 'note' };

test('of several codes the gravest wins: 70, 2, 4, 75, 5, 3, 1, 0', () => {
  const order: ExitCode[] = [70, 2, 4, 75, 5, 3, 1, 0];
  fc.assert(
    fc.property(fc.subarray(order, { minLength: 1 }), (codes) => {
      expect(gravest(fc.sample(fc.shuffledSubarray(codes, { minLength: codes.length }), 1)[0]!)).toBe(
        codes[0],
      );
    }),
  );
  expect(gravest([])).toBe(Exit.done);
});

const fine = { refused: false, tooEarly: null };

test.each([
  ['nothing wrong', { ...fine, problems: [note] }, 'published', false, true, 0],
  ['a warning', { ...fine, problems: [warning] }, 'published', false, true, 0],
  ['a warning, strictly', { ...fine, problems: [warning] }, 'published', true, false, 1],
  ['an error', { ...fine, problems: [error] }, 'published', false, false, 1],
  ['a draft with an error', { ...fine, problems: [error] }, 'draft', false, true, 3],
  ['a draft with a warning', { ...fine, problems: [warning] }, 'draft', false, true, 0],
  ['a draft with a warning, strictly', { ...fine, problems: [warning] }, 'draft', true, true, 1],
  ['a refused file', { refused: true, tooEarly: [error], problems: [error] }, 'draft', false, false, 4],
  [
    'no row of the term yet',
    { refused: false, tooEarly: [error], problems: [error] },
    'draft',
    false,
    false,
    75,
  ],
] as const)('%s', (_, compiled, state, strict, writes, exit) => {
  const exits = exitsFor(compiled, state, strict);
  expect([exits.writes, gravest(exits.codes)]).toEqual([writes, exit]);
});
