import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotingOf } from '../../src/ingest/quoting.ts';

/** The same by csv-parse: whether it refuses a text, and the field in which it stops. */
function byLibrary(text: string, delimiter: string): { refused: boolean; field: number } {
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
    return { refused: false, field: records.at(-1)!.length };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: true, field: Number(error['index']) + 1 };
  }
}

describe('what the quotes of a text leave of it', () => {
  test.each([',', ';', '\t'])('is what csv-parse says, whatever the text (%j)', (delimiter) => {
    const part = fc.constantFrom(
      '"',
      '""',
      delimiter,
      `"${delimiter}"`,
      'a',
      '不',
      '=',
      ' ',
      '\n',
      '\r\n',
      '\0',
    );
    // An armoured cell is read as its content, which csv-parse would not do, and the last line end is none.
    const texts = fc
      .array(part, { minLength: 1, maxLength: 14 })
      .map((parts) => parts.join(''))
      .filter((text) => !/="/.test(text) && !text.endsWith('\n'));
    fc.assert(
      fc.property(texts, (text) => {
        const { refused, field } = quotingOf(text, delimiter);
        expect({ refused, field }).toEqual(byLibrary(text, delimiter));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['="00001",x', { refused: false, field: 2, text: '00001,x' }],
    ['="00001",x"y', { refused: true, field: 2, text: '00001,x"y' }],
    ['"a ="" b",x', { refused: false, field: 2, text: '"a ="" b",x' }],
    ['x="00001",y', { refused: true, field: 1, text: 'x="00001",y' }],
  ])('passes what Excel armoured: %s', (text, quoting) => {
    expect(quotingOf(text, ',')).toEqual(quoting);
  });
});
