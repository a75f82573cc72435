import type { FilePart } from '../model/file-part.ts';
import type { Column, Source } from '../model/source.ts';
import type { PersonList } from './person-list.ts';
import { type PersonSpellings, spellingProblems } from './person-spellings.ts';
import type { Pair } from './spelled-names.ts';

/** The same as `personSpellings`, file by file: each tells all that it names, and some are known without being read. */
export interface SpellingsByFile extends PersonSpellings {
  /** The rows that follow are of another file. */
  startFile(path: string): void;
  /** What the file named, as its part has it. */
  takeFile(): FilePart['named'];
  /** A file that is not read. */
  noteFile(path: string, named: FilePart['named']): void;
  isNamed(person: number): boolean;
}

export function spellingsByFile(source: Source, list: PersonList): SpellingsByFile {
  const watched = [...source.columns.values()].flatMap((column, at) =>
    column.type === 'person' ? [watch(column, at)] : [],
  );
  const paths: string[] = [];

  const meet = (one: Watched, person: number, line: number): void => {
    const file = paths.length - 1;
    const isNew = one.lastFile[person] === undefined;
    one.lastFile[person] = file;
    if (!isNew) return;
    const likeness = list.likenessOf(person);
    const first = one.first.get(likeness);
    if (first === undefined) one.first.set(likeness, { file, line });
    else one.again.push({ place: `${paths[file]}:${line}`, other: `${paths[first.file]}:${first.line}` });
  };

  const noteIn = (one: Watched, person: number, line: number): void => {
    if (one.lastFile[person] === paths.length - 1) return;
    one.persons.push(person);
    one.lines.push(line);
    meet(one, person, line);
  };

  return {
    isByFile: true,
    startFile: (path) => paths.push(path),
    note(values, { record }) {
      for (const one of watched) {
        const value = values[one.at];
        if (typeof value === 'string') noteIn(one, list.numberOf(value), record.line);
      }
    },
    noteNews(at, { texts, list: news, persons }, _, line) {
      for (const one of watched) {
        if (one.at !== at) continue;
        for (let i = 0; i < texts.length; i++) {
          const number = news[i * 2]!;
          while (persons.length <= number) persons.push(-1);
          if (persons[number]! < 0) persons[number] = list.numberOf(texts[i]!);
          noteIn(one, persons[number]!, line + news[i * 2 + 1]!);
        }
      }
    },
    takeFile() {
      const named = watched.map(({ column, persons, lines }) => {
        const taken = { persons: Uint32Array.from(persons), lines: Uint32Array.from(lines) };
        persons.length = lines.length = 0;
        return [column.name, taken] as const;
      });
      return new Map(named);
    },
    noteFile(path, named) {
      paths.push(path);
      for (const one of watched) {
        const { persons, lines } = named.get(one.column.name)!;
        for (let i = 0; i < persons.length; i++) meet(one, persons[i]!, lines[i]!);
      }
    },
    isNamed: (person) => watched.some(({ lastFile }) => lastFile[person] !== undefined),
    all: () =>
      new Map(
        watched.map(({ column, lastFile }) => [
          column.name,
          list.fresh.filter((_, i) => lastFile[list.kept + i] !== undefined),
        ]),
      ),
    problems: () => watched.flatMap(({ column, again }) => spellingProblems(column, again)),
  };
}

interface Watched {
  readonly column: Column;
  readonly at: number;
  /** By person: the last file that names them. */
  readonly lastFile: (number | undefined)[];
  /** By likeness: where one was named first. */
  readonly first: Map<number, { readonly file: number; readonly line: number }>;
  readonly again: Pair[];
  /** Of the file that is read: who is named, and in which line first. */
  readonly persons: number[];
  readonly lines: number[];
}

const watch = (column: Column, at: number): Watched => ({
  column,
  at,
  lastFile: [],
  first: new Map(),
  again: [],
  persons: [],
  lines: [],
});
