import { makeTerms, type Term } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import { chosenTerm } from './chosen-term.ts';

/**
 * The two terms that the command line names: `A B`, `A..B`, or `A` alone against the same term a year
 * before. `latest` is the last term (see `default-term.ts`), `latest-1` the one before it; nothing at all
 * is `latest`.
 */
export function comparedTerms(
  given: readonly (string | undefined)[],
  project: Project,
  latest: () => Term,
  now: () => number,
): { readonly old: Term; readonly now: Term } {
  const terms = makeTerms(project.fiscalYearStarts);
  const [first = 'latest', second] = given.flatMap((text) => text?.split('..') ?? []);
  const read = (text: string): Term => {
    const match = /^latest(?:-(\d{1,3}))?$/.exec(text);
    if (!match) return chosenTerm(text, project, now);
    let term = latest();
    for (let back = Number(match[1] ?? 0); back > 0; back--) term = terms.previous(term);
    return term;
  };
  if (second === undefined) return { old: terms.yearAgo(read(first)), now: read(first) };
  return { old: read(first), now: read(second) };
}
