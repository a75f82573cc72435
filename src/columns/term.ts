import { parseTerm } from '../calendar/term.ts';
import type { CellValue, ColumnType } from './column-type.ts';
import { remember } from './remember.ts';
import { blankWords } from './words.ts';

/**
 * A reporting term, stored as its id: 2024H1, FY2024, 2024Q3, 2024-04, in any way of writing that a
 * command takes (2024年度上期, 令和6年度上期).
 */
export const term: ColumnType = {
  storage: () => 'texts',
  personal: false,
  words: blankWords,
  reader: (column) => remember(read, column.settings),
  comparisons: ['in', 'empty'],
  literal: (value) => read(String(value)),
  show: (value) => String(value),
  values: () => null,
};

// The month in which the year begins moves the days of a term, not its name.
const read = (text: string): Exclude<CellValue, null> =>
  parseTerm(text, 4)?.id ?? {
    code: 'cell-not-term',
    expected: ['2024H1', '2024年度上期', 'FY2024', '2024-04'],
  };
