import type { Batch } from './batch.ts';
import type { Table } from './table.ts';

/** How many rows a table has, those that were put together each. */
export const rowCount = ({ batches }: Table): number =>
  batches.reduce((sum, batch) => sum + rowsStoodFor(batch), 0);

/** The same of one batch. */
export const rowsStoodFor = ({ length, weights }: Batch): number =>
  weights?.reduce((a, b) => a + b, 0) ?? length;
