import type { CellValue } from '../../columns/column-type.ts';
import { columnTypes } from '../../columns/index.ts';
import { blankSpellings } from '../../columns/remember.ts';
import type { Column, Source } from '../../model/source.ts';
import type { Header } from '../header.ts';
import { type CellReader, typedColumns } from '../row-reader.ts';
import type { Text } from '../text.ts';
import { decoderOf, type KnownSpellings, knownSpellings } from './known-spellings.ts';

/**
 * How the fast reader reads a column: a `value` is looked up by its bytes; a `text` of which nobody asks
 * more than whether it is blank is looked at; a `code` in plain ASCII is its own value.
 */
export interface PlannedColumn {
  readonly how: 'value' | 'text' | 'code';
  readonly column: Column;
  /** Its place among the declared columns, and in the file. */
  readonly at: number;
  readonly field: number;
  readonly required: boolean;
  /** Its place among the kept columns; −1 when it is not kept. */
  readonly kept: number;
  readonly isText: boolean;
  readonly isTyped: boolean;
  readonly isNumber: boolean;
  readonly isPerson: boolean;
  readonly spellings: KnownSpellings;
  /** What the column makes of a cell. */
  read(from: number, to: number): CellValue;
}

export function planColumns(
  text: Text,
  source: Source,
  header: Header,
  readers: readonly CellReader[],
  keptAt: readonly number[],
): readonly PlannedColumn[] {
  const decode = decoderOf(text);
  const typed = typedColumns(source);
  return [...source.columns.values()].flatMap((column, at) => {
    const field = header.columns.indexOf(column);
    if (field < 0) return [];
    const read = readers[at]!;
    const isText = columnTypes[column.type]!.storage(column.settings) === 'texts';
    const kept = keptAt.indexOf(at);
    return [
      {
        how: howToRead(column, source, isText, kept >= 0),
        column,
        at,
        field,
        required: column.required,
        kept,
        isText,
        isTyped: typed[at]!,
        isNumber: column.type === 'number',
        isPerson: column.type === 'person',
        spellings: knownSpellings(text, read),
        read: (from, to) => read(decode(from, to)),
      },
    ];
  });
}

function howToRead(column: Column, source: Source, isText: boolean, isKept: boolean): PlannedColumn['how'] {
  // Persons are remembered, so that each is looked at once for spellings; what counts as blank is for the reader to say.
  if (!isText || column.type === 'person' || blankSpellings(column.settings).size > 0) return 'value';
  return isKept || column.settings['id'] === true || source.key.includes(column.name) ? 'code' : 'text';
}

/** Whether a first byte (and the next) show that a cell of text is neither blank, armoured nor an error of Excel. */
export function solidText(bytes: Uint8Array, from: number, isUtf8: boolean): boolean {
  const first = bytes[from]!;
  if (first < 0x80) return first > 0x20 && first < 0x7f && first !== 0x23 && first !== 0x3d;
  // Kana and kanji in UTF-8; CP932 has nothing invisible but the wide space.
  if (isUtf8) return (first > 0xe3 && first < 0xea) || (first === 0xe3 && bytes[from + 1]! > 0x80);
  return first > 0x81 ? first !== 0xa0 : bytes[from + 1]! > 0x40;
}

/** Whether a cell is ASCII that no reader of text changes or finds fault with. */
export function isPlainCode(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CODE[bytes[i]!] === 0) return false;
  return true;
}

const CODE = new Uint8Array(256);
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_/:@')
  CODE[character.charCodeAt(0)] = 1;
