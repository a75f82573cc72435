import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { rowChecks } from '../checks/index.ts';
import type { Question } from '../figures/questions.ts';
import type { Tallied } from '../figures/tallied.ts';
import type { ReadAhead } from '../ingest/borne-out.ts';
import type { Depth } from '../model/figure.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { StatedFile } from '../model/stated-file.ts';
import type { InputFile, Table } from '../model/table.ts';
import { nameRows } from './accept-rows.ts';
import type { Family } from './families.ts';
import { digestsIn } from './kept-parts.ts';
import { personsIn } from './persons-in.ts';
import { type Told, tablesAsRead } from './read-tables.ts';
import { rowsOfTerm } from './seen-rows.ts';
import { tallyTables } from './tally-tables.ts';

/** All that anybody asks of the rows of a family once they are counted. */
export interface FamilyCount {
  readonly family: string;
  /** By source. */
  readonly files: ReadonlyMap<string, readonly StatedFile[]>;
  /** Accepted rows of the report's term by source, the excluded ones too. */
  readonly rows: ReadonlyMap<string, number>;
  /** By `kpi@term`. */
  readonly answers: ReadonlyMap<string, Tallied>;
  /** Accepted rows that no KPI counted, by source. */
  readonly uncounted: ReadonlyMap<string, number>;
  /** Those of rows name them. */
  readonly problems: readonly Problem[];
  readonly refused: boolean;
  /** The rows themselves; null where they were counted by an earlier run. */
  readonly tables: ReadonlyMap<string, Table> | null;
  /** Persons named by the rows that were read now, as they are looked for; and those of others, from earlier runs. */
  readonly persons: ReadonlySet<string>;
  readonly digested: readonly PersonDigests[];
}

/** What is asked of rows: figures, and what of that which stands behind them. */
export interface Asking {
  readonly term: Term;
  readonly asOf: Day;
  readonly questions: readonly Question[];
  readonly depth: Depth;
}

/** A family of which the rows are read and tallied. */
export interface TalliedFamily extends ReadAhead {
  /** What is wrong with the rows, too, and all that is said of files. */
  count(): FamilyCount;
}

/** Reads the rows of a family and tallies them; of files that another thread looks at meanwhile, ahead of it where `isAhead`. */
export function tallyFamily(
  whole: Project,
  { name, sources }: Family,
  files: ReadonlyMap<string, readonly InputFile[]>,
  { term, asOf, questions, depth }: Asking,
  told: Told,
  isAhead: boolean,
): TalliedFamily {
  const project = { ...whole, sources };
  const { stands, ...read } = tablesAsRead(project, files, depth, told, questions, isAhead);
  const tallies = tallyTables(project, read.tables, questions, asOf, depth);
  return { stands, count };

  function count(): FamilyCount {
    const { tables, problems, refused } = read;
    const terms = [...new Set(questions.flatMap((question) => question.terms))];
    const found = rowChecks.flatMap((check) => check({ project, term, asOf, tables, terms }));
    const all = [...problems, ...tallies.problems, ...found];
    return {
      family: name,
      files: new Map([...tables].map(([source, table]) => [source, table.files])),
      rows: rowsOfTerm(project, tables, term),
      answers: tallies.answers,
      uncounted: tallies.uncounted,
      problems: nameRows(all, sources, tables, files),
      refused,
      tables,
      persons: personsIn(tables.values()),
      digested: digestsIn(tables.values()),
    };
  }
}
