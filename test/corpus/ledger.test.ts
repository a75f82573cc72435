import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/ingest/read-source.ts';
import type { Table } from '../../src/model/table.ts';
import { readProject } from '../../src/project/read-project.ts';
import { sourceOf } from '../ingest/source.ts';
import { casesOf, cleanWritten } from './case.ts';
import { kinds } from './kinds.ts';
import { drawFrom } from './random.ts';
import type { Written } from './run-case.ts';

/** Physical lines counted another way: on the decoded text, by what ends a line. */
function lineCount(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes).replace(/[\u001a\u001c]+$/, '');
  const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0;
  return text === '' || /[\r\n]$/.test(text) ? ends : ends + 1;
}

/** Each file: every line and every record has one fate, and no line was lost or made up. */
function expectBalance(table: Table, files: ReadonlyMap<string, Uint8Array>): number {
  for (const { path, encoding, ledger } of table.files) {
    const { lines, records } = ledger;
    expect(lines.total, path).toBe(lineCount(files.get(path)!, encoding));
    expect(
      lines.preamble +
        lines.header +
        lines.blank +
        lines.control +
        lines.accepted +
        lines.rejected +
        lines.duplicate,
    ).toBe(lines.total);
    expect(records.accepted + records.rejected + records.duplicate + records.control).toBe(records.total);
  }
  const kept = table.batches.reduce((sum, { length }) => sum + length, 0);
  expect(kept).toBe(table.files.reduce((sum, { ledger }) => sum + ledger.records.accepted, 0));
  return table.files.length;
}

/** Reads every source of a project, and looks at the ledger of every file and at the clock. */
function readAll({ yaml, files }: Written): number {
  const { project } = readProject(yaml, 'kpi.yaml');
  if (!project) return 0;
  const begun = performance.now();
  const read = [...project.sources.values()].map((source) => {
    const [pattern] = source.files as [string];
    const stem = pattern.replace(/\*.*/, '');
    const own = [...files]
      .filter(([path]) => path.startsWith(stem))
      .map(([path, bytes]) => ({ path, bytes }));
    return readSource(source, own, 'all').table;
  });
  expect(performance.now() - begun).toBeLessThan(5000);
  return read.reduce((sum, table) => sum + expectBalance(table, files), 0);
}

test('the ledger of every file of the corpus balances, within five seconds each', () => {
  const read = casesOf(kinds).map(({ project }) => readAll(project));
  expect(read.reduce((a, b) => a + b, 0)).toBeGreaterThan(3000);
}, 120_000);

describe('csv-spectrum', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('csv-spectrum/package.json'));
  const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace('.csv', ''));

  // One of them has a quote within a cell that is not in quotes, and an answer that is not its own.
  const [stray, sound] = [
    names.filter((name) => name === 'location_coordinates'),
    names.filter((name) => name !== 'location_coordinates'),
  ];

  test.each(sound)('%s is read cell for cell, and every line has its fate', (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'csvs', `${name}.csv`)));
    const expected = [
      JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')),
    ].flat() as Record<string, string>[];
    const columns = Object.keys(expected[0]!);
    const source = sourceOf(
      Object.fromEntries(
        columns.map((column) => [column, { type: 'text', personal: false, required: false }]),
      ),
    );
    const file = { path: 'data/voices.csv', bytes };
    const { table, problems } = readSource(
      {
        ...source,
        columns: new Map(
          [...source.columns].map(([key, column], i) => [key, { ...column, required: i === 0 }]),
        ),
      },
      [file],
      'all',
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [batch] = table.batches;
    const rows = Array.from({ length: batch!.length }, (_, i) =>
      Object.fromEntries(
        columns.map((column) => {
          const data = batch!.columns.get(column)!;
          return [column, data.empty[i] ? '' : data.values[i]];
        }),
      ),
    );
    expect(rows).toEqual(expected);
    expectBalance(table, new Map([[file.path, bytes]]));
  });

  test.each(stray)('%s has a stray quote: its row is named, none is made up', (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'csvs', `${name}.csv`)));
    const file = { path: 'data/voices.csv', bytes };
    const { table, problems } = readSource(
      sourceOf({ Cities: { type: 'text', personal: false } }),
      [file],
      'all',
    );
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, place }) => `${code} ${place?.line}`),
    ).toEqual(['quote-stray 2']);
    expect(table.files[0]!.ledger.records).toMatchObject({ total: 1, rejected: 1 });
  });
});

test('ten thousand files with bytes changed, cut, doubled and moved balance or are refused', () => {
  const draw = drawFrom(3);
  const { project } = readProject(cleanWritten.yaml, 'kpi.yaml');
  const source = project!.sources.get('voices')!;
  const path = 'data/voices_202404.csv';
  const whole = cleanWritten.files.get(path)!.subarray(0, 2000);
  const bad = [0x22, 0x2c, 0x0a, 0x0d, 0x00, 0xff, 0x81, 0x1a, 0xef, 0x20, 0x09, 0x3b];
  for (let n = 0; n < 10_000; n++) {
    let bytes = whole.slice();
    for (let times = 1 + draw.below(4); times > 0; times--) {
      const at = draw.below(bytes.length);
      const to = at + draw.below(80);
      switch (draw.below(4)) {
        case 0:
          bytes[at] = draw.one(bad);
          break;
        case 1:
          bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(to)]);
          break;
        case 2:
          bytes = Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(at)]);
          break;
        default:
          bytes = Uint8Array.from([...bytes.subarray(0, at), draw.one(bad), ...bytes.subarray(at)]);
      }
    }
    const { table, refused } = readSource(source, [{ path, bytes }], 'all');
    if (!refused) expectBalance(table, new Map([[path, bytes]]));
  }
}, 120_000);
