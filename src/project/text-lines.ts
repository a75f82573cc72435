import type { Excerpt, Place } from '../model/problem.ts';
import type { Span } from './tree.ts';

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of a span, from 1. */
export function placeOf(at: Span, file: string, lines: readonly number[]): Place {
  const line = lineOf(at.from, lines);
  return { file, line: line + 1, column: at.from - lines[line]! + 1 };
}

/** The first line of a span as it stands in the file, `shown` being its lines. */
export function excerptOf(at: Span, shown: readonly string[], lines: readonly number[]): Excerpt {
  const line = lineOf(at.from, lines);
  const text = shown[line] ?? '';
  const start = Math.min(at.from - lines[line]!, text.length);
  const length = Math.min(at.to - at.from, text.length - start);
  return { text, start, length: Math.max(1, length) };
}

function lineOf(offset: number, lines: readonly number[]): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
