import type { Term, Terms } from '../calendar/term.ts';
import type { KpiTag } from '../prose/prose-file.ts';

/** The report's term, the same a year before, and every earlier or later one that prose names. */
export function wantedTerms(term: Term, tags: readonly KpiTag[], terms: Terms): readonly Term[] {
  const wanted = new Map<string, Term>();
  const want = (other: Term | null): void => {
    if (other) wanted.set(other.id, other);
  };
  want(term);
  want(terms.yearAgo(term));
  for (const tag of tags) {
    if (tag.with === 'term-ago' || tag.term === 'term-ago') want(terms.previous(term));
    else if (tag.term !== null && tag.term !== 'year-ago') want(terms.parse(tag.term));
  }
  return [...wanted.values()];
}
