import { nearest } from '../model/nearest.ts';
import type { Column } from '../model/source.ts';
import { matchable } from './characters.ts';
import type { CellValue, ColumnType } from './column-type.ts';
import { listOf, remember } from './remember.ts';
import { blankWords, oneOrMore } from './words.ts';

interface Settings {
  readonly true?: unknown;
  readonly false?: unknown;
}

/**
 * Yes or no by a table of spellings: 1 and 0. Anything else is a fault, and a blank cell is neither.
 * X is in neither default table, since some offices tick with it. Source: domain.md §4.1 no. 11.
 */
export const flag: ColumnType<Settings> = {
  storage: () => 'numbers',
  personal: false,
  words: (z) => ({
    ...blankWords(z),
    true: oneOrMore(z)
      .describe(
        '「はい」とみなす書き方（書くと標準の表に代わる） | spellings of yes, in place of the usual ones',
      )
      .optional(),
    false: oneOrMore(z)
      .describe(
        '「いいえ」とみなす書き方（書くと標準の表に代わる） | spellings of no, in place of the usual ones',
      )
      .optional(),
  }),
  check(settings) {
    const { yes, no } = tables(settings as Record<string, unknown>);
    const both = [...yes].filter((spelling) => no.has(spelling));
    return both.map((spelling) => ({ path: ['true'], code: 'flag-both', args: { spelling } }));
  },
  reader(column) {
    const read = readerOf(column);
    return remember(read, column.settings);
  },
  comparisons: ['in', 'empty'],
  literal: (value, column) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    const read = readerOf(column)(String(value));
    return read === null ? { code: 'cell-empty' } : read;
  },
  show: (value) => (value === 1 ? 'true' : 'false'),
  values: () => ['false', 'true'],
};

const YES = '○ 〇 ◯ ⭕ ● ✓ ✔ ☑ ✅ レ 1 はい 有 有り あり 済 済み 実施 する yes Yes YES y Y true True TRUE';
const NO = '× ✕ ✖ ✗ ✘ ❌ 0 いいえ 無 無し なし 未 未済 未実施 しない no No NO n N false False FALSE';

function readerOf(column: Column): (text: string) => CellValue {
  const { yes, no } = tables(column.settings);
  const expected = [...yes].slice(0, 3).concat([...no].slice(0, 3));
  return (text) => {
    const spelling = matchable(text);
    if (yes.has(spelling)) return 1;
    if (no.has(spelling)) return 0;
    const near = nearest(spelling, [...yes, ...no]);
    return { code: 'flag-unknown', expected, ...(near !== null && near !== '' && { nearest: near }) };
  };
}

function tables(settings: Readonly<Record<string, unknown>>): { yes: Set<string>; no: Set<string> } {
  const table = (own: unknown, usual: string): Set<string> =>
    new Set((own === undefined ? usual.split(' ') : listOf(own)).map(matchable));
  const yes = table(settings['true'], YES);
  const no = table(settings['false'], NO);
  // One own table takes its spellings out of the usual other one.
  if (settings['true'] !== undefined && settings['false'] === undefined)
    for (const own of yes) no.delete(own);
  if (settings['false'] !== undefined && settings['true'] === undefined)
    for (const own of no) yes.delete(own);
  return { yes, no };
}
