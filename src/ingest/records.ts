import type { Line } from './physical-lines.ts';
import { parseQuoted, type QuoteFault } from './quoted.ts';

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
 * read by csv-parse, strictly. A record that it refuses costs its first line alone: reading goes on with
 * the line after. `isRow` says whether a line alone would be a good row: then it was swallowed by a quote
 * that was never closed. `together` says how many lines with quotes may be waited for.
 */
export function* readRecords(
  lines: Iterator<Line>,
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
  together = TOGETHER,
): Generator<RawRecord> {
  const ahead = lookAhead(lines);
  let waiting: Line[] = [];
  for (let line = ahead.at(0); line !== null; line = ahead.at(0)) {
    const { text } = line;
    if (text?.includes('"') && !isOdd(text)) {
      waiting.push(line);
      ahead.drop(1);
      if (waiting.length === together) {
        yield* quotedLines(waiting, delimiter);
        waiting = [];
      }
      continue;
    }
    if (waiting.length > 0) {
      yield* quotedLines(waiting, delimiter);
      waiting = [];
    }
    const record =
      text === null
        ? broken(line, 'record-too-long', null)
        : text.includes('"')
          ? joined(ahead, delimiter, isRow)
          : whole(line, line, text.split(delimiter));
    ahead.drop(record.lines);
    yield record;
  }
  yield* quotedLines(waiting, delimiter);
}

/** Lines with quotes that csv-parse is given together; a call costs ten times a record. */
const TOGETHER = 256;
/** A cell with more line breaks, or a longer record, is no cell of an export. */
const MOST_LINES = 1000;
const LONGEST_RECORD = 1 << 20;

function* quotedLines(lines: readonly Line[], delimiter: string): Generator<RawRecord> {
  if (lines.length === 0) return;
  const together = parseQuoted(lines.map(({ text }) => text!).join('\n'), delimiter);
  for (const [i, line] of lines.entries()) {
    const cells = together.cells?.length === lines.length ? together.cells[i]! : null;
    yield cells ? whole(line, line, cells) : alone(line, delimiter);
  }
}

function alone(line: Line, delimiter: string): RawRecord {
  const { cells, fault } = parseQuoted(line.text!, delimiter);
  return cells?.length === 1 ? whole(line, line, cells[0]!) : broken(line, 'quote-stray', fault);
}

/** The record that begins with a line that leaves a quote open. */
function joined(
  ahead: LookAhead,
  delimiter: string,
  isRow: (cells: readonly string[]) => boolean,
): RawRecord {
  const first = ahead.at(0)!;
  const text = joinUntilClosed(ahead, delimiter, isRow);
  if (text !== null) {
    const { cells } = parseQuoted(text.text, delimiter);
    if (cells?.length === 1) return whole(first, text.last, cells[0]!);
  }
  // Closed by force, a properly opened quote parses; a stray one does not.
  const opened = parseQuoted(`${first.text}"`, delimiter);
  return opened.cells
    ? broken(first, 'quote-unclosed', { field: opened.cells[0]!.length })
    : broken(first, 'quote-stray', opened.fault);
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

const broken = (line: Line, code: RecordFault['code'], fault: QuoteFault | null): RawRecord => ({
  line: line.number,
  lines: 1,
  offset: line.start,
  next: line.next,
  cells: null,
  fault: { code, field: fault?.field ?? null },
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
