import type { Cursor } from '../cursor.ts';
import type { FileReading } from '../file-reading.ts';
import type { PersonSpellings } from '../person-spellings.ts';
import type { FileWindow } from './file-window.ts';
import { BLANK, COLUMN_BYTES, EMPTY, ITSELF, KEEPS_ENTRIES, KEEPS_NUMBERS, SPANS, VALUES } from './layout.ts';
import type { Scanner } from './scanner.ts';
import type { SpellingTables } from './spelling-tables.ts';

/** The rows that a scan took, on their way from the scanner's memory to where rows are kept. */
export interface TakenRows {
  /** From here on the cursor is moved. */
  start(cursor: Cursor): void;
  /** Hands over all that were taken. */
  flush(): void;
}

export function takenRows(
  { wasm, bytes, words, numbers }: Scanner,
  tables: SpellingTables,
  { rows, lines, path }: FileReading,
  persons: PersonSpellings,
  window: FileWindow,
): TakenRows {
  let cursor: Cursor = { at: 0, line: 0, row: 0 };
  for (const { spellings } of tables.columns) spellings.places.fill(-1);

  /** Puts the places of texts where their entries are, and looks at every person once. */
  const settleTexts = (count: number): void => {
    for (const [c, { column, flags, spellings, kept: place }] of tables.columns.entries()) {
      if (!(flags & KEEPS_ENTRIES)) continue;
      const at = tables.at + c * COLUMN_BYTES;
      const all = words();
      const values = all[(at + VALUES) / 4]! / 4;
      const spans = all[(at + SPANS) / 4]! / 4;
      const texts = place < 0 ? null : rows.textsOf(place);
      const isPerson = column.type === 'person';
      for (let row = 0; row < count; row++) {
        const entry = all[values + row]!;
        if (entry === BLANK) {
          all[values + row] = 0;
          continue;
        }
        if (entry === ITSELF) {
          const from = all[spans + row * 2]!;
          if (texts) all[values + row] = texts.add(window.textOf(from, from + all[spans + row * 2 + 1]!));
          continue;
        }
        if (isPerson && !spellings.seen[entry]) {
          spellings.seen[entry] = true;
          persons.noteValue(c, spellings.texts[entry]!, path, cursor.line + row);
        }
        if (!texts) continue;
        if (spellings.places[entry]! < 0) spellings.places[entry] = texts.place(spellings.texts[entry]!);
        all[values + row] = spellings.places[entry]!;
      }
    }
  };

  return {
    start(at) {
      cursor = at;
    },
    flush() {
      const count = wasm.rows.value;
      if (count === 0) return;
      settleTexts(count);
      const offsets = numbers().subarray(tables.offsets / 8, tables.offsets / 8 + count);
      lines.noteRows(offsets, cursor.line);
      rows.addRows(offsets, (place) => {
        const c = tables.columns.findIndex(({ kept: own }) => own === place);
        const at = (tables.at + c * COLUMN_BYTES) / 4;
        const values = words()[at + VALUES / 4]!;
        const empty = words()[at + EMPTY / 4]!;
        return {
          values:
            tables.columns[c]!.flags & KEEPS_NUMBERS
              ? numbers().subarray(values / 8, values / 8 + count)
              : words().subarray(values / 4, values / 4 + count),
          empty: bytes().subarray(empty, empty + count),
        };
      });
      cursor.line += count;
      cursor.row += count;
      wasm.setRows(0);
    },
  };
}
