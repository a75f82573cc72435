import { plain } from '../columns/characters.ts';
import type { Problem } from '../model/problem.ts';
import type { Column, Source } from '../model/source.ts';
import type { Placed } from './row-problems.ts';
import type { Values } from './row-reader.ts';

/**
 * Notices persons who are likely one but are spelled in two ways (田中 太郎, 田中太郎; 髙橋, 高橋; 012, 12):
 * they would be counted twice. They are not made one; the places are named, never the spellings.
 */
export interface PersonSpellings {
  /** Whether each file is to tell every spelling in it, those of files before too. */
  readonly isByFile: boolean;
  note(values: Values, placed: Placed): void;
  /** One of the spellings that are known of the declared column `at`. */
  noteEntry(at: number, known: KnownTexts, entry: number, file: string, line: number): void;
  /** Every value that a row had, by name of the column. */
  all(): ReadonlyMap<string, Iterable<string>>;
  problems(): readonly Problem[];
}

/** Spellings by entry, and who each is in a list of persons, −1 while nobody has asked. */
export interface KnownTexts {
  readonly texts: readonly string[];
  readonly persons: number[];
}

export function personSpellings(source: Source): PersonSpellings {
  const watched = [...source.columns.values()].flatMap((column, at) =>
    column.type === 'person'
      ? [{ column, at, first: new Map<string, First>(), others: new Set<string>(), again: [] as Pair[] }]
      : [],
  );
  const noteIn = (
    { first, others, again }: (typeof watched)[number],
    value: string,
    file: string,
    line: number,
  ) => {
    const known = first.get(value);
    if (known?.isItself || others.has(value)) return;
    const folded = foldName(value);
    const isItself = folded === value;
    if (!isItself) others.add(value);
    const other = isItself ? known : first.get(folded);
    if (other === undefined) {
      first.set(folded, { file, line, isItself });
      return;
    }
    if (isItself) other.isItself = true;
    again.push({ place: `${file}:${line}`, other: `${other.file}:${other.line}` });
  };
  return {
    isByFile: false,
    note(values, { file, record }) {
      for (const one of watched) {
        const value = values[one.at];
        if (typeof value === 'string') noteIn(one, value, file, record.line);
      }
    },
    noteEntry(at, { texts }, entry, file, line) {
      for (const one of watched) if (one.at === at) noteIn(one, texts[entry]!, file, line);
    },
    all: () => new Map(watched.map(({ column, first, others }) => [column.name, spellingsIn(first, others)])),
    problems: () => watched.flatMap(({ column, again }) => spellingProblems(column, again)),
  };
}

/** Where a name was first, by what it is folded to, however it was spelled there. */
interface First {
  readonly file: string;
  readonly line: number;
  /** Whether a row has it folded as it is: most are. */
  isItself: boolean;
}

function spellingsIn(first: ReadonlyMap<string, First>, others: ReadonlySet<string>): readonly string[] {
  const all = [...others];
  first.forEach(({ isItself }, name) => {
    if (isItself) all.push(name);
  });
  return all;
}

/** Where a person is spelled another way than before, and where that was. */
export interface Pair {
  readonly place: string;
  readonly other: string;
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

/** Characters that are one name in different registers. Others (斉, 斎) are different families. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  德: '徳',
  濵: '浜',
  瀨: '瀬',
  𠮷: '吉',
};

/** What is left of a name when ways of spelling it are made one. */
export const foldName = (name: string): string => (SIMPLE.test(name) ? name : folded(name));

const folded = (name: string): string =>
  plain(name)
    .normalize('NFKC')
    // Variation selectors: 辻 with one dot and with two.
    .replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/[髙﨑德濵瀨𠮷]/gu, (character) => VARIANTS[character]!)
    .replace(/[\s・.]/g, '')
    .replace(/^0+(?=\d+$)/, '')
    .toLowerCase();

/** Kana, the kanji that are no variant, and digits that do not begin with 0. */
const SIMPLE =
  /^(?!0+\d*$)[\d\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u5fb6\u5fb8-\u6ff4\u6ff6-\u7027\u7029-\u9ad8\u9ada-\u9fff]+$/;
