import { widthOf } from './width-of.ts';

export { widthOf } from './width-of.ts';

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

/**
 * Lines of at most `width` columns. Words of half-width letters stay whole; other text breaks between
 * any two characters, but never before a closing mark (行頭禁則): then the one before it goes along.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character) > width) {
      const end = character === ' ' ? line.length : breakBefore(line, character, width);
      lines.push(line.slice(0, end).trimEnd());
      line = line.slice(end).trimStart();
    }
    // A space at the edge is where the line breaks anyway.
    if (line !== '' || character !== ' ') line += character;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Where to cut a full line that `next` would follow. */
function breakBefore(line: string, next: string, width: number): number {
  const word = /[!-~]*$/.exec(line)?.[0] ?? '';
  if (/[!-~]/.test(next) && word.length > 0 && word.length < (width * 2) / 3)
    return line.length - word.length;
  const characters = [...line];
  let at = characters.length;
  while (at > 0 && CLOSING.includes(characters[at] ?? next)) at--;
  return at === 0 ? line.length : characters.slice(0, at).join('').length;
}

const CLOSING = '、。，．」』）】〉》!?！？・ー)';
