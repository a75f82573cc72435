import type { Problem } from '../model/problem.ts';
import type { Line } from './physical-lines.ts';

/** Notices characters that say something went wrong before: 外字 and the mark of a lost character. */
export interface OddCharacters {
  /** The same lines, looked at in passing; lines that come again are looked at once. */
  watch(lines: Iterable<Line>): Generator<Line>;
  problems(): readonly Problem[];
}

export function oddCharacters(file: string): OddCharacters {
  const found = KINDS.map(({ code, pattern }) => ({ code, pattern, lines: [] as string[], count: 0 }));
  let last = 0;
  return {
    *watch(lines) {
      for (const line of lines) {
        const again = line.number <= last;
        if (!again) last = line.number;
        if (!again && line.text !== null && ANY.test(line.text))
          for (const kind of found) {
            if (!kind.pattern.test(line.text)) continue;
            kind.count++;
            if (kind.lines.length < NAMED) kind.lines.push(String(line.number));
          }
        yield line;
      }
    },
    problems: () =>
      found
        .filter(({ count }) => count > 0)
        .map(({ code, lines, count }) => ({
          code,
          severity: 'warning',
          place: { file, line: Number(lines[0]) },
          args: { lines, count },
        })),
  };
}

/** The first cell that holds the characters of a code; −1 for a code that is about none. */
export function oddField(code: string, cells: readonly string[]): number {
  const kind = KINDS.find((one) => one.code === code);
  return kind === undefined ? -1 : cells.findIndex((cell) => kind.pattern.test(cell));
}

const NAMED = 20;

// Private use areas, also as the surrogates of planes 15 and 16, and U+FFFD. Source: domain.md §4.1 no. 12, 13.
const ANY = /[\uE000-\uF8FF\uFFFD\uDB80-\uDBFF]/;
const KINDS = [
  { code: 'characters-private', pattern: /[\uE000-\uF8FF\uDB80-\uDBFF]/ },
  { code: 'characters-lost', pattern: /\uFFFD/ },
];
