import type { Place, Problem } from '../model/problem.ts';
import type { Column } from '../model/source.ts';
import type { Header } from './header.ts';
import { cellAddress, cut, excerptOf, maskedExcerpt, separatorOf } from './place.ts';
import type { RawRecord } from './records.ts';
import type { CellFault } from './row-reader.ts';

/** A record and where it stands. `row` is that of a spreadsheet from 0, null when it was not counted. */
export interface Placed {
  readonly file: string;
  readonly record: RawRecord;
  readonly row: number | null;
}

/** A record that csv-parse refused, or that has more or fewer cells than the header. */
export function brokenRecord({ file, record, row }: Placed, header: Header): Problem {
  const { cells, fault, line } = record;
  const field = fault?.field ?? (cells ? Math.min(cells.length, header.width + 1) : null);
  return {
    code: fault?.code ?? 'row-fields',
    severity: 'error',
    place: {
      file,
      line,
      ...(field !== null && { column: field }),
      ...(row !== null && { cell: cellAddress((field ?? 1) - 1, row) }),
    },
    args: cells ? { expected: header.width, found: cells.length, ...lastLine(record) } : {},
    excerpt: maskedExcerpt(cells?.length ?? 1, separatorOf(header)),
  };
}

/**
 * A cell that cannot be read. Only a declared cell that is not personal is shown, on a terminal alone, and
 * none of a row whose cells may have `moved`.
 */
export function cellProblem(
  placed: Placed,
  header: Header,
  { column, field, fault }: CellFault,
  moved: boolean,
): Problem {
  const { record } = placed;
  const cell = record.cells![field]!;
  return {
    code: fault.code,
    severity: 'error',
    place: placeOf(placed, field),
    args: {
      column: column.name,
      ...(fault.expected && { expected: fault.expected }),
      ...(fault.nearest !== undefined && { nearest: fault.nearest }),
      ...lastLine(record),
    },
    ...(!column.personal && cell !== '' && !moved && { found: cut(cell, 60) }),
    excerpt: moved
      ? maskedExcerpt(header.width, separatorOf(header))
      : excerptOf(record.cells!, header, field),
  };
}

/** A cell that is longer than a cell can be. Nothing of the row is shown. */
export const longCell = (placed: Placed, header: Header, field: number, limit: number): Problem => ({
  code: 'cell-too-long',
  severity: 'error',
  place: placeOf(placed, field),
  args: { limit, ...lastLine(placed.record) },
  excerpt: maskedExcerpt(header.width, separatorOf(header)),
});

/** Something about a whole row, shown at its key (or first) cell. */
export function rowProblem(
  code: string,
  severity: Problem['severity'],
  placed: Placed,
  header: Header,
  at: Column | null,
  args: NonNullable<Problem['args']>,
): Problem {
  const field = at ? Math.max(0, header.columns.indexOf(at)) : 0;
  const cell = placed.record.cells![field]!;
  return {
    code,
    severity,
    place: placeOf(placed, field),
    args: { ...(at && { column: at.name }), ...args, ...lastLine(placed.record) },
    ...(at && !at.personal && cell !== '' && { found: cut(cell, 60) }),
    excerpt: excerptOf(placed.record.cells!, header, field),
  };
}

const placeOf = ({ file, record, row }: Placed, field: number): Place => ({
  file,
  line: record.line,
  column: field + 1,
  ...(row !== null && { cell: cellAddress(field, row) }),
});

const lastLine = ({ line, lines }: RawRecord): { lastLine?: number } =>
  lines > 1 ? { lastLine: line + lines - 1 } : {};
