import type { BatchBuilder } from '../batch-builder.ts';
import type { FileWindow } from './file-window.ts';
import {
  CODES,
  CODES_END,
  COLUMN_BYTES,
  HOW_CODE,
  KEEPS_ENTRIES,
  NEXT_CODE,
  UNPLACED,
  VALUES,
} from './layout.ts';
import type { Scanner } from './scanner.ts';
import type { SpellingTables } from './spelling-tables.ts';

/** The texts of rows that are kept: the scanner writes down their places, and those that are codes. */
export interface PlacedTexts {
  /** Before rows are scanned: others may have come since, and have places. */
  start(): void;
  /** Sees to it that each of so many rows has a place, and that the text is there. */
  settle(rows: number): void;
}

export function placedTexts(
  { words, lasting }: Scanner,
  tables: SpellingTables,
  rows: BatchBuilder,
  window: FileWindow,
): PlacedTexts {
  const columns = tables.columns.flatMap(({ keeps, spellings, kept, how }, c) => {
    if (keeps !== KEEPS_ENTRIES) return [];
    spellings.forgetPlaces();
    const at = (tables.at + c * COLUMN_BYTES) / 4;
    // A cell of the window has at least one byte after it: there is room for its LF, and for what is copied beyond.
    const codes = how === HOW_CODE ? lasting(`codes ${c}`, window.size + 16) : 0;
    // Asked for only now: memory may have grown.
    words()[at + CODES / 4] = codes;
    return [{ at, spellings, texts: rows.textsOf(kept) }];
  });

  const start = (): void => {
    const all = words();
    for (const { at, texts } of columns) {
      all[at + CODES_END / 4] = all[at + CODES / 4]!;
      all[at + NEXT_CODE / 4] = texts.all.length;
      all[at + UNPLACED / 4] = 0;
    }
  };

  return {
    start,
    settle(count) {
      const all = words();
      for (const { at, spellings, texts } of columns) {
        const codes = all[at + CODES / 4]!;
        const end = all[at + CODES_END / 4]!;
        if (codes < end) texts.addAll(window.asciiOf(codes, end - 1).split('\n'));
        if (all[at + UNPLACED / 4] === 0) continue;
        const values = all[at + VALUES / 4]! / 4;
        for (let row = values; row < values + count; row++) {
          const entry = ~all[row]!;
          if (entry < 0) continue;
          all[row] = texts.place(spellings.texts[entry]!);
          spellings.setPlace(entry, all[row]!);
        }
      }
      start();
    },
  };
}
