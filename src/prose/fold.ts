/**
 * Full-width ASCII and the ideographic space as their half-width twins, everything else untouched:
 * each character keeps its index, so that what is found has a column. (NFKC would make ① a 1.)
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
