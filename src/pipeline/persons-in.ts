import type { Table } from '../model/table.ts';
import { valuesIn } from '../prose/personal-values.ts';

/** Persons whom the rows of these tables name, as they are looked for. */
export const personsIn = (tables: Iterable<Table>): ReadonlySet<string> => valuesIn(cellsOf(tables));

function* cellsOf(tables: Iterable<Table>): Generator<string> {
  for (const { persons } of tables) for (const cells of persons?.values() ?? []) yield* cells;
}
