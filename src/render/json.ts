import type { Report } from '../model/report.ts';
import { ordered } from './key-order.ts';
import type { OutputFormat } from './output-format.ts';

/** The report itself, in an order that does not depend on how it was made. Read back, it is the same report. */
export const json: OutputFormat = {
  name: 'json',
  file: 'report.json',
  render: (report) => jsonOf(report).toString(),
  bytes: jsonOf,
};

/** The text in UTF-8, made once for all formats. */
export function jsonOf(report: Report): Buffer {
  const made = texts.get(report) ?? withoutHidden(pieces(report));
  texts.set(report, made);
  return made;
}

const texts = new WeakMap<Report, Buffer>();

/**
 * The text in pieces, none of them long: one of a megabyte is put together, looked through and written into bytes in
 * memory that was never touched before, which takes longer than to make it.
 */
function pieces(report: Report): readonly string[] {
  const made = Object.entries(ordered(report) as Report)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (isList(value) ? list(name, value) : [member(name, value)]));
  return ['{\n', ...made.flatMap((member, i) => (i === 0 ? member : [',\n', ...member])), '\n}\n'];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > FEW;

/** `"name": value` as it stands in the report. */
const member = (name: string, value: unknown): string => indented({ [name]: value }).slice(2, -2);

/** The same of many items, some at a time. */
function list(name: string, items: readonly unknown[]): readonly string[] {
  const made = [`  ${JSON.stringify(name)}: [\n`];
  for (let at = 0; at < items.length; at += FEW)
    made.push(
      at === 0 ? '' : ',\n',
      indented([items.slice(at, at + FEW)]).slice(ABOVE.length, -BELOW.length),
    );
  return [...made, '\n  ]'];
}

const indented = (value: unknown): string => JSON.stringify(value, null, 2);

/** What stands around the items of a list in a list. */
const ABOVE = '[\n  [\n';
const BELOW = '\n  ]\n]';

/** Figures of which the text fits where V8 keeps what is young. */
const FEW = 8;

function withoutHidden(pieces: readonly string[]): Buffer {
  const bytes = utf8Of(pieces);
  return hides(bytes) ? utf8Of(pieces.map((piece) => piece.replace(HIDDEN, escaped))) : bytes;
}

/** What is mostly ASCII; anything else is measured first. */
function utf8Of(pieces: readonly string[]): Buffer {
  const room = Buffer.allocUnsafe(2 * pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    if (room.length - at < piece.length * LONGEST) return Buffer.from(pieces.join(''));
    at += room.write(piece, at);
  }
  return room.subarray(0, at);
}

/** Bytes of one UTF-16 unit in UTF-8. */
const LONGEST = 3;

// What an editor would hide or obey: control characters above C0, direction of writing, line separators.
const HIDDEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Whether any of them is there: bytes are looked for ten times as fast as a class of characters. */
const hides = (bytes: Buffer): boolean =>
  BEGINNINGS.some(([beginning, first, last]) => {
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) {
      const next = bytes[at + beginning.length]!;
      if (next >= first && next <= last) return true;
    }
    return false;
  });

/** How they begin in UTF-8, and between which bytes the last one lies. */
const BEGINNINGS: readonly (readonly [beginning: Buffer, first: number, last: number])[] = [
  [Buffer.of(0x7f), 0, 0xff],
  [Buffer.of(0xc2), 0x80, 0x9f],
  [Buffer.of(0xd8), 0x9c, 0x9c],
  [Buffer.of(0xe2, 0x80), 0x8e, 0x8f],
  [Buffer.of(0xe2, 0x80), 0xa8, 0xae],
  [Buffer.of(0xe2, 0x81), 0xa6, 0xa9],
];
