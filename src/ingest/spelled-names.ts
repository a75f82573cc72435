import { foldName } from './fold-name.ts';

/** The names in a column, and where one is spelled another way than before. */
export interface SpelledNames {
  note(name: string, file: string, line: number): void;
  /** The same of many, in rows from a line on. */
  noteNews(news: News, file: string, line: number): void;
  /** Each name that was noted, at least once. */
  all(): readonly string[];
  readonly again: readonly Pair[];
}

/** Spellings in the order of the rows that have them first. */
export interface News {
  readonly texts: readonly string[];
  /** Of each the number by which its column's spellings are known, and that of its row, from 0. */
  readonly list: Int32Array;
  /** Whether it is known that each is what `foldName` makes of it. */
  readonly areSimple: boolean;
  /** By number, for the receiver to note: who that is in a list of persons; −1 or nothing before that. */
  readonly persons: number[];
}

/** Where a person is spelled another way than before, and where that was. */
export interface Pair {
  readonly place: string;
  readonly other: string;
}

export function spelledNames(): SpelledNames {
  const first = new Map<string, First>();
  const others = new Set<string>();
  const again: Pair[] = [];
  let waiting: Waiting[] = [];
  let count = 0;

  const meet = (name: string, file: string, line: number): void => {
    const known = first.get(name);
    if (known?.isItself || others.has(name)) return;
    const folded = foldName(name);
    const isItself = folded === name;
    if (!isItself) others.add(name);
    const other = isItself ? known : first.get(folded);
    if (other === undefined) {
      first.set(folded, { file, line, isItself });
      return;
    }
    if (isItself) other.isItself = true;
    again.push({ place: `${file}:${line}`, other: `${other.file}:${other.line}` });
  };

  const meetAll = ({ texts, list, file, line }: Waiting): void => {
    for (let i = 0; i < texts.length; i++) meet(texts[i]!, file, line + list[i * 2 + 1]!);
  };

  const meetWaiting = (): void => {
    if (waiting.length === 0) return;
    const all = waiting;
    waiting = [];
    all.forEach(meetAll);
  };

  return {
    again,
    note(name, file, line) {
      meetWaiting();
      meet(name, file, line);
    },
    noteNews({ texts, list, areSimple }, file, line) {
      const news = { texts, list, file, line };
      count += texts.length;
      // No two names that are folded to themselves are one: as long as there are no others, nothing is to be found.
      if (areSimple && first.size === 0 && count <= MOST_WAITING) waiting.push(news);
      else {
        meetWaiting();
        meetAll(news);
      }
    },
    all() {
      const names = [...others, ...waiting.flatMap(({ texts }) => texts)];
      first.forEach(({ isItself }, name) => {
        if (isItself) names.push(name);
      });
      return names;
    },
  };
}

/** A name may be among them more than once. */
const MOST_WAITING = 65_536;

interface Waiting extends Pick<News, 'texts' | 'list'> {
  readonly file: string;
  readonly line: number;
}

/** Where a name was first, by what it is folded to, however it was spelled there. */
interface First {
  readonly file: string;
  readonly line: number;
  /** Whether a row has it folded as it is: most are. */
  isItself: boolean;
}
