import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBin, sampleProject } from './run-bin.ts';

const BUILD = ['--lang', 'en', '--log-format', 'json', 'build', '--term', '2024H1'];

const events = (err: string) =>
  err
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          event: string;
          time: string;
          code?: string;
          exit?: number;
          place?: { line: number };
        },
    );

test('--log-format json writes one event a line on stderr, and no cell', () => {
  const folder = sampleProject();
  const path = join(folder, 'data/voices_202406.csv');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(',ご不満,', ',ご不滿,').replace(',不満,', ',ご不滿,'),
  );
  const { exit, err } = runBin(folder, BUILD);
  const log = events(err);
  expect(log.map(({ event }) => event)).toEqual([
    'started',
    ...log.slice(1, -1).map(() => 'problem'),
    'finished',
  ]);
  expect(log.at(-1)).toMatchObject({ exit });
  expect(exit).toBe(1);
  expect(log.some(({ code, place }) => code === 'category-unknown' && (place?.line ?? 0) > 1)).toBe(true);
  expect(log.every(({ time }) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time))).toBe(true);
  expect(err).not.toContain('ご不滿');
});

test.each([
  ['a usage error', ['--log-format', 'json', 'biuld']],
  ['an unknown term', ['--log-format', 'json', 'build', '--term', 'x']],
  ['no project', ['--log-format', 'json', '--config', '/nowhere/kpi.yaml', 'list']],
])('%s is an event too', (_, argv) => {
  const { exit, err } = runBin(sampleProject(), argv);
  const log = events(err);
  expect(log.length).toBeGreaterThan(2);
  expect(log.at(-1)).toMatchObject({ event: 'finished', exit });
  expect(exit).toBe(2);
});

test('another format is a usage error', () => {
  expect(runBin('.', ['--log-format', 'xml', 'list']).exit).toBe(2);
});
