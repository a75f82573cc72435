import { expect, test } from 'vitest';
import { progressOf } from '../../src/cli/print/progress.ts';
import { fakeShell } from './fake-shell.ts';

const files = (megabytes: number) =>
  new Map([['voices', [{ path: 'data/v.csv', bytes: new Uint8Array(megabytes << 20) }]]]);

const said = (megabytes: number, terminal: number | undefined, quiet = false): string => {
  const shell = fakeShell(terminal === undefined ? {} : { terminal });
  const progress = progressOf({ shell, language: 'en', config: undefined, quiet }, files(megabytes));
  progress.told('voices', 2 << 20);
  progress.end();
  expect(shell.printed.out).toBe('');
  return shell.printed.err;
};

test('a long input on a terminal says how far it is, and takes the line away', () => {
  expect(said(8, 80)).toBe('\rreading voices … 25%\u001b[K\r\u001b[K');
});

test('nothing is said to a file, of short input, or when it should be quiet', () => {
  expect([said(8, undefined), said(1, 80), said(8, 80, true)]).toEqual(['', '', '']);
});
