import type { Day } from '../calendar/day.ts';
import { columnTypes } from '../columns/index.ts';
import { Answer, answers, columnOf } from '../measures/conditions.ts';
import type { Batch } from '../model/batch.ts';
import type { Lookup, Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';

/** A row of a list: where it stands and when it holds. */
export interface Entry {
  readonly batch: Batch;
  readonly row: number;
  readonly from: Day;
  readonly to: Day;
}

/** Rows of a list by their key, excluded ones and those with a blank key left out. */
export function listIndex(lookup: Lookup, list: Source, table: Table): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const batch of table.batches) {
    const excluded = excludedRows(list, batch);
    const keyOf = keysOf(
      list,
      batch,
      lookup.by.map(({ theirs }) => theirs),
    );
    const [from, to] = [dayOf(batch, lookup.valid?.from), dayOf(batch, lookup.valid?.to)];
    for (let row = 0; row < batch.length; row++) {
      const key = excluded(row) ? null : keyOf(row);
      if (key === null) continue;
      const entry = { batch, row, from: from(row) ?? -Infinity, to: to(row) ?? Infinity };
      const known = index.get(key);
      if (known) known.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

/** Whether a row is one that its source never counts; a looked-up condition cannot be asked yet. */
export function excludedRows({ exclude, columns }: Source, batch: Batch): (row: number) => boolean {
  if (!exclude || [...columns.values()].some(({ name, lookup }) => lookup && !batch.columns.has(name)))
    return () => false;
  const given = answers(exclude, batch);
  return (row) => given[row] === Answer.Yes;
}

/** What rows are found by, as text; null where a part is blank. Categories go by their labels. */
export function keysOf(
  source: Source,
  batch: Batch,
  names: readonly string[],
): (row: number) => string | null {
  const parts = names.map((name) => {
    const column = source.columns.get(name);
    const data = columnOf(batch, name);
    if (!column) throw new Error(`${source.name} has no ${name}`);
    const show = columnTypes[column.type]!.show;
    const isText = data.storage === 'texts';
    return {
      data,
      textOf: (row: number) => (isText ? `${data.values[row]}` : show(data.values[row]!, column)),
    };
  });
  return (row) => {
    let key = '';
    for (const { data, textOf } of parts) {
      if (data.empty[row]) return null;
      key += `${textOf(row).normalize('NFKC')}\u0000`;
    }
    return key;
  };
}

function dayOf(batch: Batch, name: string | null | undefined): (row: number) => Day | null {
  if (typeof name !== 'string') return () => null;
  const { values, empty } = columnOf(batch, name);
  return (row) => (empty[row] ? null : Number(values[row]));
}
