/**
 * A copy of a text that holds on to nothing else: a cell is a piece of the block it was decoded in, and V8
 * keeps the whole block as long as a piece of it lives.
 */
const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** The same for texts that come again and again: one copy of each, of the first so many. */
export function ownTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = ownText(text);
    if (known.size < 65_536) known.set(own, own);
    return own;
  };
}
