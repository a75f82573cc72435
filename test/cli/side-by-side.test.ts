import { expect, test } from 'vitest';
import { sideBySide } from '../../src/cli/side-by-side.ts';
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

const pair = (old: ShownFigure | null, now: ShownFigure | null) =>
  sideBySide(new Map(old ? [['x', old]] : []), new Map(now ? [['x', now]] : []), 'ja');

test('counts change by counts, rates by points', () => {
  expect(pair(figure('25'), figure('16'))[0]?.comparison?.change).toBe('−9件');
  const rate = { unit: '%', digits: 1 };
  expect(pair(figure('26.9', rate), figure('22.5', rate))[0]?.comparison?.change).toBe('−4.4ポイント');
});

test('better and worse go by the direction of the KPI', () => {
  const lower = { better: 'lower' } as const;
  expect(pair(figure('9'), figure('7', lower))[0]?.comparison?.judgement).toBe('better');
  expect(pair(figure('7'), figure('9', lower))[0]?.comparison?.judgement).toBe('worse');
  expect(pair(figure('7'), figure('9'))[0]?.comparison?.judgement).toBeNull();
});

test('a KPI or part that one of the terms lacks has no change', () => {
  expect(pair(null, figure('9'))).toMatchObject([{ old: null, comparison: null }]);
  expect(pair(figure('9'), null)).toMatchObject([{ new: null, comparison: null }]);
  const part = { ...figure('3'), address: 'x/a', label: 'a', adds: true };
  const overlay = { ...part, address: 'x/b', adds: false };
  expect(pair(figure('3'), figure('3', { parts: [part, overlay] }))).toMatchObject([
    { address: 'x' },
    { address: 'x/a', isPart: true, old: null, comparison: null },
  ]);
});

test('a part says nothing of better or worse', () => {
  const part = (value: string) => ({ ...figure(value), address: 'x/a', adds: true });
  const [, change] = pair(
    figure('3', { parts: [part('3')], better: 'lower' }),
    figure('5', { parts: [part('5')], better: 'lower' }),
  );
  expect(change?.comparison).toMatchObject({ change: '+2件', judgement: null });
});
