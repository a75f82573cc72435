import { describe, expect, test } from 'vitest';
import { lockText, parseLock } from '../../src/lock/lock-text.ts';
import { restate } from '../../src/lock/restate.ts';
import type { Lock } from '../../src/model/lock.ts';
import { compile, config, fileOf, lockProblems, officeProject, type Row, rowsOf } from './office.ts';

const both = [...rowsOf(2024, 40), ...rowsOf(2023, 30)];
const lockOf = (rows: readonly Row[], term: string, locks: readonly Lock[] = []): Lock =>
  compile([fileOf(rows)], { term, locks }).lock!;
const last = lockOf(both, '2023H1');
const own = lockOf(both, '2024H1', [last]);

const figure = (outcome: ReturnType<typeof compile>, kpi: string, term: string) =>
  outcome.report!.figures.find((each) => each.kpi === kpi && each.term === term)!;

describe('a lock', () => {
  test('is read back as it was written', () => {
    expect(parseLock(lockText(own))).toEqual(JSON.parse(JSON.stringify(own)));
    expect(lockText(parseLock(lockText(own))!)).toBe(lockText(own));
  });

  test('holds every figure of its term exact and as printed, its definition and its rows by category', () => {
    expect(Object.keys(own.figures)).toEqual(['total', 'by', 'improved', 'top', 'before']);
    expect(own.figures['improved']!.shown).toMatchObject({ text: '40.0%', n: 8, d: 20 });
    expect(own.figures['improved']!.segments!['区分']).toEqual({ 不満: [8, 20] });
    expect(own.figures['improved']!.resolved).toMatchObject({ measure: 'percentage', date: '受付日' });
    expect(own.inputs['data/voices_a.csv']).toMatchObject({ rows: 70 });
  });

  test('has the digests that the first ones had, whose terms are published', () => {
    const many = lockOf([...rowsOf(2024, 450), ...rowsOf(2023, 450)], '2024H1');
    const digests = Object.entries(many.figures).map(([kpi, { rows }]) => [kpi, rows?.columns, rows?.digest]);
    expect(digests).toEqual([
      ['total', ['受付日'], '9a04e00ba4832555'],
      ['by', ['区分', '受付日'], '0f410294b2895e96'],
      ['improved', ['区分', '受付日', '改善'], 'c5fc23ecedae5a7a'],
      ['top', ['受付日', '点数'], 'ad54394379df2789'],
      ['before', undefined, undefined],
    ]);
  });

  test('holds no cell of a personal or text column', () => {
    expect(lockText(own)).not.toMatch(/担当\d|ご連絡|V2024/);
  });

  test.each([
    '',
    '[]',
    '{}',
    'null',
    '{"schema":"kpi-report-lock/1"}',
    '{"schema":"kpi-report-lock/2","term":"x"}',
  ])('is not %j', (text) => expect(parseLock(text)).toBeNull());
});

describe('a closed term compiled again', () => {
  test('says nothing when nothing changed', () => {
    expect(lockProblems(compile([fileOf(both)], { locks: [own, last] }))).toEqual([]);
  });

  test('reports old, new and the file; the report is not refused, but nothing may be published', () => {
    const again = compile([fileOf(both.slice(1))], { locks: [own] });
    const total = again.problems.find(
      ({ code, affects }) => code === 'lock-figure-changed' && affects?.[0] === 'total',
    );
    expect(total).toMatchObject({
      severity: 'error',
      args: { changes: ['total 40件 → 39件'], inputs: ['data/voices_a.csv'], term: '2024H1' },
    });
    expect(again.report).not.toBeNull();
  });

  test('names a KPI whose rows are others though its figure is the same', () => {
    const changed = both.map((row, i) => (i === 0 ? row.with(2, '要望') : row));
    const found = compile([fileOf(changed)], { locks: [own] }).problems.filter(
      ({ code }) => code === 'lock-rows-changed',
    );
    expect(found.map(({ severity, affects, args }) => [severity, affects, args?.['changes']])).toEqual([
      ['error', ['total'], ['区分/感謝 10 → 9', '区分/要望 10 → 11']],
    ]);
  });

  test('is refused when frozen', () => {
    expect(compile([fileOf(both.slice(1))], { locks: [own], frozen: true }).report).toBeNull();
    expect(compile([fileOf(both)], { locks: [own], frozen: true }).report).not.toBeNull();
  });

  test('names a changed definition, a changed rounding, a KPI that went and one that came', () => {
    const change = (from: string, to: string) =>
      lockProblems(compile([fileOf(both)], { locks: [own], using: officeProject(config.replace(from, to)) }));
    expect(change('among: { 区分: 不満 }', 'among: { 区分: [不満, 要望] }')).toEqual([
      'lock-redefined improved',
    ]);
    expect(change('digits: 1', 'digits: 1, rounding: truncate')).toEqual(['lock-redefined improved']);
    expect(change('  top: {', '  peak: {')).toEqual(['lock-kpi-gone top', 'lock-kpi-new peak']);
    expect(change('[感謝, 不満, 要望]', '[感謝, 提案, 不満, 要望]')).toEqual([]);
    expect(change('label: 件数', 'label: 声の件数')).toEqual([]);
  });
});

