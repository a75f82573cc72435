import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { applyMover, type Mover } from './apply-mover.ts';

const movers: readonly Mover[] = JSON.parse(readFileSync('test/sample/movers.json', 'utf8'));

const recordsOf = (bytes: Uint8Array, file: string): string[] =>
  parse(
    new TextDecoder(file.includes('applications') ? 'shift_jis' : 'utf-8', { fatal: true }).decode(bytes),
    {
      relax_column_count: true,
      skip_empty_lines: true,
    },
  ).map((cells: string[]) => JSON.stringify(cells));

it.each(movers.map((mover, at) => ({ at, ...mover })))('$at: $change in $file touches one row', (mover) => {
  const bytes = readFileSync(`fixtures/2024H1/${mover.file}`);
  const before = recordsOf(bytes, mover.file);
  const after = recordsOf(applyMover(bytes, mover), mover.file);
  const gone = before.filter((record) => !after.includes(record));
  const come = after.filter((record) => !before.includes(record));
  expect([gone.length, come.length]).toEqual({ alter: [1, 1], add: [0, 1], remove: [1, 0] }[mover.change]);
  for (const cell of Object.values(mover.set ?? {})) expect(come[0]).toContain(JSON.stringify(cell));
});
