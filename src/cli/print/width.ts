import stringWidth from 'string-width';

/** Columns that a text takes on a terminal: two for 漢字 and かな, one for half-width letters. */
export const widthOf = (text: string): number => stringWidth(text);

/** A text cut to at most `width` columns; `…` stands for what was cut. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Lines of at most `width` columns; breaks at a space where there is one, else between characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (widthOf(line + character) > width && line !== '' && !CLOSING.includes(character)) {
      const space = character === ' ' ? line.length : line.lastIndexOf(' ');
      const end = space > width / 3 ? space : line.length;
      lines.push(line.slice(0, end).trimEnd());
      line = line.slice(end).trimStart();
    }
    line += character;
  }
  return [...lines, line.trimEnd()];
}

/** Never first on a line (行頭禁則); they hang over the edge by one character instead. */
const CLOSING = '、。，．」』）】〉》!?！？・ー';
