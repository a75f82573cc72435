import type { Span } from './tree.ts';

// Mending never adds or removes a line, so every line keeps its number.

/** The text with a plain colon and a space in place of the one at a span. */
export const spaceAfterColon = (text: string, at: Span): string =>
  `${text.slice(0, at.from)}: ${text.slice(at.to)}`;

/** The text with the line of a span left out. */
export function blankLine(text: string, at: Span): string {
  const { from, to } = lineAt(text, at.from);
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

/** Number of the line of an offset, from 1. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line in which an offset lies, without its end. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { from, to: end < 0 ? text.length : end };
}
