import type { News } from '../spelled-names.ts';
import type { FileWindow } from './file-window.ts';
import {
  ARE_SIMPLE,
  COLUMN_BYTES,
  LONGEST_NAME,
  NAMES,
  NAMES_END,
  NEWS,
  NEWS_BYTES,
  NEWS_COUNT,
  TELLS_NEW,
} from './layout.ts';
import type { Scanner } from './scanner.ts';
import type { SpellingTables } from './spelling-tables.ts';

/** Spellings of persons that rows of a file have for the first time, as the scanner tells them. */
export interface ToldNews {
  /** All since this was asked last, column by column: its number among the declared ones. */
  take(tell: (column: number, news: News) => void): void;
}

export function toldNews(
  { words, lasting }: Scanner,
  tables: SpellingTables,
  { textOf }: FileWindow,
): ToldNews {
  const columns = [...tables.columns.entries()].flatMap(([number, { flags, spellings }]) =>
    flags & TELLS_NEW ? [{ number, spellings, at: (tables.at + number * COLUMN_BYTES) / 4 }] : [],
  );
  const start = ({ number, at }: (typeof columns)[number]): void => {
    // A row tells one spelling at most.
    const news = lasting(`news ${number}`, tables.rows * NEWS_BYTES);
    const names = lasting(`names ${number}`, tables.rows * (LONGEST_NAME + 1));
    const all = words();
    all[at + NEWS / 4] = news;
    all[at + NEWS_COUNT / 4] = 0;
    all[at + NAMES / 4] = all[at + NAMES_END / 4] = names;
    all[at + ARE_SIMPLE / 4] = 1;
  };
  columns.forEach(start);

  return {
    take(tell) {
      const all = words();
      for (const column of columns) {
        const { number, spellings, at } = column;
        const count = all[at + NEWS_COUNT / 4]!;
        if (count === 0) continue;
        const first = all[at + NEWS / 4]! / 4;
        const list = all.slice(first, first + count * 2);
        const [from, to] = [all[at + NAMES / 4]!, all[at + NAMES_END / 4]!];
        // Each ends in an LF; nothing is before that of one that was asked about.
        const texts = from < to ? textOf(from, to - 1).split('\n') : [];
        const areSimple = from < to && all[at + ARE_SIMPLE / 4] === 1;
        if (!areSimple) for (let i = 0; i < count; i++) texts[i] ||= spellings.texts[list[i * 2]!]!;
        start(column);
        tell(number, { list, texts, areSimple, persons: spellings.persons });
      }
    },
  };
}
