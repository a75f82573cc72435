import { CsvError, parse } from 'csv-parse/sync';

export interface QuoteFault {
  /** Number of the field from 1. */
  readonly field: number | null;
}

/**
 * Records of a text by csv-parse, strictly: doubled quotes inside quotes, nothing before or after them.
 * A cell that Excel armoured without quoting it (`="00001"`) is read as its content.
 */
export function parseQuoted(
  text: string,
  delimiter: string,
): { readonly cells: readonly (readonly string[])[] | null; readonly fault: QuoteFault | null } {
  const first = parseStrictly(text, delimiter);
  if (first.cells || !text.includes('="')) return first;
  const bare = text.replace(ARMOUR[delimiter] ?? /$^/, '$1$2');
  return bare === text ? first : parseStrictly(bare, delimiter);
}

function parseStrictly(text: string, delimiter: string): ReturnType<typeof parseQuoted> {
  // Nobody reads where a refusal came from, and a file of stray quotes has one for each line.
  const traced = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    const cells: string[][] = parse(text, {
      delimiter,
      columns: false,
      relax_column_count: true,
      // Lines that are given together are joined with LF; other line ends stand in quotes only.
      record_delimiter: '\n',
    });
    return { cells, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const index = error['index'];
    return { cells: null, fault: { field: typeof index === 'number' ? index + 1 : null } };
  } finally {
    Error.stackTraceLimit = traced;
  }
}

const ARMOUR: Readonly<Record<string, RegExp>> = {
  ',': /(^|,)="([^",\n]+)"(?=,|$)/gm,
  ';': /(^|;)="([^";\n]+)"(?=;|$)/gm,
  '\t': /(^|\t)="([^"\t\n]+)"(?=\t|$)/gm,
};
