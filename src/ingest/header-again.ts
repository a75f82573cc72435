import { headerName } from '../columns/characters.ts';
import type { Source } from '../model/source.ts';
import { columnsByHeader, type Header } from './header.ts';
import { typedColumns } from './row-reader.ts';

/** Recognises the header when it comes again in the data, its columns in any order. */
export interface HeaderAgain {
  /** Cheap: whether a row that reads well may be one. In another order a header does not read as a row. */
  suspects(cells: readonly string[]): boolean;
  is(cells: readonly string[]): boolean;
}

export function headerAgain(source: Source, header: Header): HeaderAgain {
  const names = columnsByHeader(source);
  const required = [...source.columns.values()].filter((column) => column.required);
  const wanted = required.length > 0 ? required : header.columns.filter((column) => column !== null);
  const anyTyped = typedColumns(source).some(Boolean);
  const first = header.record.cells![0];
  return {
    suspects: (cells) => !anyTyped || cells[0] === first,
    is(cells) {
      const found = new Set(cells.map((cell) => (cell.length > 64 ? null : names.get(headerName(cell)))));
      return wanted.every((column) => found.has(column));
    },
  };
}
