import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeTerms, type Term } from '../../src/calendar/term.ts';
import { columnsChecked } from '../../src/checks/columns-checked.ts';
import { rowChecks } from '../../src/checks/index.ts';
import { fromPlain, type PlainValue, toPlain } from '../../src/cli/cache/plain-value.ts';
import { columnsRead } from '../../src/figures/columns-read.ts';
import { evaluate } from '../../src/figures/evaluate.ts';
import { questionsFor } from '../../src/figures/questions.ts';
import { rowsBehind } from '../../src/figures/rows-behind.ts';
import { tallySource } from '../../src/figures/tally.ts';
import { undecidedRows } from '../../src/figures/undecided.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { fillLookups } from '../../src/lookups/fill-lookups.ts';
import { inFiles } from '../../src/lookups/in-files.ts';
import { columnsToRead } from '../../src/lookups/order.ts';
import type { InputFile } from '../../src/model/table.ts';
import { nameRows } from '../../src/pipeline/accept-rows.ts';
import { askedRows } from '../../src/pipeline/asked-rows.ts';
import { type Counted, countTerm } from '../../src/pipeline/count-term.ts';
import { familiesOf } from '../../src/pipeline/families.ts';
import { personsIn } from '../../src/pipeline/persons-in.ts';
import { proseContext } from '../../src/pipeline/prose-context.ts';
import { type Remembered, recall, remember } from '../../src/pipeline/remembered.ts';
import { rowsOfTerm } from '../../src/pipeline/seen-rows.ts';
import { wantedTerms } from '../../src/pipeline/wanted-terms.ts';
import { compileReport } from '../../src/pipeline.ts';
import { personalValues } from '../../src/prose/personal-values.ts';
import { saltedDigest } from '../../src/prose/salted-digest.ts';
import { showFigures } from '../../src/report/show-figures.ts';
import { sortProblems } from '../../src/report/sort-problems.ts';
import { type Drawn, drawn } from './random-project.ts';

/** How many projects are drawn: the same few unless `RUNS` says more; `SEED` says which. */
const FEW = 40;
const RUNS = Number(process.env['RUNS'] ?? FEW);
const SEED = process.env['SEED'] !== undefined ? Number(process.env['SEED']) : RUNS > FEW ? undefined : 11;

const BEHIND = { divisions: [], locked: null };

/** Everything read by the careful reader and asked row by row. */
function carefully({ project, files }: Drawn, term: Term, asOf: number, like: Counted): Counted {
  const terms = makeTerms(project.fiscalYearStarts);
  const wanted = wantedTerms(term, [], terms);
  const questions = questionsFor(project.kpis, wanted, terms);
  const asked = new Map(
    [...project.sources.values()].map((source) => [
      source.name,
      new Set([...columnsRead(source, project.kpis.values()), ...columnsChecked(source, project)]),
    ]),
  );
  const kept = columnsToRead(asked, project.sources);
  const read = [...project.sources.values()].map((source) => ({
    source,
    ...readSource(inFiles(source), whole(files.get(source.name)!), [...kept.get(source.name)!], 'careful'),
  }));
  const raw = new Map(read.map(({ source, table }) => [source.name, table]));
  const filled = fillLookups(project.sources, raw, asked, askedRows(questions));
  const tallied = [...project.sources.values()].map((source) => {
    const table = filled.tables.get(source.name)!;
    const own = questions.filter(({ kpi }) => kpi.source === source.name);
    // For what stands behind them, rows are not put together once they are read.
    return { source, table, tally: tallySource(source, table, own, asOf, project.language, BEHIND) };
  });
  const answers = new Map(
    tallied.flatMap(({ tally }) =>
      [...tally.answers].map(([id, one]) => [id, { ...one, behind: null }] as const),
    ),
  );
  const figures = evaluate(project.kpis, questions, answers, terms, project.language);
  const shown = showFigures(figures, project, terms);
  const uncounted = new Map(tallied.map(({ source, tally }) => [source.name, tally.uncounted]));
  const { tables } = filled;
  const stated = new Map([...tables].map(([name, table]) => [name, table.files]));
  const rows = rowsOfTerm(project, tables, term);
  const refused = read.some((one) => one.refused);
  const found = rowChecks.flatMap((check) =>
    check({ project, term, asOf, tables, terms: questions.flatMap((question) => question.terms) }),
  );
  const persons = personsIn(tables.values());
  const problems = nameRows(
    [
      ...read.flatMap(({ source, problems }) =>
        problems.map((problem) =>
          problem.affects || problem.severity !== 'error'
            ? problem
            : {
                ...problem,
                affects: [...project.kpis.values()]
                  .filter((kpi) => kpi.source === source.name)
                  .map(({ id }) => id),
              },
        ),
      ),
      ...filled.problems,
      ...tallied.flatMap(({ table, tally }) => undecidedRows(table, tally, project.kpis)),
      ...found,
    ],
    project.sources,
    tables,
    files,
  );
  const own = { files: stated, rows, answers, uncounted, problems, refused };
  return {
    ...own,
    families: [{ ...own, family: 'all', tables, persons, digested: [] }],
    figures,
    shown,
    context: proseContext(project, term, terms, shown, personalValues(persons)),
    lock: null,
    wanted: like.wanted,
    asOf,
  };
}

