import type { Term } from '../calendar/term.ts';
import { dayCounts } from '../model/day-counts.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { rowCount } from '../model/row-count.ts';
import type { Table } from '../model/table.ts';

/** Accepted rows of the term by source, the excluded ones too. */
export const rowsOfTerm = (
  project: Pick<Project, 'sources'>,
  tables: ReadonlyMap<string, Table>,
  term: Term,
): ReadonlyMap<string, number> =>
  new Map(
    [...tables].map(
      ([name, table]) => [name, rowsIn(table, project.sources.get(name)?.date ?? null, term)] as const,
    ),
  );

function rowsIn(table: Table, date: string | null, { first, last }: Term): number {
  if (date === null) return rowCount(table);
  let rows = 0;
  for (const [day, count] of dayCounts(table, date)) if (day >= first && day <= last) rows += count;
  return rows;
}

/** A record does not go away: fewer rows than were ever seen of a term is more likely an export that was cut. */
export const fewerRows = (
  project: Pick<Project, 'sources'>,
  rows: ReadonlyMap<string, number>,
  term: Term,
  seen: ReadonlyMap<string, number>,
): readonly Problem[] =>
  [...rows].flatMap(([name, found]) => {
    const before = seen.get(name) ?? 0;
    const source = project.sources.get(name);
    if (found >= before || !source) return [];
    return [
      {
        code: 'rows-fewer',
        severity: 'warning',
        place: source.place,
        args: { source: source.label, term: term.id, seen: before, found },
        source: name,
        row: `rows ${found}`,
      } as const,
    ];
  });
