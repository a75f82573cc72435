import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proseWords } from '../../src/messages/prose.ts';
import { unusedAllowances } from '../../src/prose/unused-allowances.ts';
import { sampleContext } from './sample-context.ts';

const room = join(import.meta.dirname, '../../src/prose');
const codes = new Set(
  readdirSync(room)
    .map((file) => readFileSync(join(room, file), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/(?:code: |fail\(|unknown\()'([a-z-]+)'/g)].map((match) => match[1]!),
    ),
);

test('every code that the room emits has words, and all words have a code', () => {
  expect([...codes].sort()).toEqual(Object.keys(proseWords()).sort());
});

test('words say something in both languages, whatever the arguments', () => {
  for (const args of [{}, { nearest: 'x', expected: ['a', 'b'], names: ['a', 'b'] }]) {
    for (const words of Object.values(proseWords())) {
      for (const wording of [words, ...('fix' in words ? [words.fix] : [])]) {
        expect(wording.ja(args)).toMatch(/[ぁ-ん]/);
        expect(wording.en(args)).toMatch(/^[^ぁ-ん]+$/);
      }
    }
  }
});

test('an entry of the allow-list that no section used is a note at its place', () => {
  const place = { file: 'kpi.yaml', line: 9 };
  const allowedNumbers = ['36点', '5年', '1ヵ月'].map((text) => ({ text, reason: '目安', place }));
  const sections = [{ usedAllowances: [0] }, { usedAllowances: [0, 2] }];
  expect(unusedAllowances(sections, sampleContext({ allowedNumbers }))).toEqual([
    { code: 'allowed-number-unused', severity: 'note', place, args: { text: '5年' } },
  ]);
});
