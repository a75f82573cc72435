import { columnsChecked } from '../checks/columns-checked.ts';
import { columnsRead } from '../figures/columns-read.ts';
import { readSource } from '../ingest/read-source.ts';
import { fillLookups } from '../lookups/fill-lookups.ts';
import { inFiles } from '../lookups/in-files.ts';
import { columnsToRead } from '../lookups/order.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { InputFile, Table } from '../model/table.ts';
import type { AskedRows } from './asked-rows.ts';
import { divisionsOf } from './divisions.ts';

/** All rows of all sources, and what is wrong with them. */
export interface Tables {
  readonly tables: ReadonlyMap<string, Table>;
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

/** Told before a source is read: its label, and the bytes of those before it. */
export type Told = (label: string, done: number) => void;

/** Reads every source; the columns that KPIs ask for are kept, those that name persons, and with `behind` those by which rows divide. */
export function readTables(
  project: Project,
  files: ReadonlyMap<string, readonly InputFile[]>,
  behind = false,
  told: Told = () => {},
  asked?: AskedRows,
): Tables {
  const { sources } = project;
  const wanted = new Map(
    [...sources.values()].map((source) => [source.name, wantedColumns(source, project, behind)]),
  );
  const columns = columnsToRead(wanted, sources);
  let done = 0;
  const read = [...sources.values()].map((source) => {
    const own = files.get(source.name) ?? [];
    told(source.label, done);
    done += own.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return { source, ...readSource(inFiles(source), own, [...(columns.get(source.name) ?? [])]) };
  });
  const tables = new Map(read.map(({ source, table }) => [source.name, table]));
  const filled = fillLookups(sources, tables, wanted, asked);
  return {
    tables: filled.tables,
    problems: [
      ...read.flatMap(({ source, problems }) =>
        problems.map((problem) => touching(problem, source, project)),
      ),
      ...filled.problems,
    ],
    refused: read.some(({ refused }) => refused),
  };
}

const wantedColumns = (source: Source, project: Project, behind: boolean): ReadonlySet<string> =>
  new Set([
    ...columnsRead(source, project.kpis.values()),
    ...columnsChecked(source, project),
    ...personColumns(source),
    ...dividing(source, behind),
  ]);

const dividing = (source: Source, behind: boolean): readonly string[] =>
  behind ? divisionsOf(source).map(({ column }) => column) : [];

/** Person columns are kept so that no name of the rows gets into prose. */
export const personColumns = (source: Source): readonly string[] =>
  [...source.columns.values()].filter(({ type }) => type === 'person').map(({ name }) => name);

/** A row that is left out touches every KPI of its source. */
function touching(problem: Problem, source: Source, project: Project): Problem {
  if (problem.affects || problem.severity !== 'error') return problem;
  const affects = [...project.kpis.values()].filter((kpi) => kpi.source === source.name).map(({ id }) => id);
  return { ...problem, affects };
}
