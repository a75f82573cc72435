/**
 * A copy of a text that holds on to nothing else: a cell is a piece of the block it was decoded in, and V8
 * keeps the whole block as long as a piece of it lives.
 */
const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Texts of a column by their place; '' has the first. Those that come again share one, of the first so many. */
export interface OwnTexts {
  readonly all: readonly string[];
  place(text: string): number;
  /** Places, one after another, for texts that hold on to each other at most and are not likely to come again. */
  addAll(texts: readonly string[]): void;
}

export function ownTexts(): OwnTexts {
  const all = [''];
  const known = new Map([['', 0]]);
  return {
    all,
    addAll(texts) {
      all.push(...texts);
    },
    place(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const place = all.push(ownText(text)) - 1;
      if (known.size < 65_536) known.set(all[place]!, place);
      return place;
    },
  };
}
