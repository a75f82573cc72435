import type { Question } from '../figures/questions.ts';
import type { AsOf } from '../figures/runs.ts';
import type { Tallied } from '../figures/tallied.ts';
import { tallySource } from '../figures/tally.ts';
import { undecidedRows } from '../figures/undecided.ts';
import { type Depth, lockedTerm } from '../model/figure.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import { divisionsOf } from './divisions.ts';

/** What the rows of all sources say. */
export interface Tallies {
  /** By `kpi@term`. */
  readonly answers: ReadonlyMap<string, Tallied>;
  /** Accepted rows that no KPI counted, by source. */
  readonly uncounted: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/**
 * Asks every question of its source, in one pass over the rows of each; `depth` says what is kept of what stands behind
 * figures.
 */
export function tallyTables(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  questions: readonly Question[],
  asOf: AsOf,
  depth: Depth = 'figures',
): Tallies {
  const counted = [...project.sources.values()].flatMap((source) => {
    const table = tables.get(source.name);
    const asked = questions.filter(({ kpi }) => kpi.source === source.name);
    const behind = depth === 'figures' ? null : { divisions: divisionsOf(source), locked: lockedTerm(depth) };
    return table ? [{ table, tally: tallySource(source, table, asked, asOf, project.language, behind) }] : [];
  });
  return {
    answers: new Map(counted.flatMap(({ tally }) => [...tally.answers])),
    uncounted: new Map(counted.map(({ table, tally }) => [table.source, tally.uncounted])),
    problems: counted.flatMap(({ table, tally }) => undecidedRows(table, tally, project.kpis)),
  };
}
