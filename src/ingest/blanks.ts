import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Values } from './row-reader.ts';

/** Share of blank cells in the columns that declare how many there may be (`most-blank`, in percent). */
export interface Blanks {
  note(values: Values): void;
  /** Rows that were read at once, with the number of blank cells in each declared column. */
  noteRows(rows: number, blank: ArrayLike<number>): void;
  /** Rows so far, and how many are blank in each declared column; 0 for those that are not watched. */
  counts(): { readonly rows: number; readonly blank: readonly number[] };
  problems(): readonly Problem[];
}

export function blanksOf(source: Source): Blanks {
  const watched = [...source.columns.values()].flatMap((column, at) => {
    const limit = column.settings['most-blank'];
    return typeof limit === 'number' ? [{ column, at, limit, blank: 0 }] : [];
  });
  let rows = 0;
  return {
    note(values) {
      rows++;
      for (const one of watched) if (values[one.at] === null) one.blank++;
    },
    noteRows(more, blank) {
      rows += more;
      for (const one of watched) one.blank += blank[one.at]!;
    },
    counts: () => ({
      rows,
      blank: [...source.columns.keys()].map((_, at) => watched.find((one) => one.at === at)?.blank ?? 0),
    }),
    problems: () =>
      watched
        .filter(({ blank, limit }) => blank * 100 > limit * rows)
        .map(({ column, blank, limit }) => ({
          code: 'cells-mostly-blank',
          severity: 'warning',
          place: column.place,
          args: { column: column.name, blank, rows, limit },
        })),
  };
}
