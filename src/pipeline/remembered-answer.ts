import type { Tallied } from '../figures/tallied.ts';
import type { Evidence, MonthResult, Result, RowCounts } from '../model/figure.ts';
import type { FamilyCount } from './count-family.ts';

/** A tally as it may be kept; which files its rows lie in is said once, by `files` of its source. */
export interface Answer extends Pick<Tallied, 'result' | 'known' | 'behind' | 'months'> {
  readonly source: string;
  readonly counts: RowCounts;
  readonly byFile: readonly RowCounts[];
  readonly spread?: Tallied['spread'];
}

/** What is left of a tally without what rows say. `files` are those of its family. */
export function answerOf(tallied: Tallied, files: FamilyCount['files']): Answer {
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

/** The tally again. */
export function talliedOf(answer: Answer, files: FamilyCount['files']): Tallied {
  const { source, counts, byFile, result, known, behind, months, spread } = answer;
  const own = files.get(source) ?? [];
  const evidence: Evidence = {
    ...counts,
    files: own.map(({ path, sha256 }, at) => ({ file: path, sha256, ...byFile[at]! })),
  };
  return { result, evidence, known, behind, months, spread, undecided: [] };
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
