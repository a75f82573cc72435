import { scaled } from '../columns/number.ts';
import type { Source } from '../model/source.ts';
import type { ControlRow } from './control-rows.ts';
import type { Header } from './header.ts';
import type { Values } from './row-reader.ts';

/** Rows and sums of a file so far, to compare with what its total rows state. */
export interface ControlTotals {
  /** Counts a record of data; null values when it could not be read. */
  add(values: Values | null): void;
  /** Counts rows that were read at once, with the sums of the declared columns that hold numbers. */
  addRows(rows: number, sums: ArrayLike<number>): void;
  /**
   * Whether a control row states what was counted, since the start or since the last control row. A
   * number under a number column is its sum, one under another column the number of rows, or the sum of
   * that undeclared column, worked out by `sumOf` (in 1 / 10^4; null when it is none).
   */
  agrees(control: ControlRow, sumOf: (field: number) => number | null): boolean;
}

export function controlTotals(source: Source, header: Header): ControlTotals {
  const columns = [...source.columns.values()];
  const numbers = columns.flatMap(({ type }, i) => (type === 'number' ? [i] : []));
  const all = span(numbers);
  let part = span(numbers);

  const sumAgrees = (column: number, amount: string): boolean => {
    const decimals = columns[column]!.settings['decimals'];
    const value = scaled(amount, typeof decimals === 'number' ? decimals : 0);
    return [all, part].some(({ unread, sums }) => unread > 0 || sums.get(column) === value);
  };
  const countAgrees = (amount: number): boolean => amount === all.rows || amount === part.rows;

  return {
    add(values) {
      all.add(values);
      part.add(values);
    },
    addRows(rows, more) {
      all.addRows(rows, more);
      part.addRows(rows, more);
    },
    agrees({ stated, count }, sumOf) {
      const good =
        (count === null || countAgrees(count)) &&
        stated.every(({ field, amount }) => {
          const declared = header.columns[field];
          const column = declared ? columns.indexOf(declared) : -1;
          if (countAgrees(Number(amount))) return true;
          if (numbers.includes(column)) return sumAgrees(column, amount);
          return column < 0 && sumOf(field) === scaled(amount, 4);
        });
      part = span(numbers);
      return good;
    },
  };
}

function span(numbers: readonly number[]) {
  const sums = new Map(numbers.map((column) => [column, 0]));
  return {
    sums,
    rows: 0,
    unread: 0,
    add(values: Values | null): void {
      this.rows++;
      if (values === null) this.unread++;
      else for (const column of numbers) sums.set(column, sums.get(column)! + Number(values[column]));
    },
    addRows(rows: number, more: ArrayLike<number>): void {
      this.rows += rows;
      for (const column of numbers) sums.set(column, sums.get(column)! + more[column]!);
    },
  };
}
