import type { Bytes } from '../model/bytes.ts';
import { asBuffer, CR, LF } from './bytes.ts';
import type { Text } from './text.ts';

/** A physical line. `text` is null when it is too long to be a row of an export, or not decodable. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Byte offset of its first byte, and of the byte after its line end. */
  readonly start: number;
  readonly next: number;
  readonly text: string | null;
  /** What ends it; nothing at the end of a file. */
  readonly end: '\n' | '\r\n' | '\r' | '';
}

/** Longest line that is read; an unclosed quote or a missing line end must not fill the memory. */
export const LONGEST_LINE = 1 << 20;

/**
 * The physical lines of a text, each ended by LF, CRLF or a lone CR, in quotes or not. Decoded block by
 * block, so a file is never one string. What follows the last line end is a line when it is not empty.
 * `first` is the number of the line at the text's start, `block` how many bytes are decoded at once.
 */
export function* physicalLines(text: Text, first = 1, block = BLOCK): Generator<Line> {
  let at = text.start;
  let number = first;
  while (at < text.end) {
    const { nexts, end } = findBlock(text, at, block);
    if (nexts.length === 0) yield { number, start: at, next: end, text: null, end: '' };
    else yield* linesOf(text, { nexts, end }, at, number);
    number += Math.max(1, nexts.length);
    at = end;
  }
}

interface Block {
  /** Offset after each line of the block; empty when the block is one line that is too long. */
  readonly nexts: readonly number[];
  readonly end: number;
}

const BLOCK = 1 << 18;

function findBlock({ bytes, end }: Text, from: number, size: number): Block {
  // More is looked at until a line ends in it, or is too long to be one.
  for (let reach = size + 4096; ; reach *= 4) {
    const to = Math.min(end, from + reach);
    const nexts = linesIn(bytes.subarray(from, to), from, size, to === end);
    if (nexts.length > 0) return { nexts, end: nexts[nexts.length - 1]! };
    if (to === end || to - from > LONGEST_LINE + 2) return { nexts, end: afterBreak(bytes, from, end) };
  }
}

/** Offsets after the lines of a view, up to `size` bytes or a line that is too long, or that is cut by its end. */
function linesIn(view: Uint8Array, base: number, size: number, isLast: boolean): number[] {
  const nexts: number[] = [];
  let start = 0;
  for (let i = 0; i < view.length; i++) {
    const byte = view[i];
    if (byte !== LF && byte !== CR) continue;
    if (byte === CR && i + 1 === view.length && !isLast) return nexts;
    if (byte === CR && view[i + 1] === LF) i++;
    if (i - start > LONGEST_LINE) return nexts;
    nexts.push(base + i + 1);
    start = i + 1;
    if (start >= size) return nexts;
  }
  if (isLast && start < view.length && view.length - start <= LONGEST_LINE) nexts.push(base + view.length);
  return nexts;
}

/** The offset after the next line end; Node's own search is twenty times faster than a loop. */
function afterBreak(bytes: Bytes, from: number, end: number): number {
  for (let at = from; at < end; at += WINDOW) {
    const window = asBuffer(bytes.subarray(at, Math.min(at + WINDOW, end)));
    const lf = window.indexOf(LF);
    const cr = (lf < 0 ? window : window.subarray(0, lf)).indexOf(CR);
    if (cr >= 0) {
      const next = at + cr + 1;
      return next < end && bytes.subarray(next, next + 1)[0] === LF ? next + 1 : next;
    }
    if (lf >= 0) return at + lf + 1;
  }
  return end;
}

const WINDOW = 1 << 20;

function* linesOf(text: Text, block: Block, from: number, first: number): Generator<Line> {
  const decoded = text.decode(from, block.end);
  const texts = decoded === null ? null : splitLines(decoded);
  const view = text.bytes.subarray(from, block.end);
  let start = from;
  for (let i = 0; i < block.nexts.length; i++) {
    const next = block.nexts[i]!;
    const line = texts ? texts[i]! : withoutEnd(text.decode(start, next));
    yield { number: first + i, start, next, text: line, end: endOf(view, next - from) };
    start = next;
  }
}

const splitLines = (text: string): string[] =>
  text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');

function endOf(bytes: Uint8Array, next: number): Line['end'] {
  const last = bytes[next - 1];
  if (last === CR) return '\r';
  if (last !== LF) return '';
  return bytes[next - 2] === CR ? '\r\n' : '\n';
}

const withoutEnd = (text: string | null): string | null =>
  text === null ? null : text.replace(/(?:\r\n|\n|\r)$/, '');
