import type { Question } from '../figures/questions.ts';
import { borneOut, type ReadAhead } from '../ingest/borne-out.ts';
import { readFiles } from '../ingest/read-source.ts';
import { fillLookups } from '../lookups/fill-lookups.ts';
import { inFiles } from '../lookups/in-files.ts';
import type { Depth } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { InputFile, Table } from '../model/table.ts';
import { askedRows } from './asked-rows.ts';
import { readingsFor } from './readings.ts';

/** All rows of all sources, and what is wrong with them. */
export interface Tables extends ReadAhead {
  readonly tables: ReadonlyMap<string, Table>;
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

/** Told before a source is read: its label, and the bytes of those before it. */
export type Told = (label: string, done: number) => void;

/**
 * Reads every source; the columns that KPIs ask for are kept, and those by which rows divide where that is asked. Where
 * `questions` are all that is asked, many rows that they do not tell apart are put together.
 */
export function readTables(
  project: Project,
  files: ReadonlyMap<string, readonly InputFile[]>,
  depth: Depth = 'figures',
  told: Told = () => {},
  questions: readonly Question[] | null = null,
): Tables {
  return borneOut([...files.values()].flat(), (isAhead) =>
    tablesAsRead(project, files, depth, told, questions, isAhead),
  );
}

/** The same, for someone who asks later whether it stands; read ahead only where `isAhead`. */
export function tablesAsRead(
  project: Project,
  files: ReadonlyMap<string, readonly InputFile[]>,
  depth: Depth,
  told: Told,
  questions: readonly Question[] | null,
  isAhead: boolean,
): Tables {
  const { sources } = project;
  const { readings, wanted } = readingsFor(project, questions, depth);
  let done = 0;
  const read = [...sources.values()].map((source) => {
    const own = files.get(source.name) ?? [];
    told(source.label, done);
    const size = own.reduce((sum, { bytes }) => sum + bytes.length, 0);
    done += size;
    const { columns, grouping } = readings.get(source.name)!;
    const together = size >= MANY ? grouping : null;
    const asked = {
      source: inFiles(source),
      files: own,
      wanted: [...columns],
      readers: 'both',
      grouping: together,
    } as const;
    return { source, ...readFiles(asked, isAhead) };
  });
  const tables = new Map(read.map(({ source, table }) => [source.name, table]));
  const filled = fillLookups(sources, tables, wanted, questions ? askedRows(questions) : undefined);
  return {
    tables: filled.tables,
    problems: [
      ...read.flatMap(({ source, problems }) =>
        problems.map((problem) => touching(problem, source, project)),
      ),
      ...filled.problems,
    ],
    refused: read.some(({ refused }) => refused),
    stands: () => read.every(({ stands }) => stands()),
  };
}

/** Bytes of a source from which putting rows together pays. */
const MANY = 1 << 15;

/** A row that is left out touches every KPI of its source. */
function touching(problem: Problem, source: Source, project: Project): Problem {
  if (problem.affects || problem.severity !== 'error') return problem;
  const affects = [...project.kpis.values()].filter((kpi) => kpi.source === source.name).map(({ id }) => id);
  return { ...problem, affects };
}
