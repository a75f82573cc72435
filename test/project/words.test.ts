import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureWords } from '../../src/messages/measures.ts';
import { projectWords } from '../../src/messages/project.ts';

const text = readdirSync('src/project')
  .map((name) => readFileSync(`src/project/${name}`, 'utf8'))
  .join('\n');

const codes = [...text.matchAll(/'((?:config|yaml|column|condition|kpi|verb|target)-[a-z-]+)'/g)]
  .map(([, code]) => code!)
  .filter((code) => !text.includes(`$ref: '${code}'`));

test('every code of the room has words, a cure included', () => {
  const known = { ...measureWords(), ...projectWords() };
  expect(codes.filter((code) => !Object.hasOwn(known, code))).toEqual([]);
  expect(Object.entries(projectWords()).filter(([, words]) => !('fix' in words))).toEqual([]);
});

test('no words are kept for a code that nothing emits', () => {
  expect(Object.keys(projectWords()).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});
