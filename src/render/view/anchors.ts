/** The place of a figure's entry on the page, an id without spaces or quotes; different for every figure. */
export const figureAnchor = (address: string, term: string): string => `f-${plain(term)}-${plain(address)}`;

/** The place of a section on the page. */
export const sectionAnchor = (id: string): string => `s-${plain(id)}`;

/** Letters and digits of any script stay, anything else becomes `_2f_`: readable, and never ambiguous. */
function plain(text: string): string {
  const made = known.get(text) ?? (PLAIN.test(text) ? text : text.replace(/[^\p{L}\p{N}.-]/gu, named));
  known.set(text, made);
  return made;
}

// Most addresses; the classes of all scripts take longer to make and to ask.
const PLAIN = /^[A-Za-z0-9.-]*$/;

const named = (sign: string): string => `_${sign.codePointAt(0)?.toString(16)}_`;

// A figure is referred to from many places.
const known = new Map<string, string>();
