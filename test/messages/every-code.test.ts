import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from './every-room.ts';

const tests = join(import.meta.dirname, '..');
const src = join(tests, '..', 'src');

/** Words with hyphens in the sources below a folder: what may be a code. */
function wordsBelow(folder: string, but = ''): ReadonlySet<string> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !(but !== '' && path.startsWith(but)))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/g) ?? []));
}

const without = (words: ReadonlySet<string>): readonly string[] =>
  Object.keys(catalogue).filter((code) => !words.has(code));

test('every code is told by something', () => {
  expect(without(wordsBelow(src, 'messages'))).toEqual([]);
});

// A code that no test meets may be dead, or told at the wrong place; nobody would see it.
test('every code is named by a test', () => {
  expect(without(wordsBelow(tests))).toEqual([]);
});
