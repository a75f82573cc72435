import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const COMMITTED = 'fixtures/2024H1/data';
const folder = mkdtempSync(join(tmpdir(), 'sample-'));
execFileSync(process.execPath, ['scripts/make-sample-data.mjs', folder]);
afterAll(() => rmSync(folder, { recursive: true }));

it('writes the files that are committed, and no other', () => {
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(readdirSync(COMMITTED).sort());
});

it.each(readdirSync(COMMITTED))('writes %s byte for byte', (name) => {
  expect(readFileSync(join(folder, 'data', name)).equals(readFileSync(join(COMMITTED, name)))).toBe(true);
});
