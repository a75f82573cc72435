import { type CellValue, type Fault, isFault } from '../columns/column-type.ts';
import { columnTypes } from '../columns/index.ts';
import type { Column, Source } from '../model/source.ts';
import type { Header } from './header.ts';

/** A value for each column of the source in declared order, null where blank or absent. */
export type Values = readonly (number | string | null)[];

/** A cell that stops its row. */
export interface CellFault {
  readonly column: Column;
  readonly field: number;
  readonly fault: Fault;
}

/** Reads the cells of records with the right number of fields. */
export interface RowReader {
  /** All values, or every fault of the row. */
  read(cells: readonly string[]): { readonly values: Values; readonly faults: readonly CellFault[] | null };
  /** Whether cells make a row, or nearly one, that says more than text: what a quote swallowed looks like. */
  isRow(cells: readonly string[]): boolean;
}

export type CellReader = (text: string) => CellValue;

/** Readers of a source's columns, made once for all its files. Text columns of the key are read as ids. */
export const cellReaders = (source: Source): readonly CellReader[] =>
  [...source.columns.values()].map((column) => {
    const { type, settings } = column;
    const isId = source.key.includes(column.name) && (type === 'text' || type === 'person');
    return columnTypes[type]!.reader(isId ? { ...column, settings: { ...settings, id: true } } : column);
  });

export function rowReader(source: Source, header: Header, readers: readonly CellReader[]): RowReader {
  const columns = [...source.columns.values()];
  const fields = columns.map((column) => header.columns.indexOf(column));
  const typed = columns.map((column) => columnTypes[column.type]!.storage(column.settings) !== 'texts');

  const read = (cells: readonly string[]): ReturnType<RowReader['read']> => {
    const values: (number | string | null)[] = new Array(columns.length).fill(null);
    let faults: CellFault[] | null = null;
    for (let i = 0; i < columns.length; i++) {
      const field = fields[i]!;
      if (field < 0) continue;
      const column = columns[i]!;
      const value = readers[i]!(cells[field]!);
      const fault = isFault(value) ? value : value === null && column.required ? EMPTY : null;
      if (fault === null) values[i] = value as number | string | null;
      else faults = [...(faults ?? []), { column, field, fault }];
    }
    return { values, faults };
  };
  const isRow = (cells: readonly string[]): boolean => {
    if (cells.length !== header.width || cells.length < 2) return false;
    const { values, faults } = read(cells);
    const said = values.filter((value, i) => typed[i] && value !== null).length;
    // A row may have a fault of its own, and be swallowed all the same.
    return faults === null ? said > 0 : said > Math.max(1, faults.length);
  };
  return { read, isRow };
}

/** Whether each column holds dates, categories or flags: a header or a total has nothing that reads there. */
export const typedColumns = (source: Source): readonly boolean[] =>
  [...source.columns.values()].map(({ type }) => type !== 'text' && type !== 'person' && type !== 'number');

const EMPTY: Fault = { code: 'cell-empty' };
