import { expect, test } from 'vitest';
import { runBin } from './run-bin.ts';

test.each([
  ['ja', 'category-unknown', '直し方'],
  ['en', 'quote-unclosed', 'How to cure it'],
])('help names what a code means and how to cure it (%s %s)', (language, code, heading) => {
  const { exit, out, err } = runBin('.', ['--lang', language, 'help', code]);
  expect([exit, err]).toEqual([0, '']);
  expect(out.startsWith(code)).toBe(true);
  expect(out).toContain(heading);
});

test('help about nothing that there is names the nearest', () => {
  const { exit, err } = runBin('.', ['--lang', 'en', 'help', 'categry-unknown']);
  expect(exit).toBe(2);
  expect(err).toContain('help-unknown');
  expect(err).toContain('category-unknown');
  expect(runBin('.', ['--lang', 'en', 'help', 'biuld']).err).toContain('build');
});
