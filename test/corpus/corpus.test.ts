import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { type Case, casesOf, cleanWritten, type Spot } from './case.ts';
import { kinds } from './kinds.ts';
import { runCase, type Verdict, type Written } from './run-case.ts';

const cases = casesOf(kinds);
const baselines = new Map<Written, Verdict>();
const baselineOf = ({ baseline = cleanWritten }: Case): Verdict => {
  const known = baselines.get(baseline) ?? runCase(baseline);
  baselines.set(baseline, known);
  return known;
};

test('the clean project has nothing to say', () => {
  const { exit, problems } = runCase(cleanWritten);
  expect([exit, problems.map(({ code }) => code)]).toEqual([0, []]);
});

test('every quirk that a reader can meet has its cases, and there are 200 at least', () => {
  const numbers = new Set(
    kinds.flatMap(({ of }) => [...of.matchAll(/quirk (\d+)/g)].map(([, n]) => Number(n))),
  );
  const missing = Array.from({ length: 60 }, (_, i) => i + 1).filter((n) => !numbers.has(n));
  expect(missing).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(200);
});

describe.each(kinds.map(({ of, name }) => `${of}: ${name}`).map((title) => [title]))('%s', (title) => {
  const mine = cases.filter(({ name }) => name.startsWith(`${title} (`));
  test.each(mine.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const result = runCase(one.project);
    judge(one, result);
  });
});

function judge(one: Case, { exit, problems, figures, outcome }: Verdict): void {
  const { expected } = one;
  const said = problems.map(
    ({ code, severity, place }) => `${severity} ${code} ${place?.file}:${place?.line}`,
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  expectCells(problems);
  switch (expected.is) {
    case 'accept':
      expect({ exit, loud: said.filter((line) => !line.startsWith('note')) }).toEqual({ exit: 0, loud: [] });
      expect(figures).toEqual(baselineOf(one).figures);
      break;
    case 'left-out':
      expect({ exit, said }).toMatchObject({ exit: 1 });
      expectSpots(errors, expected.code.split(' '), expected.spots);
      break;
    case 'warned':
      expect({ exit, said }).toMatchObject({ exit: 0 });
      expectSpots(
        problems.filter(({ severity }) => severity === 'warning'),
        expected.code.split(' '),
        expected.spots,
      );
      break;
    case 'refused':
      expect({ exit, said }).toMatchObject({ exit: 4 });
      expect(outcome?.report).toBeNull();
      expectSpots(
        errors.filter(({ refuses }) => refuses),
        [expected.code],
        expected.spots,
      );
      break;
    case 'error':
      expect({ exit, codes: errors.map(({ code }) => code) }).toMatchObject({ exit: 1 });
      expect(errors.map(({ code }) => code)).toContain(expected.code);
      break;
    case 'usage':
      expect({ exit, said }).toMatchObject({ exit: 2 });
      expect(problems.map(({ code }) => code)).toContain(expected.code);
  }
}

/** Where no cell is to blame, or the file has none that a spreadsheet would show. */
const LINE_ALONE = ['file-undecodable', 'header-column-missing'];

/** Whatever is loud about a row says its cell too. */
function expectCells(problems: readonly Problem[]): void {
  const without = problems.filter(
    ({ code, severity, place }) =>
      severity !== 'note' &&
      place?.file.endsWith('.csv') &&
      place.line !== undefined &&
      place.cell === undefined &&
      !LINE_ALONE.includes(code),
  );
  expect(without.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)).toEqual([]);
}

/** Each spot is named, with its file, line, cell and value, and nothing else is. */
function expectSpots(problems: readonly Problem[], codes: readonly string[], spots: readonly Spot[]): void {
  expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  if (spots.length === 0) return;
  const named = problems.map(({ place, found }) => ({
    file: place?.file,
    ...(place?.line !== undefined && { line: place.line }),
    ...(place?.cell !== undefined && { cell: place.cell }),
    ...(found !== undefined && { found }),
  }));
  expect(named).toHaveLength(spots.length);
  for (const spot of spots) expect(named).toContainEqual(expect.objectContaining(spot));
}
