import { expect, test } from 'vitest';
import { parseTerm } from '../../src/calendar/term.ts';
import { fromText, isZero, rational, subtract, sum } from '../../src/diff/rational.ts';
import type { Lock } from '../../src/model/lock.ts';
import { compareTerms } from '../../src/pipeline/compare-terms.ts';
import { readTables } from '../../src/pipeline/read-tables.ts';
import { compile, config, fileOf, officeProject, type Row, rowsOf } from '../lock/office.ts';

const rows = [...rowsOf(2024, 41), ...rowsOf(2023, 32)];
const lock = compile([fileOf(rows)], { term: '2023H1' }).lock!;

/** A figure of 2023H1, as it was published, against that of 2024H1. */
function change(kpi: string, text = config, now: readonly Row[] = rows, locks: readonly Lock[] = [lock]) {
  const using = officeProject(text);
  const { tables } = readTables(using, new Map([['voices', [fileOf(now)]]]), 'segments');
  const [old, after] = ['2023H1', '2024H1'].map((id) => parseTerm(id, 4)!);
  const known = { tables, prose: new Map(), locks: new Map(locks.map((each) => [each.term, each])) };
  const asked = { old: old!, now: after!, why: true, prose: false, language: 'ja' as const };
  const found = compareTerms(using, known, asked)
    .diff.groups.flatMap(({ changes }) => changes)
    .find((each) => each.kpi === kpi)!;
  const causes = found.why!.causes;
  const printed = subtract(fromText(found.now!.value!), fromText(found.old!.value!));
  expect(sum(Object.values(causes))).toEqual(printed);
  const named = Object.entries(causes).flatMap(([cause, part]) => (isZero(part) ? [] : [cause]));
  return { named, causes, marks: found.marks, change: found };
}

test('new rows are data, and what rounding left', () => {
  expect(change('improved').named).toEqual(['data', 'rounding']);
  expect(change('total').named).toEqual(['data']);
});

test('a changed definition is told apart from new data, and marked', () => {
  const wider = config.replace('among: { 区分: 不満 }', 'among: { 区分: [不満, 要望] }');
  const { named, marks, causes } = change('improved', wider);
  expect(named).toEqual(expect.arrayContaining(['data', 'definition']));
  expect(marks).toContain('redefined');
  // As much as today's definition gives less than what was published, on the same rows.
  const { shown } = lock.figures['improved']!;
  const today = compile([fileOf(rows)], { term: '2023H1', using: officeProject(wider) }).lock!.figures[
    'improved'
  ]!.shown;
  const exact = ({ n, d }: typeof shown) => rational(n! * 100, d!);
  expect(causes.definition).toEqual(subtract(exact(today), exact(shown)));
});

test('a changed rounding rule is told apart', () => {
  const { named, marks } = change('improved', config.replace('digits: 1', 'digits: 0, rounding: truncate'));
  expect(named).toContain('rule');
  expect(named).not.toContain('definition');
  expect(marks).not.toContain('redefined');
});

test('rows of a closed term that changed since are told apart from new data', () => {
  const { named, causes } = change('total', config, rows.slice(0, -2));
  expect(named).toEqual(['data', 'rows']);
  expect(causes.rows).toEqual(rational(-2));
});

test('what was restated says so', () => {
  const restated = {
    ...lock,
    restatements: [
      {
        on: '2024-02-01',
        reason: '訂正',
        figures: { total: { initial: '31件', adjustment: '+1件', restated: '32件' } },
      },
    ],
  };
  expect(change('total', config, rows, [restated]).marks).toEqual(['restated']);
});

test('a closed term whose rows are gone is divided by the counts of its lock', () => {
  const { named, change: found } = change('total', config, rowsOf(2024, 41));
  expect(named).toEqual(['data']);
  expect(found.why!.divisions.map(({ column }) => column)).toContain('区分');
  for (const { parts } of found.why!.divisions)
    expect(sum(parts.map(({ total }) => total))).toEqual(rational(9));
});
