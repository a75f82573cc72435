import { parseTerm, type Term, termOf } from '../calendar/term.ts';
import { dayCounts } from '../model/day-counts.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';

/** A half-year and how many accepted rows of each source lie in it, by the source's own date; a term that figures by hand name, as it is. */
export interface TermRows {
  readonly term: Term;
  readonly rows: ReadonlyMap<string, number>;
}

/** Half-years in which any dated source has a row, and terms of figures by hand, the oldest first. */
export function termsWithData(project: Project, tables: ReadonlyMap<string, Table>): readonly TermRows[] {
  const found = new Map<string, { term: Term; rows: Map<string, number> }>();
  for (const source of project.sources.values()) {
    const table = tables.get(source.name);
    const byDay = table && source.date !== null ? [...dayCounts(table, source.date)] : [];
    const days = byDay.map(([day, rows]) => [termOf('half', day, project.fiscalYearStarts), rows] as const);
    for (const [term, rows] of [...days, ...rowsByTerm(source, table, project.fiscalYearStarts)]) {
      const entry = found.get(term.id) ?? { term, rows: new Map<string, number>() };
      entry.rows.set(source.name, (entry.rows.get(source.name) ?? 0) + rows);
      found.set(term.id, entry);
    }
  }
  return [...found.values()].sort((a, b) => a.term.first - b.term.first || a.term.last - b.term.last);
}

/** One entry for each row of figures by hand, whose files say the term itself. */
function rowsByTerm({ columns, date }: Source, table: Table | undefined, starts: number): [Term, number][] {
  const named = date === null ? [...columns.values()].find(({ type }) => type === 'term') : undefined;
  return (table?.batches ?? []).flatMap(({ columns: data, weights }) => {
    const column = named && data.get(named.name);
    if (column?.storage !== 'texts') return [];
    return column.values.flatMap((text, row): [Term, number][] => {
      const term = column.empty[row] ? null : parseTerm(text, starts);
      return term ? [[term, weights?.[row] ?? 1]] : [];
    });
  });
}
