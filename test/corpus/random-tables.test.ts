import { expect, test } from 'vitest';
import { physicalLines } from '../../src/ingest/physical-lines.ts';
import { readRecords } from '../../src/ingest/records.ts';
import { textOf } from '../../src/ingest/text.ts';
import { utf8 } from '../ingest/encode.ts';
import { type Draw, drawFrom } from './random.ts';

/**
 * RFC 4180, one character after the other: no library, no line, nothing of the code under test. Every
 * cell of a valid text, with its quotes undone.
 */
function characterByCharacter(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += character;
  }
  if (row.length > 0 || cell !== '') endRow();
  return rows;
}

const PIECES = [
  ...[
    'a',
    '0',
    '感謝',
    'ソ',
    'か\u3099',
    '①',
    '髙',
    '\u202e',
    '\u2066',
    '\u200f',
    '😀',
    '👩‍👩‍👧',
    '🇯🇵',
    '\u200b',
    '\u00a0',
  ],
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '=',
    '\\',
    "'",
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0001',
  ],
];

function randomTable(draw: Draw): { text: string; delimiter: string } {
  const delimiter = draw.one([',', ',', '\t', ';']);
  const end = draw.one(['\n', '\r\n', '\r']);
  const all = draw.below(3) === 0;
  const width = 1 + draw.below(6);
  const cell = (): string => Array.from({ length: draw.below(5) }, () => draw.one(PIECES)).join('');
  const write = (text: string): string =>
    all || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = Array.from({ length: 1 + draw.below(10) }, () => {
    // A line of one empty cell is no line at all.
    const cells = Array.from({ length: width }, cell);
    return (cells.join('') === '' ? cells.with(0, 'x') : cells).map(write).join(delimiter);
  });
  const mark = draw.below(4) === 0 ? '\uFEFF' : '';
  // A text that begins with U+FEFF has a mark, whoever wrote it.
  const body = lines.join(end) + (draw.below(3) === 0 ? '' : end);
  return { text: mark + (mark === '' ? body.replace(/^\uFEFF+/, '') : body), delimiter };
}

test('20,000 random tables are read cell for cell as an independent reader does', () => {
  const draw = drawFrom(4180);
  const wrong: string[] = [];
  let cells = 0;
  for (let n = 0; n < 20_000; n++) {
    const { text, delimiter } = randomTable(draw);
    const lines = physicalLines(textOf(utf8(text), 'utf-8')!, 1, draw.one([1, 5, 64, 1 << 18]));
    const read = [...readRecords(lines, delimiter, () => false)].map((record) => record.cells);
    const expected = characterByCharacter(text, delimiter);
    cells += expected.flat().length;
    if (JSON.stringify(read) !== JSON.stringify(expected))
      wrong.push(JSON.stringify({ text, read, expected }));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(cells).toBeGreaterThan(300_000);
}, 60_000);
