import type { Table } from '../model/table.ts';

/** All that the rows of these tables have in columns about persons. */
export function* personCells(tables: ReadonlyMap<string, Table>): Generator<string> {
  for (const { persons } of tables.values()) for (const cells of persons?.values() ?? []) yield* cells;
}
