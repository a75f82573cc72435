import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDisk } from '../../src/cli/files/disk.ts';
import { fileBytes } from '../../src/cli/files/file-bytes.ts';
import { hashedBytes } from '../../src/cli/files/hashed-bytes.ts';
import { type Aside, readAside } from '../../src/cli/files/read-aside.ts';
import { surveyOf } from '../../src/ingest/survey.ts';
import { sha256Of } from '../../src/model/sha256.ts';
import { cp932, utf8 } from '../ingest/encode.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a hash worked out aside is the hash, asked at once, later, and twice', async () => {
  const folder = temporaryFolder();
  const files = [0, 1, 5_000_000].map((size) => {
    const path = join(folder, `${size}.csv`);
    writeFileSync(path, Buffer.alloc(size, size % 251));
    return { path, size, file: openSync(path, 'r') };
  });
  const expected = files.map(({ path }) => sha256(readFileSync(path)));
  const hashes = readAside();
  const wait = (all: readonly Aside[]): string[] =>
    all.map((one, i) => one.sha256() ?? sha256Of(fileBytes(realDisk, files[i]!.file, files[i]!.size)));
  const atOnce = files.map(({ file, size }) => hashes.begin(file, size));
  expect(wait(atOnce)).toEqual(expected);
  const later = files.map(({ file, size }) => hashes.begin(file, size));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(wait(later)).toEqual(expected);
  expect(wait(later)).toEqual(expected);
  for (const { file } of files) closeSync(file);
});

test('a survey made aside is that of all bytes', () => {
  const folder = temporaryFolder();
  const contents = [
    utf8('あ,い\n'),
    cp932('あ,い\r\n'),
    Uint8Array.of(0xf0, 0x40, 0x0a),
    Uint8Array.of(0, 0x83, 0x0d),
  ].map((line) => Buffer.alloc(672_000, line));
  const aside = readAside();
  for (const [i, content] of contents.entries()) {
    writeFileSync(join(folder, `${i}`), content);
    const file = openSync(join(folder, `${i}`), 'r');
    const one = aside.begin(file, content.length);
    // Asked at once, it would be left to whoever asks.
    for (let waited = 0; one.survey() === null && waited < 10_000; waited += 20)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    expect(one.survey()).toEqual({ ...surveyOf(content, null), ...KINDS[i] });
    expect(one.sha256()).toBe(sha256(content));
    closeSync(file);
  }
});

const KINDS = [{}, { plainness: 'plain' }, { plainness: 'own' }, { plainness: 'unsure' }];

test('bytes are hashed in whichever order they are read', () => {
  const content = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251));
  const reads = fc.array(fc.record({ from: fc.nat(3000), size: fc.nat(2000), isInto: fc.boolean() }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(reads, (all) => {
      const { bytes, sha256: hashOf } = hashedBytes(content);
      for (const { from, size, isInto } of all) {
        const to = Math.min(from + size, content.length);
        const part = isInto ? new Uint8Array(to - from) : bytes.subarray(from, to);
        if (isInto) bytes.readInto!(part, from);
        expect(content.subarray(from, to).equals(part)).toBe(true);
      }
      expect([hashOf(), hashOf()]).toEqual([sha256(content), sha256(content)]);
    }),
  );
});

test('bytes that are read when asked for are those of the file, in any order', () => {
  const folder = temporaryFolder();
  const content = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251));
  writeFileSync(join(folder, 'a'), content);
  const file = openSync(join(folder, 'a'), 'r');
  const bytes = fileBytes(realDisk, file, content.length);
  for (const [from, to] of [
    [0, 10],
    [10, 5000],
    [4990, 30_000],
    [69_990, 80_000],
    [3, 4],
    [0, 70_000],
    [70_000, 70_001],
  ] as const)
    expect(Buffer.from(bytes.subarray(from, to)).equals(content.subarray(from, to))).toBe(true);
  const target = new Uint8Array(20);
  bytes.readInto!(target, 69_990);
  expect([...target]).toEqual([...content.subarray(69_990), ...new Array(10).fill(0)]);
  closeSync(file);
});
