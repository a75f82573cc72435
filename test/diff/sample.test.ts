import { describe, expect, test } from 'vitest';
import type { FigureChange } from '../../src/diff/diff.ts';
import { exceeds } from '../../src/diff/exceeds.ts';
import { fromText, multiply, type Rational, rational, subtract, sum } from '../../src/diff/rational.ts';
import { parseThreshold } from '../../src/model/threshold.ts';
import { project, sampleDiff } from './sample-terms.ts';

const changesIn = (diff: ReturnType<typeof sampleDiff>): readonly FigureChange[] =>
  diff.groups.flatMap(({ changes }) => changes);

const there = changesIn(sampleDiff('2023H1', '2024H1'));
const back = changesIn(sampleDiff('2024H1', '2023H1'));
const of = (kpi: string): FigureChange => there.find((change) => change.kpi === kpi)!;

const turned = (part: Rational): Rational => multiply(part, rational(-1));

describe('a term with itself', () => {
  test('has no difference', () => {
    const changes = changesIn(sampleDiff('2024H1', '2024H1'));
    expect(changes.length).toBe(project.kpis.size);
    expect(changes.filter(({ differs, parts }) => differs || parts.some((part) => part.differs))).toEqual([]);
    expect(changes.flatMap(({ marks }) => marks)).toEqual([]);
  });
});

describe('two terms', () => {
  test('name every KPI once', () => {
    expect(there.map(({ kpi }) => kpi).sort()).toEqual([...project.kpis.keys()].sort());
  });

  test('mirror each other: old and new, sign, better and worse, marks, every contribution', () => {
    const mirror = new Map(back.map((change) => [change.kpi, change]));
    const sign = (text: string | null): string | null =>
      text?.replace(/^[+−]/, (mark) => (mark === '+' ? '−' : '+')) ?? null;
    const judged = { better: 'worse', worse: 'better', same: 'same' } as const;
    for (const change of there) {
      const other = mirror.get(change.kpi)!;
      expect([other.old, other.now]).toEqual([change.now, change.old]);
      expect(other.change).toBe(sign(change.change));
      expect(other.judgement).toBe(change.judgement && judged[change.judgement]);
      expect([other.differs, other.marks, other.base]).toEqual([change.differs, change.marks, change.base]);
      expect(other.targets).toEqual({ old: change.targets.now, now: change.targets.old });
      if (!change.why || !other.why) continue;
      for (const cause of ['data', 'definition', 'rows', 'rule', 'rounding'] as const)
        expect(other.why.causes[cause]).toEqual(turned(change.why.causes[cause]));
      for (const { column, parts } of change.why.divisions) {
        const theirs = other.why.divisions.find((division) => division.column === column)!.parts;
        for (const { value, total } of parts)
          expect(theirs.find((part) => part.value === value)!.total).toEqual(turned(total));
      }
    }
  });

  test('are explained by causes that add up exactly to the printed change, and columns that add up to the exact one', () => {
    const explained = there.filter(({ why }) => why !== null);
    expect(explained.length).toBeGreaterThan(10);
    for (const { why, old, now } of explained) {
      const printed = subtract(fromText(now!.value!), fromText(old!.value!));
      expect(sum(Object.values(why!.causes))).toEqual(printed);
      expect(why!.total).toEqual(printed);
      for (const { parts } of why!.divisions)
        expect(sum(parts.map(({ total }) => total))).toEqual(why!.exact);
    }
    expect(of('voices.by-category').why!.divisions.map(({ column }) => column)).toContain('区分');
  });

  test('know better from worse, percent from points, targets met and missed, and bases too small', () => {
    expect(of('voices.total')).toMatchObject({ change: '+14件', relative: '+3.1%', judgement: null });
    expect(of('applications.life.other')).toMatchObject({
      change: '−5.3ポイント',
      relative: null,
      judgement: 'better',
    });
    expect(of('applications.nonlife.other').judgement).toBe('worse');
    expect(of('elderly.face-to-face').targets).toMatchObject({
      old: { verdict: 'missed' },
      now: { verdict: 'met' },
    });
    expect(of('followups.missed')).toMatchObject({ base: 4, marks: ['small'] });
    expect(of('applications.life').marks).toEqual([]);
  });

  test('are redefined where the way of counting changed, as a pass mark does', () => {
    expect(there.filter(({ marks }) => marks.includes('redefined')).map(({ kpi }) => kpi)).toEqual([
      'roleplay.pass',
    ]);
  });

  test('hold a KPI against its own small:', () => {
    const kpi = project.kpis.get('followups.missed')!;
    const using = { ...project, kpis: new Map([...project.kpis, [kpi.id, { ...kpi, small: 0 }]]) };
    const found = changesIn(sampleDiff('2023H1', '2024H1', { using })).find(
      (change) => change.kpi === kpi.id,
    )!;
    expect(found.marks).toEqual([]);
  });
});

describe('thresholds', () => {
  test.each([
    ['worse', 'applications.nonlife.other', true],
    ['worse', 'applications.life.other', false],
    ['>3%', 'voices.total', true],
    ['>3.2%', 'voices.total', false],
    ['>5%', 'applications.life.other', false],
    ['>5.2pt', 'applications.life.other', true],
    ['>5.3pt', 'applications.life.other', false],
    ['>5pt', 'voices.total', false],
  ])('%s of %s: %s', (text, kpi, expected) => {
    expect(exceeds(of(kpi), parseThreshold(text)!)).toBe(expected);
  });

  test.each(['better', '5%', '>%', '>5', '>-1pt', ''])('%j is none', (text) => {
    expect(parseThreshold(text)).toBeNull();
  });
});
