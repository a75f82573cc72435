import { expect, test } from 'vitest';
import { dayFromIso } from '../../src/calendar/day.ts';
import { parseTerm } from '../../src/calendar/term.ts';
import type { InputFile } from '../../src/model/table.ts';
import { countFamilies } from '../../src/pipeline/count-families.ts';
import { projectOf } from '../language/compile.ts';
import { FRAME } from '../language/cookbook/recipe.ts';

const NAMES = ['voices', 'calls', 'visits'];
const project = projectOf(
  `${FRAME}sources:\n${NAMES.map(
    (name) =>
      `  ${name}: { label: ${name}, files: data/${name}.csv, date: 日付, columns: { 日付: { type: date } } }\n`,
  ).join('')}kpis:\n  n: { label: 件数, count: voices, unit: 件 }\n`,
);

/** Counts with some files read by another thread meanwhile; each has one row and a faulty one. */
function counted(aside: readonly string[]) {
  const told: string[] = [];
  const file = (name: string): InputFile => ({
    path: `data/${name}.csv`,
    bytes: Buffer.from('日付\n2024-04-01\n2024-04-99\n'),
    ...(aside.includes(name) && { survey: () => null }),
  });
  const { problems, files, rows } = countFamilies(
    project,
    { files: new Map(NAMES.map((name) => [name, [file(name)]])), told: (label) => told.push(label) },
    { term: parseTerm('2024H1', 4)!, asOf: dayFromIso('2024-10-31')!, questions: [], depth: 'figures' },
  );
  return { told, said: JSON.stringify([problems, [...files], [...rows]]) };
}

test('files that another thread reads meanwhile are read last', () => {
  expect(counted([]).told).toEqual(['voices', 'calls', 'visits']);
  expect(counted(['voices', 'visits']).told).toEqual(['calls', 'voices', 'visits']);
});

test('what is said does not tell in which order files were read', () => {
  expect(counted(['voices', 'visits']).said).toBe(counted([]).said);
  expect(counted([]).said).toContain('2024-04-99');
});
