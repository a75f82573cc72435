import { makeTerms } from '../../src/calendar/term.ts';
import { rowChecks } from '../../src/checks/index.ts';
import { questionsFor } from '../../src/figures/questions.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { Project } from '../../src/model/project.ts';
import type { InputFile } from '../../src/model/table.ts';
import { nameRows } from '../../src/pipeline/accept-rows.ts';
import type { FamilyCount } from '../../src/pipeline/count-family.ts';
import { type countTerm, depthFor } from '../../src/pipeline/count-term.ts';
import { familiesOf } from '../../src/pipeline/families.ts';
import { readTables } from '../../src/pipeline/read-tables.ts';
import { rowsOfTerm } from '../../src/pipeline/seen-rows.ts';
import { tallyTables } from '../../src/pipeline/tally-tables.ts';
import { wantedTerms } from '../../src/pipeline/wanted-terms.ts';

/**
 * What a report without prose counts of each family, of rows of which no two were put together: to be handed to
 * `countTerm` as what is remembered. Lookups are filled in every row, asked about or not.
 */
export function countedRowByRow(
  project: Project,
  files: ReadonlyMap<string, readonly InputFile[]>,
  request: Parameters<typeof countTerm>[2],
  locks: ReadonlyMap<string, Lock>,
): ReadonlyMap<string, FamilyCount> {
  const { term, asOf } = request;
  const terms = makeTerms(project.fiscalYearStarts);
  const questions = questionsFor(project.kpis, wantedTerms(term, [], terms), terms);
  const depth = depthFor(request, locks);
  return new Map(
    familiesOf(project).map(({ name, sources }) => {
      const own = { ...project, sources };
      const { tables, problems, refused } = readTables(own, files, depth);
      const { answers, uncounted, problems: undecided } = tallyTables(own, tables, questions, asOf, depth);
      const asked = questions.flatMap((question) => question.terms);
      const found = rowChecks.flatMap((check) => check({ project: own, term, asOf, tables, terms: asked }));
      const count: FamilyCount = {
        family: name,
        files: new Map([...tables].map(([source, table]) => [source, table.files])),
        rows: rowsOfTerm(own, tables, term),
        answers,
        uncounted,
        problems: nameRows([...problems, ...undecided, ...found], sources, tables, files),
        refused,
        tables,
        persons: new Set(),
        digested: [],
      };
      return [name, count] as const;
    }),
  );
}

/** Whether any two rows were put together. */
export const isPutTogether = (families: readonly FamilyCount[]): boolean =>
  families.some(({ tables }) =>
    [...(tables?.values() ?? [])].some(({ batches }) =>
      batches.some(({ weights }) => weights?.some((weight) => weight > 1)),
    ),
  );
