import type { Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import { rowsIn } from '../model/rows-in.ts';
import type { Table } from '../model/table.ts';
import type { Check } from './check.ts';

/** A row of the report's terms that refers to another source must find its row there; a blank cell refers to nothing. */
export const references: Check = ({ project, tables, term, figures }) => {
  const terms = new Map([term, ...figures.map((figure) => figure.term)].map((one) => [one.id, one]));
  return [...project.sources.values()].flatMap((source) =>
    [...(source.references ?? [])].flatMap(([column, to]) => {
      const [from, target] = [tables.get(source.name), tables.get(to)];
      const other = project.sources.get(to);
      if (!from || !target || !other) return [];
      const known = valuesOf(target, other.key[0]!);
      const spans = source.date === null ? [term] : [...terms.values()];
      return spans.flatMap((span) => strangers(from, source.date, span, column, known, other.label));
    }),
  );
};

/** After as many, no one reads on. */
const MOST = 1000;

function strangers(
  table: Table,
  date: string | null,
  term: Term,
  column: string,
  known: ReadonlySet<string>,
  source: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { batch, row } of rowsIn(table, date, term)) {
    const data = batch.columns.get(column);
    if (data?.storage !== 'texts' || data.empty[row] || known.has(data.values[row]!)) continue;
    const { path, lineAt } = table.files[batch.file]!;
    const place = { file: path, line: lineAt(batch.offsets[row]!) };
    problems.push({ code: 'reference-unknown', severity: 'error', place, args: { column, source } });
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
