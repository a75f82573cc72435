import { CR, LF } from './bytes.ts';
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
  const nexts: number[] = [];
  let start = from;
  for (let i = from; i < end; i++) {
    if (i - start > 65_536) i = nextBreak(bytes, i, end);
    if (i === end) break;
    const byte = bytes[i];
    if (byte !== LF && byte !== CR) continue;
    if (byte === CR && bytes[i + 1] === LF && i + 1 < end) i++;
    if (i - start > LONGEST_LINE) return tooLong(nexts, start, i + 1);
    nexts.push(i + 1);
    start = i + 1;
    if (start - from >= size) return { nexts, end: start };
  }
  if (start === end) return { nexts, end };
  return end - start > LONGEST_LINE ? tooLong(nexts, start, end) : { nexts: [...nexts, end], end };
}

/** Within a long line, Node's own search is twenty times faster than a loop. */
function nextBreak(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += WINDOW) {
    const window = bytes.subarray(at, Math.min(at + WINDOW, end));
    const lf = window.indexOf(LF);
    const cr = (lf < 0 ? window : window.subarray(0, lf)).indexOf(CR);
    if (cr >= 0) return at + cr;
    if (lf >= 0) return at + lf;
  }
  return end;
}

const WINDOW = 1 << 24;

/** The lines before a long one are a block of their own; then it comes alone. */
const tooLong = (nexts: readonly number[], start: number, end: number): Block =>
  nexts.length > 0 ? { nexts, end: start } : { nexts: [], end };

function* linesOf(text: Text, block: Block, from: number, first: number): Generator<Line> {
  const decoded = text.decode(from, block.end);
  const texts = decoded === null ? null : splitLines(decoded);
  let start = from;
  for (let i = 0; i < block.nexts.length; i++) {
    const next = block.nexts[i]!;
    const line = texts ? texts[i]! : withoutEnd(text.decode(start, next));
    yield { number: first + i, start, next, text: line, end: endOf(text.bytes, next) };
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
