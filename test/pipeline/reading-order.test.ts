import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayFromIso } from '../../src/calendar/day.ts';
import { parseTerm } from '../../src/calendar/term.ts';
import { surveyOf } from '../../src/ingest/survey.ts';
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

/**
 * Counts with some files read by another thread meanwhile; each has one row and a faulty one. `found` says what the thread
 * finds, and `isAhead` that it takes a while: until then nothing is known.
 */
function counted(
  aside: readonly string[],
  found: { readonly hasNul?: boolean; readonly isChanged?: boolean } = {},
  isAhead = true,
) {
  const told: string[] = [];
  const bytes = Buffer.from('日付\n2024-04-01\n2024-04-99\n');
  const survey = { ...surveyOf(bytes, null), hasNul: found.hasNul ?? false };
  const file = (name: string): InputFile => {
    let isKnown = !isAhead;
    const large: Partial<InputFile> = {
      sha256() {
        if (!isKnown) told.push(`${name} known`);
        isKnown = true;
        return 'a digest';
      },
      survey: () => (isKnown ? survey : null),
      isChanged: () => found.isChanged ?? false,
    };
    return { path: `data/${name}.csv`, bytes, ...(aside.includes(name) && large) };
  };
  const { problems, files, rows, refused } = countFamilies(
    project,
    { files: new Map(NAMES.map((name) => [name, [file(name)]])), told: (label) => told.push(label) },
    { term: parseTerm('2024H1', 4)!, asOf: dayFromIso('2024-10-31')!, questions: [], depth: 'figures' },
  );
  return { told, said: JSON.stringify([problems, [...files], [...rows], refused]) };
}

test('files that another thread reads meanwhile are read last, and what it found is asked for then, of the last one first', () => {
  expect(counted([]).told).toEqual(['voices', 'calls', 'visits']);
  expect(counted(['voices', 'visits']).told).toEqual([
    ...['calls', 'voices', 'visits'],
    ...['visits known', 'voices known'],
  ]);
});

test('what is said does not tell in which order files were read', () => {
  const said = counted(['voices', 'visits']).said;
  expect(said.replaceAll('a digest', SHA256)).toBe(counted([]).said);
  expect(said).toContain('2024-04-99');
});

test.each([
  ['is no text after all', { hasNul: true }, 'file-binary'],
  ['has changed meanwhile', { isChanged: true }, 'file-changed'],
] as const)('of a file that %s nothing holds that was read ahead', (_, found, code) => {
  const { told, said } = counted(['voices', 'visits'], found);
  expect(told).toEqual([
    ...['calls', 'voices', 'visits'],
    ...['visits known', 'visits', 'voices known', 'voices'],
  ]);
  expect(said).toContain(code);
  expect(said).toBe(counted(['voices', 'visits'], found, false).said);
});

/** Of the bytes that each file has. */
const SHA256 = hash('sha256', '日付\n2024-04-01\n2024-04-99\n');
