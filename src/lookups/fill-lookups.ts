import { columnOf } from '../measures/conditions.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { type Entry, excludedRows, keysOf, listIndex } from './list-index.ts';
import { missedRows } from './missed-rows.ts';
import { type Filled, fillOrder } from './order.ts';
import { taker } from './take-values.ts';

type Tables = ReadonlyMap<string, Table>;

/**
 * Fills the looked-up columns that are wanted, each after what it stands on: the one row of the list with
 * the same key that is valid on the row's day, both ends included, a blank end open. No such row, or
 * several: the cell stays blank, so that it decides nothing, and the row is named if it is `asked` for.
 */
export function fillLookups(
  sources: ReadonlyMap<string, Source>,
  tables: Tables,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  asked: Asked = () => true,
): { readonly tables: Tables; readonly problems: readonly Problem[] } {
  const filled = new Map(tables);
  const problems: Problem[] = [];
  const lists = listsOf(sources);
  for (const one of fillOrder(wanted, sources)) {
    const table = filled.get(one.source.name);
    const list = sources.get(one.lookup.source);
    const entries = filled.get(one.lookup.source);
    if (!table || !list || !entries) continue;
    const missed = missedRows(one, list, table, entries);
    const miss: Miss = (batch, row, ...rest) => {
      if (lists.has(one.source.name) || asked(one.source.name, batch, row)) missed.miss(batch, row, ...rest);
    };
    filled.set(one.source.name, fillColumn(one, table, list, entries, miss));
    problems.push(...missed.problems());
  }
  return { tables: filled, problems };
}

/** Sources in which others look something up: any of their rows may be wanted. */
const listsOf = (sources: ReadonlyMap<string, Source>): ReadonlySet<string> =>
  new Set(
    [...sources.values()].flatMap(({ columns }) =>
      [...columns.values()].flatMap(({ lookup }) => (lookup ? [lookup.source] : [])),
    ),
  );

/** Whether a row of a source may be counted: what a list lacks for others touches no figure. */
type Asked = (source: string, batch: Batch, row: number) => boolean;
type Miss = (batch: Batch, row: number, key: string, found: readonly Entry[]) => void;

function fillColumn(one: Filled, table: Table, list: Source, entries: Table, miss: Miss): Table {
  const index = listIndex(one.lookup, list, entries);
  const batches = table.batches.map((batch) => {
    const data = valuesFor(one, batch, list, index, miss);
    return { ...batch, columns: new Map([...batch.columns, [one.column, data]]) };
  });
  return { ...table, batches };
}

function valuesFor(
  { source, column, lookup }: Filled,
  batch: Batch,
  list: Source,
  index: ReadonlyMap<string, readonly Entry[]>,
  miss: Miss,
): ColumnData {
  const take = taker(source.columns.get(column)!, list.columns.get(lookup.take)!, batch.length);
  const excluded = excludedRows(source, batch);
  const keyOf = keysOf(
    source,
    batch,
    lookup.by.map(({ own }) => own),
  );
  const days = lookup.valid && columnOf(batch, lookup.valid.asOf);
  for (let row = 0; row < batch.length; row++) {
    const key = excluded(row) || days?.empty[row] ? null : keyOf(row);
    if (key === null) continue;
    const day = days ? Number(days.values[row]) : null;
    const known = index.get(key) ?? [];
    const found = day === null ? known : known.filter(({ from, to }) => from <= day && day <= to);
    if (found.length === 1) take.value(row, columnOf(found[0]!.batch, lookup.take), found[0]!.row);
    else miss(batch, row, key, found);
  }
  return take.data;
}
