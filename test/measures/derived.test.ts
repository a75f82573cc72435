import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTerms, parseTerm, type Term } from '../../src/calendar/term.ts';
import { attainment } from '../../src/measures/attainment.ts';
import { coverage } from '../../src/measures/coverage.ts';
import { termAgo, yearAgo } from '../../src/measures/earlier.ts';
import { manual } from '../../src/measures/manual.ts';
import { manualFile } from '../../src/measures/manual-file.ts';
import type { Figures } from '../../src/measures/measure.ts';
import { planned } from '../../src/measures/planned.ts';
import { series } from '../../src/measures/series.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Direction } from '../../src/model/kpi.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { batchOf, periodOf } from './rows.ts';

const terms = makeTerms(4);
const term = parseTerm('2024H1', 4) as Term;
const format = { unit: '', times: 1, digits: 0, rounding: 'half-up' as const };

const figuresOf = (known: Readonly<Record<string, Partial<Figure>>>, times = 1): Figures => ({
  terms,
  language: 'ja',
  span: (_, one) => one,
  label: (kpi) => kpi,
  format: () => ({ ...format, times }),
  get: (kpi, one) => ({ quantity: null, parts: [], target: null, ...known[`${kpi}@${one.id}`] }) as Figure,
});
const worth = (quantity: Quantity | null): number | null =>
  quantity === null || quantity.d === 0 ? null : quantity.n / quantity.d;

const quantity = fc.record({ n: fc.integer({ min: 0, max: 5000 }), d: fc.integer({ min: 0, max: 500 }) });
const target = fc.record({
  direction: fc.constantFrom<Direction>('at-least', 'at-most'),
  value: fc.record({ n: fc.integer({ min: 0, max: 999 }), d: fc.constantFrom(1, 10, 100) }),
});

test('attainment is what is written over what is aimed at', () => {
  fc.assert(
    fc.property(fc.option(quantity), fc.option(target), fc.constantFrom(1, 100), (found, aim, times) => {
      const figures = figuresOf({ 'a@2024H1': { quantity: found, target: aim } }, times);
      const { quantity: answer } = attainment.derive({ kpi: 'a' }, term, figures, format);
      const done = worth(found);
      const wanted = worth(aim?.value ?? null);
      if (done === null || wanted === null || wanted === 0) expect(worth(answer)).toBeNull();
      else expect((worth(answer)! * wanted) / times).toBeCloseTo(done, 9);
    }),
  );
});

test('coverage counts members of the list that were reached, and nobody else', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(people, people, (done, list) => {
      const figures = figuresOf({
        'done@2024H1': { members: new Set(done) },
        'list@2024H1': { members: new Set(list) },
      });
      const { quantity: answer } = coverage.derive({ done: 'done', of: 'list' }, term, figures, format);
      let reached = 0;
      for (const person of list) if (done.includes(person)) reached++;
      expect(answer).toEqual({ n: reached, d: list.length });
    }),
  );
  const unknown = figuresOf({ 'done@2024H1': { members: new Set() } });
  expect(coverage.derive({ done: 'done', of: 'list' }, term, unknown, format).quantity).toBeNull();
});

test('the plan of a year holds for its halves, by its name; that of the half goes before', () => {
  const figures = figuresOf({ 'a@2024H1': { quantity: { n: 5, d: 1 } } });
  const derive = (plan: Readonly<Record<string, number>>) => {
    const entries = Object.entries(plan).map(([id, n]) => [id, { n, d: 1 }]);
    const spec = { planned: Object.fromEntries(entries), done: 'a', unit: '回' };
    const { quantity: answer, parts } = planned.derive(spec, term, figures, format);
    return [worth(answer), ...parts.map((part) => [part.label, worth(part.quantity)])];
  };
  expect(derive({ FY2024: 20, FY2025: 30, '*': 9 })).toEqual([
    0.25,
    ['計画（2024年度）', 20],
    ['実績', 5],
    ['次期の計画', null],
  ]);
  expect(derive({ FY2024: 20, '2024H1': 10, '2024Q1': 1 })).toEqual([
    0.5,
    ['計画', 10],
    ['実績', 5],
    ['次期の計画', 20],
  ]);
  expect(derive({ '*': 10 })).toEqual([0.5, ['計画', 10], ['実績', 5], ['次期の計画', 10]]);
  expect(derive({ FY2023: 20 })).toEqual([null, ['計画', null], ['実績', 5], ['次期の計画', null]]);
});

test('planned is done over plan; nothing planned and nothing done are not measurable', () => {
  fc.assert(
    fc.property(fc.option(fc.nat(20)), fc.option(fc.nat(20)), (plan, done) => {
      const spec = {
        planned: plan === null ? {} : { '2024H1': { n: plan, d: 1 } },
        done: 'done',
        unit: null,
      };
      const figures = figuresOf({ 'done@2024H1': { quantity: done === null ? null : { n: done, d: 1 } } });
      const answer = worth(planned.derive(spec, term, figures, format).quantity);
      expect(answer).toBe(plan === null || plan === 0 || done === null ? null : done / plan);
    }),
  );
});

test('a year ago and a term ago are that KPI of that term, parts and all', () => {
  const parts = [{ key: 'x', label: 'x', quantity: { n: 1, d: 1 }, format, adds: true }];
  const figures = figuresOf({
    'a@2023H1': { quantity: { n: 25, d: 1 }, parts },
    'a@2023H2': { quantity: { n: 20, d: 1 } },
  });
  expect(yearAgo.derive({ kpi: 'a' }, term, figures, format)).toEqual({ quantity: { n: 25, d: 1 }, parts });
  expect(termAgo.derive({ kpi: 'a' }, term, figures, format).quantity).toEqual({ n: 20, d: 1 });
});

