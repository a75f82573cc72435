/**
 * What cells and names are compared by. Nothing here applies NFKC to whole words: it would turn ① into 1
 * and ㈱ into (株). Source: domain.md §4.1.
 */

/** Without what nobody sees (zero-width, bidi marks, soft hyphens), trimmed, NFC. */
export function plain(text: string): string {
  if (CALM.test(text)) return text.trim();
  return text.replace(INVISIBLE, '').trim().normalize('NFC');
}

/** Full-width ASCII and the full-width space made half-width, ￥ made ¥; everything else stays. */
export const narrow = (text: string): string =>
  NOT_ASCII.test(text)
    ? text
        .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, ' ')
        .replace(/￥/g, '¥')
    : text;

/** How a name of a closed list is matched: `plain`, one width for Latin and kana, one wave dash. */
export function matchable(text: string): string {
  const clean = plain(text);
  if (!NOT_ASCII.test(clean)) return clean;
  return narrow(clean.replace(HALF_KANA, (kana) => kana.normalize('NFKC')))
    .replace(/[\u301C\u223C]/g, '~')
    .replace(/[\uFE0E\uFE0F]/g, '');
}

/** How a header is matched: NFKC, without line breaks and spaces around words, one wave dash. */
export const headerName = (text: string): string =>
  withoutBreaks(matchable(text).normalize('NFKC')).replace(/\s+/g, ' ').replace(/〜/g, '~').trim();

/** A name that was wrapped within its cell: a break between words is a space, one within Japanese is nothing. */
const withoutBreaks = (text: string): string =>
  text.replace(/(\S)\s*[\r\n]\s*(?=(\S))/g, (_, before: string, after: string) =>
    before <= '~' && after <= '~' ? `${before} ` : before,
  );

/** A cell as Excel writes it to keep zeros (`="00001"`) without its armour. */
export function unwrap(text: string): string {
  const match = text.charCodeAt(0) === 0x3d ? /^="([^"]*)"$/.exec(text.trim()) : null;
  return match ? match[1]! : text;
}

/** The errors of Excel's formulas. A cell that holds one has lost its value. */
export const isExcelError = (text: string): boolean => text.charCodeAt(0) === 0x23 && EXCEL_ERROR.test(text);

/** Marks that say "as above": whose value is meant depends on the order of rows, so it is never guessed. */
export const isDitto = (text: string): boolean => text.length < 4 && DITTO.test(text);

const DITTO = /^(?:〃|々|仝|″|"|”|同上|同右|同左|上同)$/;
const EXCEL_ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|#+)$/;
const NOT_ASCII = /[^\x20-\x7e]/;
// ASCII, kana without marks of their own, and kanji: visible, and the same in NFC (and but for width in NFKC).
const CALM = /^[\x20-\x7e\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;
const HALF_KANA = /[\uFF61-\uFF9F]+/g;
// ZWJ and ZWNJ (U+200D, U+200C) count as invisible too: nobody types them into a code or a category.
// So does Ctrl-Z, the end of a file to which another was added; CP932 makes U+001C of it.
const INVISIBLE = /[\u001A\u001C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;
