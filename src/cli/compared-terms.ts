import { makeTerms, type Term } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import { chosenTerm } from './chosen-term.ts';

/**
 * The two terms that the command line names: `A B`, `A..B`, or `A` alone against the same term a year
 * before. `latest` is the last term (see `default-term.ts`), `latest-1` the one before it; nothing at all
 * is `latest`. Null where that is asked for and not known.
 */
export function comparedTerms(
  given: readonly (string | undefined)[],
  project: Project,
  latest: () => Term | null,
  now: () => number,
): TermPair | null {
  const terms = makeTerms(project.fiscalYearStarts);
  const [first = 'latest', second] = given.flatMap((text) => text?.split('..') ?? []);
  const read = (text: string): Term | null => {
    const match = /^latest(?:-(\d{1,3}))?$/.exec(text);
    if (!match) return chosenTerm(text, project, now);
    let term = latest();
    for (let back = Number(match[1] ?? 0); term && back > 0; back--) term = terms.previous(term);
    return term;
  };
  const one = read(first);
  if (second === undefined) return one && { old: terms.yearAgo(one), now: one };
  const other = read(second);
  return one && other && { old: one, now: other };
}

/** Two terms, the one to compare with first. */
export interface TermPair {
  readonly old: Term;
  readonly now: Term;
}
