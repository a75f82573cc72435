import type { Column } from '../model/source.ts';
import { isDitto, matchable } from './characters.ts';
import type { CellValue, ColumnType } from './column-type.ts';
import { blankSpellings, readClean } from './remember.ts';
import { blankWords } from './words.ts';

interface Settings {
  readonly id?: boolean;
}

/**
 * Text as written, trimmed, NFC. With `id` a code that identifies something: the width of letters and kana does not matter,
 * leading zeros stay, and a code that Excel turned into 1.23457E+11 is a fault. Columns of a source's
 * key are read as ids whether they say so or not.
 */
export const text: ColumnType<Settings> = {
  storage: () => 'texts',
  personal: true,
  words: (z) => ({
    ...blankWords(z),
    id: z
      .boolean()
      .describe(
        '番号や記号の列: 全角と半角を区別せず、1.23457E+11 のように壊れた値を見つける | a code: width does not matter, and a value that Excel spoiled (1.23457E+11) is an error',
      )
      .optional(),
  }),
  reader: textReader,
  comparisons: ['in', 'empty'],
  literal: (value, column) => {
    const read = textReader(column)(String(value));
    return read === null ? { code: 'cell-empty' } : read;
  },
  show: (value) => String(value),
  values: () => null,
};

export function textReader(column: Column): (text: string) => CellValue {
  const blank = blankSpellings(column.settings);
  const read = column.settings['id'] === true ? readId : (text: string) => text;
  // Free text may say 同上; what is counted, listed or tells rows apart may not.
  if (column.settings['id'] !== true && column.type === 'text' && column.personal)
    return (text) => (text === '' ? null : readClean(text, read, blank));
  const counted = (text: string): CellValue => (isDitto(text) ? { code: 'cell-ditto' } : read(text));
  return (text) => (text === '' ? null : readClean(text, counted, blank));
}

function readId(text: string): CellValue {
  const id = matchable(text);
  return /^\d(\.\d+)?E[+-]?\d+$/i.test(id) && /[.+]/.test(id) ? { code: 'id-exponent' } : id;
}
