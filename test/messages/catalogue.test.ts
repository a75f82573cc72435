import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ui, wordsOf } from '../../src/messages/index.ts';
import { catalogue } from './every-room.ts';

const src = join(import.meta.dirname, '..', '..', 'src');

/** Codes as they stand in the source: `code: 'x-y'`, `problem('x-y'`, or the second of a pair. */
const emitted = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('messages'))
  .flatMap((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    return [...text.matchAll(/(?:\bcode: |\bcode = |\bproblem\(\s*)'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(
      (match) => ({ path, code: match[1]! }),
    );
  });

describe('every code', () => {
  test('that is emitted has its words', () => {
    expect(emitted.length).toBeGreaterThan(50);
    const missing = emitted.filter(({ code }) => !Object.hasOwn(catalogue, code));
    expect(missing.map(({ path, code }) => `${path}: ${code}`)).toEqual([]);
  });

  test.each(Object.keys(catalogue))('%s says something in both languages, whatever its arguments', (code) => {
    for (const language of ['ja', 'en'] as const) {
      const { text, fix } = wordsOf({ code, severity: 'error' }, language);
      expect(text).not.toBe('');
      expect(fix).not.toBe('');
    }
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('belongs to one room', () => {
    const rooms = readdirSync(join(src, 'messages')).filter((name) => !/^(index|words|page|ui-)/.test(name));
    const codes = rooms.flatMap((name) => [
      ...new Set(
        [...readFileSync(join(src, 'messages', name), 'utf8').matchAll(/^ {2}'([a-z0-9-]+)': /gm)].map(
          (m) => m[1]!,
        ),
      ),
    ]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

test('the command line has the same words in both languages', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  const { usage: ja, ...restJa } = ui.ja;
  const { usage: en, ...restEn } = ui.en;
  expect(shape(restEn)).toEqual(shape(restJa));
  expect(Object.keys(en)).toEqual(Object.keys(ja));
});