/** Files in memory. */
const whole = (files: readonly InputFile[]): InputFile[] =>
  files.map(({ path, bytes }) => ({ path, bytes: Uint8Array.from(bytes.subarray(0, bytes.length)) }));

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (one instanceof Map || one instanceof Set ? [...one] : one));

function same(quick: unknown, careful: unknown): void {
  const [a, b] = [plain(quick), plain(careful)];
  if (a !== b) expect(JSON.parse(a)).toEqual(JSON.parse(b));
}

/** The report of what an earlier run kept, and of the files of sources of which it kept nothing. */
function recalled({ project, files }: Drawn, term: Term, asOf: number, { families }: Counted) {
  const kept = families.flatMap((count) => {
    const plain = toPlain(remember(count, project, term, saltedDigest('a salt')));
    if (!plain?.json) return [];
    const back = fromPlain(JSON.parse(JSON.stringify(plain)) as PlainValue) as Remembered;
    return [[count.family, recall(count.family, back)] as const];
  });
  const remembered = new Map(kept);
  const spared = familiesOf(project).filter(({ name }) => remembered.has(name));
  const left = new Map(files);
  for (const { sources } of spared) for (const name of sources.keys()) left.delete(name);
  remembering += remembered.size;
  const request = { term, asOf, state: 'draft', tool: { name: 'kpi-report', version: '0' } } as const;
  const { report, problems } = compileReport(project, { files: left, prose: new Map(), remembered }, request);
  return { report, problems };
}

let remembering = 0;

/** Whether rows were put together while they were read. */
function compare(one: Drawn): boolean {
  const { project, files } = one;
  const terms = makeTerms(project.fiscalYearStarts);
  const term = terms.parse(one.term)!;
  const asOf = term.first + one.asOf;
  const request = { term, asOf, state: 'draft', tool: { name: 'kpi-report', version: '0' } } as const;
  const inputs = { files, prose: new Map() };
  const quick = countTerm(project, inputs, request, wantedTerms(term, [], terms));
  const careful = carefully(one, term, asOf, quick);
  expect(quick.refused).toBe(careful.refused);
  same(sortProblems(quick.problems), sortProblems(careful.problems));
  const sorted = (figures: Counted['figures']) =>
    figures.map(({ members, ...rest }) => ({ ...rest, members: members && [...members].sort() }));
  same(sorted(quick.figures), sorted(careful.figures));
  same(quick.uncounted, careful.uncounted);
  const reported = (counted: Counted) => {
    const { report, problems } = compileReport(project, inputs, request, counted);
    return { report, problems };
  };
  same(reported(quick), reported(careful));
  same(recalled(one, term, asOf, quick), reported(quick));
  // What `explain` lists is what was counted.
  const kpi = [...project.kpis.values()].find(({ source }) => source === 'records');
  const tables = new Map(quick.families.flatMap((family) => [...family.tables!]));
  const isGrouped = [...tables.values()].some(({ batches }) =>
    batches.some(({ weights }) => weights?.some((weight) => weight > 1)),
  );
  if (quick.refused || !kpi) return isGrouped;
  for (const counted of quick.figures.filter((figure) => figure.term.id === term.id && figure.evidence)) {
    const own = project.kpis.get(counted.kpi)!;
    const source = project.sources.get(own.source!)!;
    const listed = rowsBehind(own, term, source, tables.get(source.name)!, asOf, project.language);
    expect(listed.map((file) => file.counted.length)).toEqual(
      counted.evidence!.files.map((file) => file.counted),
    );
    expect(listed.map((file) => file.undecided.length)).toEqual(
      counted.evidence!.files.map((file) => file.undecided),
    );
  }
  return isGrouped;
}

it('what is counted quickly is what is counted carefully', () => {
  let grouped = 0;
  const property = fc.property(drawn([20, 500, 800]), (one) => {
    if (compare(one)) grouped++;
  });
  fc.assert(property, { numRuns: RUNS, endOnFailure: RUNS > FEW, ...(SEED !== undefined && { seed: SEED }) });
  expect(grouped * 10).toBeGreaterThan(RUNS);
  expect(remembering).toBeGreaterThan(0);
}, 3_600_000);