test('a series has each term once, the oldest first, and – where nothing is known', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.constantFrom<'year' | 'term'>('year', 'term'),
      (many, step) => {
        const figures = figuresOf({ 'a@2024H1': { quantity: { n: 3, d: 1 } } });
        const { parts } = series.derive({ kpi: 'a', terms: many, step }, term, figures, format);
        const ids = Array.from({ length: many }, (_, back) =>
          step === 'year' ? `${2024 - back}H1` : `${2024 - Math.ceil(back / 2)}H${back % 2 === 0 ? 1 : 2}`,
        ).reverse();
        expect(parts.map(({ key }) => key)).toEqual(ids);
        expect(parts.map((part) => part.missing)).toEqual(ids.map(() => '–'));
        expect(parts.map((part) => worth(part.quantity))).toEqual([...ids.slice(1).map(() => null), 3]);
      },
    ),
  );
});

test('a manual figure is what was written, with who wrote it', () => {
  const entry = { value: { n: 852, d: 10 }, by: 'A社', on: '2024-10-10', note: null };
  const figures = figuresOf({});
  const { quantity: answer, attribution } = manual.derive(
    { entries: { '2024H1': entry } },
    term,
    figures,
    format,
  );
  expect([answer, attribution]).toEqual([
    { n: 852, d: 10 },
    { by: 'A社', on: '2024-10-10', note: null },
  ]);
  expect(manual.derive({ entries: {} }, term, figures, format)).toEqual({ quantity: null, parts: [] });
});

test('a file of manual figures: one row is the figure in any order and split; none and two are nothing', () => {
  const spec = {
    source: 's',
    that: { is: 'in' as const, column: 'KPI', values: [1], words: ['x'] },
    percent: false,
  };
  const period = periodOf('2024H1');
  const names = ['KPI', '期', '値', '提供者', '日付', '備考'];
  const row = fc.record({
    KPI: fc.constantFrom(0, 1),
    期: fc.constantFrom('2024H1', '2023H1'),
    値: fc.integer({ min: -9_000_000, max: 9_000_000 }),
    提供者: fc.constant('A'),
    日付: fc.constant(19_900),
    備考: fc.constant('b'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.nat(6), (rows, cut) => {
      const states = [rows.slice(cut), rows.slice(0, cut)].map((some) => {
        const state = manualFile.empty(spec, period);
        const batch = batchOf(some, names);
        const fates = manualFile.select(spec, batch, 'undecided', period);
        const chosen = Uint32Array.from(some.flatMap((_, i) => (fates[i] === 2 ? [i] : [])));
        manualFile.add(state, batch, chosen, fates, spec, period);
        return state;
      });
      const whole = manualFile.merge(states[0]!, states[1]!, spec);
      const mine = rows.filter((one) => one.KPI === 1 && one.期 === '2024H1');
      const answer = manualFile.result(whole, spec, period, format).quantity;
      expect(worth(answer)).toBe(mine.length === 1 ? mine[0]!.値 / 1_000_000 : null);
    }),
  );
});

test('a series with parts is a table by terms: what a term lacks is a gap, what it cannot lack is 0', () => {
  const part = (key: string, n: number) => ({ key, label: key, quantity: { n, d: 1 }, format, adds: true });
  const figures = figuresOf({
    'a@2022H1': { quantity: { n: 5, d: 1 }, parts: [part('旧支店', 2), part('本店', 3)] },
    'a@2024H1': { quantity: { n: 9, d: 1 }, parts: [part('本店', 4), part('支店', 3), part('未分類', 2)] },
  });
  const spec = { kpi: 'a', terms: 3, step: 'year', parts: true } as const;
  const { quantity: own, parts, grid } = series.derive(spec, term, figures, format);
  expect(own).toEqual({ n: 9, d: 1 });
  expect(grid?.columns).toEqual(['2022年度上期', '2023年度上期', '2024年度上期']);
  const cells = Object.fromEntries(
    parts.map(({ key, quantity: found, missing }) => [key, found?.n ?? missing]),
  );
  expect(cells).toEqual({
    ...{ '本店/2022H1': 3, '本店/2023H1': '–', '本店/2024H1': 4 },
    ...{ '支店/2022H1': '–', '支店/2023H1': '–', '支店/2024H1': 3 },
    ...{ '未分類/2022H1': 0, '未分類/2023H1': '–', '未分類/2024H1': 2 },
    ...{ '旧支店/2022H1': 2, '旧支店/2023H1': '–', '旧支店/2024H1': '–' },
    ...{ '合計/2022H1': 5, '合計/2023H1': '–', '合計/2024H1': 9 },
  });
});

test('where parts are no members of a sum, the last row has the name of the KPI', () => {
  const part = { key: 'done', label: '実績', quantity: { n: 1, d: 1 }, format, adds: false };
  const figures = figuresOf({ 'a@2024H1': { quantity: { n: 1, d: 2 }, parts: [part] } });
  const { grid } = series.derive({ kpi: 'a', terms: 2, step: 'term', parts: true }, term, figures, format);
  expect(grid?.rows).toEqual(['実績', 'a']);
});
