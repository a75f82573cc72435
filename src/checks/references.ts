import type { Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import { rowsIn } from '../model/rows-in.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import type { RowCheck } from './check.ts';

/**
 * A row of the report's term that refers to another source must find its row there; a blank cell refers to
 * nothing. Rows of other terms were, or will be, looked at for reports of their own.
 */
export const references: RowCheck = ({ project, tables, term }) =>
  [...project.sources.values()].flatMap((source) => {
    const affects = [...project.kpis.values()]
      .filter((kpi) => kpi.source === source.name)
      .map(({ id }) => id);
    return [...(source.references ?? [])].flatMap(([column, to]) => {
      const [from, target] = [tables.get(source.name), tables.get(to)];
      const other = project.sources.get(to);
      if (!from || !target || !other) return [];
      const known = valuesOf(target, other.key[0]!);
      return strangers(from, source, term, column, known, { column, source: other.label }).map(
        (problem): Problem => ({ ...problem, affects }),
      );
    });
  });

/** After as many, no one reads on. */
const MOST = 1000;

function strangers(
  table: Table,
  { date }: Source,
  term: Term,
  column: string,
  known: ReadonlySet<string>,
  args: NonNullable<Problem['args']>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { batch, row } of rowsIn(table, date, term)) {
    const data = batch.columns.get(column);
    if (data?.storage !== 'texts' || data.empty[row] || known.has(data.values[row]!)) continue;
    const { path, lineAt } = table.files[batch.file]!;
    const place = { file: path, line: lineAt(batch.offsets[row]!) };
    problems.push({ code: 'reference-unknown', severity: 'error', place, at: column, args });
    if (problems.length === MOST) break;
  }
  return problems;
}

function valuesOf({ batches }: Table, column: string): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { columns, length } of batches) {
    const data = columns.get(column);
    if (data?.storage === 'texts')
      for (let i = 0; i < length; i++) if (!data.empty[i]) values.add(data.values[i]!);
  }
  return values;
}
