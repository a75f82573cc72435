/** Values of person columns, ready to be looked for: as they are, or as no more than digests of them. */
export interface PersonalValues {
  /** Lengths that a value which begins with two units may have, longest first; null where none does. */
  lengthsFrom(start: string): readonly number[] | null;
  has(value: string): boolean;
}

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Values (`valuesIn`) to look for, those of several sources together. */
export function personalValues(...sets: readonly ReadonlySet<string>[]): PersonalValues {
  // All of 顧客0001 … are one entry.
  const lengths = new Map<number, number[]>();
  for (const values of sets)
    for (const value of values) {
      const start = startOf(value);
      const known = lengths.get(start);
      if (!known) lengths.set(start, [value.length]);
      else if (!known.includes(value.length)) known.push(value.length);
    }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    lengthsFrom: (start) => lengths.get(startOf(start)) ?? null,
    has: (value) => sets.some((values) => values.has(value)),
  };
}

/** The first two units of a text as one number. */
const startOf = (text: string): number => text.charCodeAt(0) | (text.charCodeAt(1) << 16);

/** Values that are in any of several. */
export function anyOf(several: readonly PersonalValues[]): PersonalValues {
  const [only, ...others] = several;
  if (only && others.length === 0) return only;
  return {
    lengthsFrom(start) {
      const found = several.flatMap((one) => one.lengthsFrom(start) ?? []);
      return found.length === 0 ? null : [...new Set(found)].sort((a, b) => b - a);
    },
    has: (value) => several.some((one) => one.has(value)),
  };
}

/**
 * Cells of person columns as they are looked for, each once: under NFKC, without blanks, of two characters or
 * more. Left out are words that name nobody (なし, 不明) and numbers below four digits, which would
 * be found in every sentence; a number in a sentence is named by the check for numbers anyway.
 */
export function valuesIn(cells: Iterable<string>): ReadonlySet<string> {
  const values = new Set<string>();
  for (const cell of cells) {
    const value = valueIn(cell);
    if (value !== null) values.add(value);
  }
  return values;
}

/** One of them; null for a cell that is not looked for. */
export function valueIn(cell: string): string | null {
  const isSimple = SIMPLE.test(cell);
  const value = isSimple ? cell : cell.normalize('NFKC').replace(BLANKS, '');
  const length = isSimple ? value.length : [...value].length;
  return length < 2 || NOBODY.has(value) || (length < 4 && /^\d+$/.test(value)) ? null : value;
}

/**
 * Where a text holds one of the values, whatever the width of its characters and the blanks between
 * them, but not across a line break. A value that begins or ends in a Latin letter, a digit or
 * katakana is not found inside a longer word: 顧客01 is not in 顧客012, リン not in プリン.
 */
export function findPersonal(text: string, values: PersonalValues): readonly Span[] {
  if (!mayHold(text, values)) return [];
  const { folded, origin } = normalized(text);
  const spans: Span[] = [];
  for (let at = 0; at < folded.length; at++) {
    const length = values
      .lengthsFrom(folded.slice(at, at + 2))
      ?.find(
        (n) =>
          at + n <= folded.length &&
          values.has(folded.slice(at, at + n)) &&
          isWhole(text, folded, origin, at, at + n),
      );
    if (length === undefined) continue;
    spans.push({ start: origin[at]!, end: origin[at + length]! });
    at += length - 1;
  }
  return spans;
}

/** Whether two units stand in a text with which a value begins: mostly none, and then nothing need be mapped back. */
function mayHold(text: string, { lengthsFrom }: PersonalValues): boolean {
  // Only the letters of Hangul come together across what is normalized cluster by cluster.
  if (/[\u1100-\u11ff]/.test(text)) return true;
  const folded = text.normalize('NFKC').replace(BLANKS, '');
  for (let at = 0; at < folded.length; at++) if (lengthsFrom(folded.slice(at, at + 2))) return true;
  return false;
}

/** Kana, 々, kanji, Latin letters and digits, which NFKC leaves alone. */
const SIMPLE = /^[\dA-Za-z\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;
/** What stands in a column of persons and names none. */
export const NOBODY: ReadonlySet<string> = new Set([
  'なし',
  '無し',
  '不明',
  '未定',
  '未記入',
  '該当なし',
  '同上',
  '本人',
  '匿名',
  '全員',
]);
const WORD_KINDS = [/[0-9]/, /[A-Za-z]/, /[\u30a1-\u30fa\u30fc]/];

/** Whether a word of one kind of letters begins at `start` and ends before `end`. */
function isWhole(
  text: string,
  folded: string,
  origin: readonly number[],
  start: number,
  end: number,
): boolean {
  const joined = (at: number): boolean =>
    at > 0 &&
    at < folded.length &&
    !/\s/.test(text[origin[at]! - 1]!) &&
    WORD_KINDS.some((kind) => kind.test(folded[at - 1]!) && kind.test(folded[at]!));
  return !joined(start) && !joined(end);
}

/** NFKC without blanks, cluster by cluster, with the index in the text of each unit that remains. */
function normalized(text: string): { folded: string; origin: readonly number[] } {
  let folded = '';
  const origin: number[] = [];
  for (const match of text.matchAll(/\n|[^\n][\p{M}\uff9e\uff9f]*/gu)) {
    const piece = match[0] === '\n' ? '\n' : match[0].normalize('NFKC').replace(BLANKS, '');
    for (let i = 0; i < piece.length; i++) origin.push(match.index);
    folded += piece;
  }
  origin.push(text.length);
  return { folded, origin };
}