describe('the year before', () => {
  const now = rowsOf(2024, 40);

  test('comes from its lock when its rows are gone, and says so', () => {
    const without = compile([fileOf(now)]);
    expect(figure(without, 'before', '2024H1').text).toBe('—');
    const outcome = compile([fileOf(now)], { locks: [last] });
    expect(figure(outcome, 'before', '2024H1').text).toBe('30件');
    expect(figure(outcome, 'total', '2024H1').yearAgo).toMatchObject({ text: '30件', change: '+10件' });
    expect(figure(outcome, 'total', '2023H1').footnotes?.[0]).toContain('公表時の記録');
    expect(lockProblems(outcome)).toEqual(['lock-used']);
  });

  test('is printed as published when rows disagree, with a finding', () => {
    const outcome = compile([fileOf(both.slice(0, -1))], { locks: [last] });
    expect(figure(outcome, 'total', '2023H1').text).toBe('30件');
    expect(figure(outcome, 'before', '2024H1').text).toBe('30件');
    const found = outcome.problems.find(
      ({ code, affects }) => code === 'lock-earlier-disagrees' && affects?.[0] === 'total',
    );
    expect(found).toMatchObject({ severity: 'warning', args: { changes: ['total 30件 → 29件'] } });
    expect(compile([fileOf(both.slice(0, -1))], { locks: [last], frozen: true }).report).toBeNull();
  });

  test('is marked redefined where it was counted otherwise, with today’s value in the footnote', () => {
    const using = officeProject(config.replace('among: { 区分: 不満 }', 'among: { 区分: [不満, 要望] }'));
    const outcome = compile([fileOf(both)], { locks: [last], using });
    const improved = figure(outcome, 'improved', '2023H1');
    expect(improved.text).toBe(last.figures['improved']!.shown.text);
    const today = figure(compile([fileOf(both)], { term: '2023H1', using }), 'improved', '2023H1').text;
    expect(today).not.toBe(improved.text);
    expect(improved.footnotes).toEqual([expect.stringContaining(today)]);
    expect(lockProblems(outcome)).toEqual(['lock-earlier-redefined improved']);
  });
});

describe('a restatement', () => {
  const rows = both.map((row, i): Row => (i === 1 ? row.with(2, '感謝') : row));
  const today = lockOf(rows, '2024H1', [own]);
  const corrected = restate(own, today, { on: '2025-01-10', reason: '区分の誤り' }, () => '差')!;

  test('records initial, adjustment and restated of every figure and part that moved', () => {
    expect(corrected.restatements).toEqual([
      {
        on: '2025-01-10',
        reason: '区分の誤り',
        figures: expect.objectContaining({
          'by/感謝': { initial: '10件', adjustment: '差', restated: '11件' },
          'by/不満': { initial: '20件', adjustment: '差', restated: '19件' },
        }),
      },
    ]);
    expect(restate(corrected, today, { on: '2025-02-01', reason: '' }, () => null)).toBeNull();
  });

  test('is held from then on, and printed with a footnote where it belongs', () => {
    const outcome = compile([fileOf(rows)], { locks: [corrected] });
    expect(lockProblems(outcome)).toEqual([]);
    expect(figure(outcome, 'by', '2024H1').footnotes?.[0]).toMatch(
      /^2025年1月10日に訂正しました（感謝 公表時 10件.*訂正後 11件.*理由: 区分の誤り$/,
    );
    expect(figure(outcome, 'top', '2024H1').footnotes).toBeUndefined();
    const later = compile([fileOf([...rows, ...rowsOf(2025, 9)])], { term: '2025H1', locks: [corrected] });
    expect(figure(later, 'by', '2024H1').footnotes?.[0]).toContain('区分の誤り');
  });
});
