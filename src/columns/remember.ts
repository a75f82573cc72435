import { isDitto, isExcelError, plain, unwrap } from './characters.ts';
import { type CellValue, isFault } from './column-type.ts';

/**
 * A reader that works out each spelling once: a term has at most 366 dates. `read` gets the cell without
 * invisible characters and never a blank one; spellings in `blank` (未, 欠席) count as blank.
 */
export function remember(
  read: (text: string) => CellValue,
  settings: Readonly<Record<string, unknown>>,
): (text: string) => CellValue {
  const known = new Map<string, CellValue>();
  const blank = blankSpellings(settings);
  return (text) => {
    if (text === '') return null;
    const value = known.get(text);
    if (value !== undefined) return value;
    const fresh = readClean(text, read, blank);
    // Numbers may all differ: forget everything now and then instead of growing with the file.
    if (known.size >= 65_536) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** The value of a cell by `read`, after what is the same for all types: blanks, armour, Excel's errors. */
export function readClean(
  text: string,
  read: (text: string) => CellValue,
  blank: ReadonlySet<string>,
): CellValue {
  const clean = plain(unwrap(text));
  if (clean === '' || blank.has(clean)) return null;
  if (isExcelError(clean)) return { code: 'cell-excel-error' };
  const value = read(clean);
  if (isFault(value) && isDitto(clean)) return { code: 'cell-ditto' };
  return isFault(value) || value !== '' ? value : null;
}

export const blankSpellings = (settings: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(listOf(settings['blank']).map(plain));

/** One or several words of the configuration, as texts. */
export const listOf = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
