import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures } from '../../src/cli/compare-figures.ts';
import type { ShownFigure } from '../../src/model/report.ts';

const figure = (value: string | null, changes: Partial<ShownFigure> = {}): ShownFigure => ({
  address: 'x',
  label: 'X',
  text: `${value}件`,
  value,
  n: 1,
  d: 1,
  unit: '件',
  digits: value?.split('.')[1]?.length ?? 0,
  rounding: 'half-up',
  kpi: 'x',
  term: '2024H1',
  termLabel: '',
  measure: 'count',
  parts: [],
  verdict: 'no-target',
  verdictText: '',
  target: null,
  better: null,
  definition: '',
  definedAt: { file: 'kpi.yaml' },
  note: null,
  attribution: null,
  evidence: null,
  uses: [],
  ...changes,
});

const compare = (old: ShownFigure | null, now: ShownFigure | null) =>
  compareFigures(new Map(old ? [['x', old]] : []), new Map(now ? [['x', now]] : []))[0];

test.each([
  ['25', '16', '-9'],
  ['1,234', '2,000', '+766'],
  ['26.9', '22.5', '-4.4'],
  ['0.05', '0.10', '+0.05'],
  ['-0.5', '0.5', '+1.0'],
  ['7', '7', '0'],
  [null, '7', null],
  ['7', null, null],
])('from %s to %s is %s', (old, now, change) => {
  expect(compare(figure(old), figure(now))?.change).toBe(change);
});

test('the change is what a reader finds who subtracts the printed numbers, and turns with the terms', () => {
  const cents = fc.integer({ min: -100_000, max: 100_000 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const [old, now] = [a, b].map((each) => figure((each / 100).toFixed(2)));
      const change = compare(old!, now!)?.change;
      expect(Math.round(Number(change) * 100)).toBe(b - a);
      expect(Number(compare(now!, old!)?.change)).toBe(-Number(change) + 0);
    }),
  );
});

test('better and worse go by the direction of the KPI', () => {
  const lower = { better: 'lower' } as const;
  expect(compare(figure('9'), figure('7', lower))?.verdict).toBe('better');
  expect(compare(figure('7'), figure('9', lower))?.verdict).toBe('worse');
  expect(compare(figure('7'), figure('7', lower))?.verdict).toBeNull();
  expect(compare(figure('7'), figure('9'))?.verdict).toBeNull();
});

test('rates change by points', () => {
  expect(compare(figure('7', { unit: '%' }), figure('9', { unit: '%' }))?.points).toBe(true);
  expect(compare(figure('7'), figure('9'))?.points).toBe(false);
});

test('a KPI or part that one of the terms lacks has no change', () => {
  expect(compare(null, figure('9'))).toMatchObject({ old: null, change: null });
  expect(compare(figure('9'), null)).toMatchObject({ new: null, change: null });
  const part = { ...figure('3'), address: 'x/a', label: 'a', adds: true };
  const [, added] = compareFigures(
    new Map([['x', figure('3')]]),
    new Map([['x', figure('3', { parts: [part] })]]),
  );
  expect(added).toMatchObject({ address: 'x/a', isPart: true, old: null, change: null });
});
