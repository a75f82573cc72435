import type { Problem } from '../../model/problem.ts';
import { visible } from './visible.ts';
import { cutTo, widthOf } from './width.ts';

/** Words of the frame. */
export interface FrameWords {
  cell(address: string): string;
  found(text: string): string;
}

/**
 * The line where a problem stands, with a caret under it and what was found: for a terminal alone.
 * A long line is cut around the caret. Empty when there is nothing to show.
 */
export function frameLines(
  { place, excerpt, found }: Problem,
  columns: number,
  words: FrameWords,
  tint: (text: string) => string,
): string[] {
  const remark = [
    place?.cell === undefined ? '' : words.cell(place.cell),
    found === undefined ? '' : words.found(visible(found)),
  ].filter((part) => part !== '');
  if (excerpt === undefined) return found === undefined ? [] : [`    ${remark.join('  ')}`];
  const gutter = String(place?.line ?? '');
  const shown = windowed(excerpt.text, excerpt.start, excerpt.length, columns - gutter.length - 6);
  const caret = ' '.repeat(shown.before) + tint('^'.repeat(Math.max(1, shown.width)));
  return [
    `  ${gutter} │ ${shown.text}`,
    `  ${' '.repeat(gutter.length)} │ ${[caret, cutTo(remark.join('  '), columns)].join('  ').trimEnd()}`,
  ];
}

/** The part of a text around a stretch that fits, and where the stretch stands in it, in columns. */
function windowed(
  text: string,
  start: number,
  length: number,
  columns: number,
): { text: string; before: number; width: number } {
  const before = visible(text.slice(0, start));
  const marked = visible(text.slice(start, start + length));
  const after = visible(text.slice(start + length));
  if (widthOf(before + marked + after) <= columns)
    return { text: before + marked + after, before: widthOf(before), width: widthOf(marked) };
  const kept = cutTo(marked, columns / 2);
  const room = columns - widthOf(kept);
  const head = tailOf(before, Math.min(widthOf(before), Math.floor(room / 2)));
  return {
    text: head + kept + cutTo(after, room - widthOf(head)),
    before: widthOf(head),
    width: widthOf(kept),
  };
}

/** The end of a text that fits, with `…` for what was cut before it. */
function tailOf(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += widthOf(character);
    if (used > width) break;
    kept.unshift(character);
  }
  return `…${kept.join('')}`;
}
