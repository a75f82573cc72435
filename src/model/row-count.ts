import type { Table } from './table.ts';

/** How many rows a table has, those that were put together each. */
export const rowCount = ({ batches }: Table): number =>
  batches.reduce((sum, { length, weights }) => sum + (weights?.reduce((a, b) => a + b, 0) ?? length), 0);
