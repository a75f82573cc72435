import type { Term } from '../calendar/term.ts';
import { dayCounts } from '../model/day-counts.ts';
import type { Table } from '../model/table.ts';
import type { RowCheck } from './check.ts';

/** Nothing recorded in the whole term is more likely a missing export than a quiet half-year. */
export const termWithoutRows: RowCheck = ({ project, tables, term }) =>
  [...project.sources.values()].flatMap((source) => {
    const table = tables.get(source.name);
    // A source without a file, or whose file was refused, has a message of its own.
    if (!table || table.files.length === 0 || source.date === null || hasRows(table, source.date, term))
      return [];
    const own = [...project.kpis.values()].filter((kpi) => kpi.source === source.name);
    const affects = own.filter(({ date }) => date !== null).map(({ id }) => id);
    // What is in force on a day, or has come to its month, may well have begun before the term.
    if (own.length > 0 && affects.length === 0) return [];
    const args = { source: source.label, term: term.id };
    return [{ code: 'term-without-rows', severity: 'error', place: source.place, args, affects } as const];
  });

const hasRows = (table: Table, date: string, term: Term): boolean =>
  [...dayCounts(table, date).keys()].some((day) => day >= term.first && day <= term.last);
