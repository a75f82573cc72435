import type { Line } from './physical-lines.ts';
import { parseQuoted } from './quoted.ts';
import { quotingOf } from './quoting.ts';

/** One record of a file: its lines, and its cells or why it has none. */
export interface RawRecord {
  /** Physical line on which it begins, and how many it takes. */
  readonly line: number;
  readonly lines: number;
  /** Byte offset at which it begins, and of the record after. */
  readonly offset: number;
  readonly next: number;
  readonly cells: readonly string[] | null;
  readonly fault: RecordFault | null;
}

export interface RecordFault {
  readonly code: 'quote-stray' | 'quote-unclosed' | 'record-too-long';
  /** Number of the field from 1, where known. */
  readonly field: number | null;
}

/**
 * Records of a file. A line without a quote is its cells; one with an even number of quotes is a record,
 * one with an odd number is joined with the lines up to the next odd one, within bounds. What has quotes is
 * read by csv-parse, strictly. A record with a broken quote costs its first line alone: reading goes on with
 * the line after. `isRow` says whether a line alone would be a good row: then it was swallowed by a quote
 * that was never closed. `together` says how many records with quotes may be waited for.
 */
export function* readRecords(
  lines: Iterator<Line>,
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
  together = TOGETHER,
): Generator<RawRecord> {
  const ahead = lookAhead(lines);
  let waiting: Quoted[] = [];
  let held = 0;
  for (let line = ahead.at(0); line !== null; line = ahead.at(0)) {
    const found = line.text?.includes('"') ? quoted(ahead, delimiter, isRow) : null;
    if (found !== null && 'text' in found) {
      waiting.push(found);
      held += found.text.length;
      ahead.drop(found.last.number - line.number + 1);
      if (waiting.length < together && held < LONGEST_RECORD) continue;
    }
    yield* recordsOf(waiting, delimiter);
    waiting = [];
    held = 0;
    if (found !== null && 'text' in found) continue;
    ahead.drop(1);
    yield found ?? plain(line, delimiter);
  }
  yield* recordsOf(waiting, delimiter);
}

/** Records with quotes that csv-parse is given together; a call costs ten times a record. */
const TOGETHER = 256;
/** A cell with more line breaks, or a longer record, is no cell of an export. */
const MOST_LINES = 1000;
const LONGEST_RECORD = 1 << 20;

/** A record whose quotes are in order, not read yet. */
interface Quoted {
  readonly first: Line;
  readonly last: Line;
  readonly text: string;
}

function* recordsOf(waiting: readonly Quoted[], delimiter: string): Generator<RawRecord> {
  if (waiting.length === 0) return;
  const cells = parseQuoted(
    waiting.map(({ text }) => text),
    delimiter,
  );
  for (const [i, { first, last }] of waiting.entries()) yield whole(first, last, cells[i]!);
}

const plain = (line: Line, delimiter: string): RawRecord =>
  line.text === null ? broken(line, 'record-too-long', null) : whole(line, line, line.text.split(delimiter));

/** The record that begins with a line that has quotes. */
function quoted(
  ahead: LookAhead,
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
): Quoted | RawRecord {
  const first = ahead.at(0)!;
  if (!isOdd(first.text!)) {
    const { refused, field, text } = quotingOf(first.text!, delimiter);
    return refused ? broken(first, 'quote-stray', field) : { first, last: first, text };
  }
  const joined = joinUntilClosed(ahead, delimiter, isRow);
  if (joined !== null) {
    const { refused, text } = quotingOf(joined.text, delimiter);
    if (!refused) return { first, last: joined.last, text };
  }
  // Closed by force, a properly opened quote can be read; a stray one cannot.
  const { refused, field } = quotingOf(`${first.text}"`, delimiter);
  return broken(first, refused ? 'quote-stray' : 'quote-unclosed', field);
}

function joinUntilClosed(
  ahead: LookAhead,
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
): { text: string; last: Line } | null {
  let text = ahead.at(0)!.text! + ahead.at(0)!.end;
  for (let n = 1; n < MOST_LINES && text.length <= LONGEST_RECORD; n++) {
    const next = ahead.at(n);
    if (next === null || next.text === null || isRow(next.text.split(delimiter))) return null;
    if (isOdd(next.text)) return { text: text + next.text, last: next };
    text += next.text + next.end;
  }
  return null;
}

const whole = (line: Line, last: Line, cells: readonly string[]): RawRecord => ({
  line: line.number,
  lines: last.number - line.number + 1,
  offset: line.start,
  next: last.next,
  cells,
  fault: null,
});

const broken = (line: Line, code: RecordFault['code'], field: number | null): RawRecord => ({
  line: line.number,
  lines: 1,
  offset: line.start,
  next: line.next,
  cells: null,
  fault: { code, field },
});

function isOdd(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

interface LookAhead {
  /** The nth line from here, or null after the end. */
  at(n: number): Line | null;
  drop(n: number): void;
}

function lookAhead(lines: Iterator<Line>): LookAhead {
  const read: Line[] = [];
  let head = 0;
  return {
    at(n) {
      while (read.length - head <= n) {
        const next = lines.next();
        if (next.done) return null;
        read.push(next.value);
      }
      return read[head + n]!;
    },
    drop(n) {
      head += n;
      if (head < 4096 && head < read.length) return;
      read.splice(0, head);
      head = 0;
    },
  };
}
