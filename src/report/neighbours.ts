import { type Term, type Terms, termLabel } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';

/** The reports published before and after a term, as far as their addresses are declared. */
export function neighboursOf(project: Project, terms: Terms, term: Term): NonNullable<Report['neighbours']> {
  const others = [...(project.reports ?? [])].flatMap(([id, url]) => {
    const other = terms.parse(id);
    return other && other.kind === term.kind ? [{ term: other, url }] : [];
  });
  const shown = (other: (typeof others)[number] | undefined) =>
    other ? { label: termLabel(other.term, project.language), url: other.url } : null;
  const earlier = others.filter((other) => other.term.first < term.first);
  const later = others.filter((other) => other.term.first > term.first);
  return {
    previous: shown(earlier.sort((a, b) => b.term.first - a.term.first)[0]),
    next: shown(later.sort((a, b) => a.term.first - b.term.first)[0]),
  };
}
