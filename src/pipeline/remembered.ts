import { makeTerms, type Term } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import type { Kpi } from '../model/kpi.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import type { Project } from '../model/project.ts';
import { stated } from '../model/stated-file.ts';
import { everyVersion } from '../model/validity.ts';
import { digestPersons, mergeDigests } from '../prose/person-digests.ts';
import type { Digest } from '../prose/salted-digest.ts';
import type { FamilyCount } from './count-family.ts';
import { isOfRow } from './of-row.ts';
import { type Answer, answerOf, talliedOf } from './remembered-answer.ts';

/** What is left of a family's rows once they are counted: figures and places, not one cell. */
export interface Remembered extends Pick<FamilyCount, 'files' | 'rows' | 'uncounted' | 'problems'> {
  /** By `kpi@term`. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly persons: PersonDigests;
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
