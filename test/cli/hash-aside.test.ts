import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashAside } from '../../src/cli/files/hash-aside.ts';

test('a hash worked out aside is the hash, asked at once, later, and twice', async () => {
  const hashes = hashAside();
  const files = [0, 1, 5_000_000].map((size) => new Uint8Array(new SharedArrayBuffer(size)).fill(size % 251));
  const waiting = files.map((bytes) => hashes.begin(bytes));
  const expected = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(waiting.map((wait) => wait())).toEqual(expected);
  const again = files.map((bytes) => hashes.begin(bytes));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(again.map((wait) => wait())).toEqual(expected);
  expect(again.map((wait) => wait())).toEqual(expected);
});
