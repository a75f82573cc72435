import { makeTerms, type Term } from '../calendar/term.ts';
import type { Tallied } from '../figures/tally.ts';
import { measureOf } from '../measures/index.ts';
import type { Evidence, MonthResult, Result, RowCounts } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { StatedFile } from '../model/stated-file.ts';
import { everyVersion } from '../model/validity.ts';
import { digestPersons, mergeDigests } from '../prose/person-digests.ts';
import type { Digest } from '../prose/salted-digest.ts';
import type { FamilyCount } from './count-family.ts';
import { isOfRow } from './of-row.ts';

/** What is left of a family's rows once they are counted: figures and places, not one cell. */
export interface Remembered {
  /** By source. */
  readonly files: ReadonlyMap<string, readonly StatedFile[]>;
  readonly rows: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly uncounted: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  readonly persons: PersonDigests;
}

/** A tally; which files its rows lie in is said once, by `files` of its source. */
interface Answer extends Pick<Tallied, 'result' | 'known' | 'behind' | 'months'> {
  readonly source: string;
  readonly counts: RowCounts;
  readonly byFile: readonly RowCounts[];
  readonly spread?: Tallied['spread'];
}

/**
 * What may be kept of a family for other runs; null when figures or problems of it hold or need what rows say:
 * a name, a note, values that are compared one by one, the row that is to blame.
 */
export function remember(
  { tables, refused, files, rows, answers, uncounted, problems, persons, digested }: FamilyCount,
  project: Project,
  term: Term,
  digest: Digest,
): Remembered | null {
  if (tables === null || refused || problems.some((problem) => isOfRow(problem, [...files.values()].flat())))
    return null;
  const kpis = [...project.kpis.values()].flatMap(everyVersion);
  const compared = comparedIn(kpis, project, term);
  const needsRows = kpis.filter((kpi) => quotes(kpi) || compared.has(kpi.id));
  if (needsRows.some(({ source }) => source !== null && tables.has(source))) return null;
  return {
    files: new Map([...files].map(([source, all]) => [source, all.map(stated)])),
    rows,
    answers: new Map([...answers].map(([key, tallied]) => [key, answerOf(tallied, files)])),
    uncounted,
    problems,
    persons: allPersons(digestPersons(persons, digest), digested),
  };
}

/** The family as if its rows had been counted now. */
export function recall(family: string, remembered: Remembered): FamilyCount {
  const { files, rows, answers, uncounted, problems, persons } = remembered;
  return {
    family,
    files,
    rows,
    answers: new Map([...answers].map(([key, answer]) => [key, talliedOf(answer, files)])),
    uncounted,
    problems,
    refused: false,
    tables: null,
    persons: new Set(),
    digested: [persons],
  };
}

const allPersons = (own: PersonDigests, others: readonly PersonDigests[]): PersonDigests =>
  others.length === 0 ? own : mergeDigests([own, ...others]);

const quotes = ({ measure, spec }: Kpi): boolean => measureOf(measure).quotes?.(spec) ?? false;

/** KPIs of which values behind the figures are compared one by one with those behind others. */
function comparedIn(kpis: readonly Kpi[], project: Project, term: Term): ReadonlySet<string> {
  const terms = makeTerms(project.fiscalYearStarts);
  return new Set(
    kpis.flatMap(({ id, measure, spec }) => {
      const kind = measureOf(measure);
      const used = kind.comparesMembers ? (kind.uses?.(spec, term, terms) ?? []) : [];
      return used.length === 0 ? [] : [id, ...used.map(({ kpi }) => kpi)];
    }),
  );
}

const stated = ({ path, bytes, sha256, encoding, ledger }: StatedFile): StatedFile => ({
  path,
  bytes,
  sha256,
  encoding,
  ledger,
});

function answerOf(tallied: Tallied, files: FamilyCount['files']): Answer {
  const { result, evidence, known, behind, months, spread } = tallied;
  return {
    source: sourceOf(evidence, files),
    counts: countsOf(evidence),
    byFile: evidence.files.map(countsOf),
    result: withoutMembers(result),
    known,
    behind,
    months: months?.map(({ first, result: each }) => monthOf(first, each)) ?? null,
    ...(spread !== undefined && { spread }),
  };
}

/** The source of which these are the files; where two have the same, either says the same of them. */
function sourceOf(evidence: Evidence, files: FamilyCount['files']): string {
  const paths = evidence.files.map(({ file }) => file).join('\n');
  for (const [source, all] of files) if (all.map(({ path }) => path).join('\n') === paths) return source;
  throw new Error('rows of no file were counted');
}

const monthOf = (first: number, result: Result | null): MonthResult => ({
  first,
  result: result && withoutMembers(result),
});

const countsOf = ({ accepted, counted, outside, leftOut, undecided, excluded }: RowCounts): RowCounts => ({
  accepted,
  counted,
  outside,
  leftOut,
  undecided,
  excluded,
});

function withoutMembers({ members: _, perMember: __, ...result }: Result): Result {
  return result;
}

function talliedOf(answer: Answer, files: Remembered['files']): Tallied {
  const { source, counts, byFile, result, known, behind, months, spread } = answer;
  const own = files.get(source) ?? [];
  const evidence: Evidence = {
    ...counts,
    files: own.map(({ path, sha256 }, at) => ({ file: path, sha256, ...byFile[at]! })),
  };
  return { result, evidence, known, behind, months, spread, undecided: [] };
}
