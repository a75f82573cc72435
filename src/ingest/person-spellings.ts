import type { Problem } from '../model/problem.ts';
import type { Column, Source } from '../model/source.ts';
import type { Placed } from './row-problems.ts';
import type { Values } from './row-reader.ts';
import { type News, type Pair, spelledNames } from './spelled-names.ts';

/**
 * Notices persons who are likely one but are spelled in two ways (田中 太郎, 田中太郎; 髙橋, 高橋; 012, 12):
 * they would be counted twice. They are not made one; the places are named, never the spellings.
 */
export interface PersonSpellings {
  /** Whether each file is to tell every spelling in it, those of files before too. */
  readonly isByFile: boolean;
  note(values: Values, placed: Placed): void;
  /** Those of the declared column `at` that rows from a line on, each one line, have for the first time. */
  noteNews(at: number, news: News, file: string, line: number): void;
  /** Every value that a row had, by name of the column. */
  all(): ReadonlyMap<string, Iterable<string>>;
  problems(): readonly Problem[];
}

export function personSpellings(source: Source): PersonSpellings {
  const watched = [...source.columns.values()].flatMap((column, at) =>
    column.type === 'person' ? [{ column, at, names: spelledNames() }] : [],
  );
  return {
    isByFile: false,
    note(values, { file, record }) {
      for (const { at, names } of watched) {
        const value = values[at];
        if (typeof value === 'string') names.note(value, file, record.line);
      }
    },
    noteNews(column, news, file, line) {
      for (const { at, names } of watched) if (at === column) names.noteNews(news, file, line);
    },
    all: () => new Map(watched.map(({ column, names }) => [column.name, names.all()])),
    problems: () => watched.flatMap(({ column, names }) => spellingProblems(column, names.again)),
  };
}

/** The warning that there are such in a column. */
export const spellingProblems = ({ name, place }: Column, again: readonly Pair[]): readonly Problem[] =>
  again.length === 0
    ? []
    : [
        {
          code: 'person-spellings',
          severity: 'warning',
          place,
          args: {
            column: name,
            count: again.length,
            places: again.slice(0, NAMED).map((pair) => `${pair.place} = ${pair.other}`),
          },
        },
      ];

const NAMED = 5;
