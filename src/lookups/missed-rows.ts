import type { Batch } from '../model/batch.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import type { Entry } from './list-index.ts';
import type { Filled } from './order.ts';

/** Rows for which a list has no answer, or several. */
export interface MissedRows {
  miss(batch: Batch, row: number, key: string, found: readonly Entry[]): void;
  problems(): readonly Problem[];
}

/** How many keys of one column are named; the rest is a number. */
const NAMED = 100;

/**
 * Collects missed rows, one problem for each key and cause, at its first row. A column that is not
 * required may stay blank. The key is shown on the terminal only, and only when it is about no person.
 */
export function missedRows(
  { source, column, lookup }: Filled,
  list: Source,
  table: Table,
  entries: Table,
): MissedRows {
  const groups = new Map<string, { readonly problem: Problem; rows: number }>();
  let unnamed = 0;
  const { required } = source.columns.get(column)!;
  const isPersonal = lookup.by.some(({ own }) => source.columns.get(own)?.personal);
  return {
    miss(batch, row, key, found) {
      if (found.length === 0 && !required) return;
      const lines = found.map(({ batch: other, row: at }) => textOf(placeOf(entries, other, at)));
      const id = JSON.stringify([key, lines]);
      const known = groups.get(id);
      if (known) known.rows++;
      else if (groups.size >= NAMED) unnamed++;
      else {
        const problem: Problem = {
          code: found.length === 0 ? 'lookup-none' : 'lookup-several',
          severity: 'error',
          place: placeOf(table, batch, row),
          at: lookup.by[0]!.own,
          args: { column, list: list.label, ...(found.length > 0 && { lines }) },
          ...(!isPersonal && { found: key.split('\u0000').filter(Boolean).join(' ') }),
        };
        groups.set(id, { problem, rows: 1 });
      }
    },
    problems: () => [
      ...[...groups.values()].map(({ problem, rows }) => ({ ...problem, args: { ...problem.args, rows } })),
      ...(unnamed > 0
        ? [{ code: 'lookup-more', severity: 'error', args: { column, rows: unnamed } } as const]
        : []),
    ],
  };
}

function placeOf(table: Table, batch: Batch, row: number): Place {
  const file = table.files[batch.file];
  if (!file) throw new Error(`no file ${batch.file} in ${table.source}`);
  return { file: file.path, line: file.lineAt(batch.offsets[row]!) };
}

const textOf = ({ file, line }: Place): string => `${file}:${line}`;
