import { expect, it } from 'vitest';
import { freshScanner } from '../../src/ingest/fast/scanner.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { cp932 } from './encode.ts';
import { HEADER, row, voices } from './source.ts';

it('many files take no more of the scanner than one does', () => {
  const files = Array.from({ length: 200 }, (_, i) => ({
    path: `data/${i}.csv`,
    bytes: cp932([HEADER, row(i * 2), row(i * 2 + 1), ''].join('\r\n')),
  }));
  expect(readSource(voices, files, 'all').table.files).toHaveLength(200);
  expect(freshScanner().bytes().length).toBeLessThan(16 << 20);
});
