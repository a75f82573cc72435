import type { Cursor } from '../cursor.ts';
import type { FileReading } from '../file-reading.ts';
import type { PersonSpellings } from '../person-spellings.ts';
import type { FileWindow } from './file-window.ts';
import { COLUMN_BYTES, EMPTY, KEEPS_NUMBERS, TELLS_NEW, VALUES } from './layout.ts';
import { placedTexts } from './placed-texts.ts';
import type { Speed } from './speed.ts';
import type { SpellingTables } from './spelling-tables.ts';
import { toldNews } from './told-news.ts';

/** The rows that a scan took, on their way from the scanner's memory to where rows are kept. */
export interface TakenRows {
  /** From here on the cursor is moved. */
  start(cursor: Cursor): void;
  /** Hands over all that were taken; of those put together, what is said of each. */
  flush(): void;
}

export function takenRows(
  speed: Speed,
  tables: SpellingTables,
  { rows, lines, path }: FileReading,
  persons: PersonSpellings,
  window: FileWindow,
): TakenRows {
  const { wasm, bytes, words, numbers } = speed.scanner;
  let cursor: Cursor = { at: 0, line: 0, row: 0 };
  const told = toldNews(speed.scanner, tables, window);
  const placed = placedTexts(speed.scanner, tables, rows, window);
  for (const { spellings, flags } of tables.columns) {
    if (persons.isByFile && flags & TELLS_NEW) spellings.forgetMet();
  }

  const cellsOf = (kept: number, count: number) => {
    const c = tables.columns.findIndex((column) => column.kept === kept);
    const at = (tables.at + c * COLUMN_BYTES) / 4;
    const values = words()[at + VALUES / 4]!;
    const empty = words()[at + EMPTY / 4]!;
    return {
      values:
        tables.columns[c]!.keeps === KEEPS_NUMBERS
          ? numbers().subarray(values / 8, values / 8 + count)
          : words().subarray(values / 4, values / 4 + count),
      empty: bytes().subarray(empty, empty + count),
    };
  };

  return {
    start(at) {
      cursor = at;
      placed.start();
    },
    flush() {
      const count = wasm.rows.value;
      if (count === 0) return;
      told.take((column, news) => persons.noteNews(column, news, path, cursor.line));
      const offsets = numbers().subarray(tables.offsets / 8, tables.offsets / 8 + count);
      lines.noteRows(offsets, cursor.line);
      if (!speed.groups) {
        placed.settle(count);
        rows.addRows(offsets, (kept) => cellsOf(kept, count));
      }
      cursor.line += count;
      cursor.row += count;
      wasm.startRows();
    },
  };
}
