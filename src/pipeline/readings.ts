import { makeTerms, type Term } from '../calendar/term.ts';
import { columnsChecked } from '../checks/columns-checked.ts';
import { columnTypes } from '../columns/index.ts';
import { columnsRead } from '../figures/columns-read.ts';
import { type Question, questionsFor } from '../figures/questions.ts';
import type { Grouping } from '../ingest/grouping.ts';
import { columnsToRead } from '../lookups/order.ts';
import { type Depth, lockedTerm } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { divisionsOf } from './divisions.ts';
import { groupingFor } from './groupings.ts';

/** What is kept of the rows of a source while they are read. */
export interface Reading {
  readonly columns: ReadonlySet<string>;
  /** How rows may be put together; null when each is kept by itself. */
  readonly grouping: Grouping | null;
}

/**
 * By source: the columns that KPIs ask for, and those by which rows divide where that is asked. Where `questions` are all
 * that is asked, rows that they do not tell apart may be put together. `wanted` are the columns but for lookups.
 */
export function readingsFor(
  project: Project,
  questions: readonly Question[] | null,
  depth: Depth,
): {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const { sources } = project;
  const wanted = new Map(
    [...sources.values()].map((source) => [source.name, wantedColumns(source, project, depth)]),
  );
  const all = columnsToRead(wanted, sources);
  const readings = new Map(
    [...sources].map(([name, source]) => {
      const columns = all.get(name) ?? new Set<string>();
      const grouping = questions && groupingFor(source, columns, project, questions, lockedTerm(depth));
      return [name, { columns, grouping }];
    }),
  );
  return { readings, wanted };
}

const wantedColumns = (source: Source, project: Project, depth: Depth): ReadonlySet<string> =>
  new Set([
    ...columnsRead(source, project.kpis.values()),
    ...columnsChecked(source, project),
    ...dividing(source, depth),
  ]);

const dividing = (source: Source, depth: Depth): readonly string[] =>
  depth === 'figures' ? [] : divisionsOf(source).map(({ column }) => column);

/**
 * By source of which a file may be kept by itself: all that its part depends on, beside the file and this tool.
 * Those are left out of which rows have to be kept one by one, or hold texts, or what is personal; and all of them
 * where a lock is asked for, since rows are told apart by each of its days.
 */
export function partsDependOn(
  project: Project,
  wanted: readonly Term[],
  depth: Depth,
): ReadonlyMap<string, unknown> {
  if (lockedTerm(depth)) return new Map();
  const questions = questionsFor(project.kpis, wanted, makeTerms(project.fiscalYearStarts));
  const { readings } = readingsFor(project, questions, depth);
  return new Map(
    [...readings].flatMap(([name, { columns, grouping }]) => {
      const source = project.sources.get(name)!;
      if (grouping === null || [...columns].some((column) => isSecret(source, column))) return [];
      const { place: _, columns: declared, ...own } = source;
      const places = [...declared.values()].map(({ place: __, ...column }) => column);
      return [[name, { ...own, declared: places, columns: [...columns], grouping }] as const];
    }),
  );
}

function isSecret({ columns }: Source, name: string): boolean {
  const { type, settings, personal } = columns.get(name)!;
  return personal || columnTypes[type]!.storage(settings) === 'texts';
}
