import type { Amount } from './amounts.ts';
import { type Axis, placesOf, slotsOf } from './axis.ts';
import { columnOf } from './conditions.ts';
import { addAmount, addSum, type ExactSum, noSum } from './exact-sum.ts';
import type { Counted } from './measure.ts';

/** Sums by place on each axis; the last place of each is for rows without a category. */
export interface CrossedSums {
  readonly all: Sum;
  readonly rows: readonly Sum[];
  readonly columns: readonly Sum[];
  /** Row by row. */
  readonly cells: readonly Sum[];
}

/** How many rows, and their exact sum; where rows are counted the sum is their number. */
export interface Sum extends ExactSum {
  count: number;
}

interface Spec {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly amount: Amount | null;
}

/** The tally of rows, or of what is summed, in two directions. */
export const crossedSums: Pick<Counted<Spec, CrossedSums>, 'empty' | 'add' | 'merge'> = {
  empty(spec, period) {
    const [rows, columns] = [spec.rows, spec.columns].map((axis) => slotsOf(axis, period).length + 1);
    const sums = (length: number): Sum[] => Array.from({ length }, nothing);
    return { all: nothing(), rows: sums(rows!), columns: sums(columns!), cells: sums(rows! * columns!) };
  },
  add(state, batch, rows, _fates, spec, period) {
    const down = placesOf(spec.rows, batch, period);
    const across = placesOf(spec.columns, batch, period);
    const width = state.columns.length;
    const amounts = spec.amount && columnOf(batch, spec.amount.of).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const weight = batch.weights?.[row] ?? 1;
      const amount = amounts ? Number(amounts[row]) : 1;
      const columns = across(row);
      addTo(state.all, amount, weight);
      for (const c of columns) addTo(state.columns[c]!, amount, weight);
      for (const r of down(row)) {
        addTo(state.rows[r]!, amount, weight);
        for (const c of columns) addTo(state.cells[r * width + c]!, amount, weight);
      }
    }
  },
  merge(into, from) {
    mergeSum(into.all, from.all);
    for (const name of ['rows', 'columns', 'cells'] as const)
      for (const [at, sum] of from[name].entries()) mergeSum(into[name][at]!, sum);
    return into;
  },
};

/** The sum of a cell, of a whole row or column where the other place is null, or of everything. */
export function sumAt(
  { all, rows, columns, cells }: CrossedSums,
  row: number | null,
  column: number | null,
): Sum {
  if (row === null) return column === null ? all : columns[column]!;
  return column === null ? rows[row]! : cells[row * columns.length + column]!;
}

const nothing = (): Sum => ({ ...noSum(), count: 0 });

function addTo(sum: Sum, amount: number, times: number): void {
  sum.count += times;
  addAmount(sum, amount, times);
}

function mergeSum(into: Sum, from: Sum): void {
  into.count += from.count;
  addSum(into, from);
}
