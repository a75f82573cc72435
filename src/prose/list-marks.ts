import type { Span } from './personal-values.ts';

/**
 * List marks at the beginning of a line of half-width characters: `1.` `1.2.` `1)` `(1)` `2)-1`, one
 * or more, of at most two digits each. A number that goes on (`1.5倍`) is none. ① holds no digit.
 */
export function listMarks(text: string): readonly Span[] {
  return [...text.matchAll(LINE_START)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const MARK = '(?:\\d{1,2}(?:\\.\\d{1,2})*\\.(?!\\d)|\\(\\d{1,2}\\)|\\d{1,2}\\)(?:[-ー]\\d{1,2}(?!\\d))?)';
const LINE_START = new RegExp(`^[ \\t・●★※]*(?:${MARK}[ \\t]*)+`, 'gm');
