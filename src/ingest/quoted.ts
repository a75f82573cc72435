import { parse } from 'csv-parse/sync';

/**
 * Cells of texts that each are one record with well-formed quotes (`quotingOf`), by csv-parse, in one call.
 * Other line ends than LF stand in quotes only.
 */
export function parseQuoted(texts: readonly string[], delimiter: string): readonly (readonly string[])[] {
  const cells: string[][] = parse(texts.join('\n'), {
    delimiter,
    columns: false,
    relax_column_count: true,
    record_delimiter: '\n',
  });
  if (cells.length !== texts.length)
    throw new Error(`csv-parse reads ${cells.length} records where ${texts.length} are`);
  return cells;
}
