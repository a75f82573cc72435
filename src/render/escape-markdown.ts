/**
 * Plain text as Markdown that reads as this text and nothing else, in a sentence, a heading or a
 * table cell: no emphasis, link, image, HTML, entity, math or table border comes of it. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  if (!MARKUP.test(text)) return text;
  // The file of its rows stands at every figure.
  const made = known.get(text) ?? escaped(text);
  known.set(text, made);
  return made;
}

const known = new Map<string, string>();

const escaped = (text: string): string =>
  text
    .replace(/[\\`*{}[\]<>|~#&$]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/!(?=\\\[)/g, '\\!')
    // Marks of a list, a heading or a rule where a line begins with the value.
    .replace(/^(\s*)(?=[-+](?:\s|$)|[-=][-=\s]*$)/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    // Bare addresses that GitHub would make links of.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');

/** Whatever one of them would change has something of this; most labels and figures have nothing. */
const MARKUP = /[\\`*{}[\]<>|~#&$_\n]|^\s*(?:[-+=]|\d{1,9}[.)])|:\/\/|[wW]{3}\./;
