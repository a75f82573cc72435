import { type Day, dayFromIso } from '../calendar/day.ts';
import { makeTerms, parseTerm, type Term, termOf } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import { dayIn } from './clock.ts';
import { Exit } from './exit.ts';
import { Failure } from './failure.ts';

type Calendar = Pick<Project, 'fiscalYearStarts' | 'timeZone'>;

/**
 * The term that `--term` names. `current` and `last` are the half-year of today in the project's
 * time zone and the one before it; the clock is read for these two alone.
 */
export function chosenTerm(text: string, project: Calendar, now: () => number): Term {
  if (text === 'current' || text === 'last') {
    const current = termOf('half', dayIn(project.timeZone, now()), project.fiscalYearStarts);
    return text === 'current' ? current : makeTerms(project.fiscalYearStarts).previous(current);
  }
  const term = parseTerm(text, project.fiscalYearStarts);
  if (term === null) throw new Failure(Exit.usage, { code: 'term-unreadable', args: { given: text } });
  return term;
}

/** The day by which "not yet due" is judged: `--as-of`, else today for `current`, else the term's last day. */
export function chosenAsOf(
  asOf: string | undefined,
  term: string,
  chosen: Term,
  project: Calendar,
  now: () => number,
): Day {
  if (asOf === undefined) return term === 'current' ? dayIn(project.timeZone, now()) : chosen.last;
  const day = dayFromIso(asOf);
  if (day === null) throw new Failure(Exit.usage, { code: 'as-of-unreadable', args: { given: asOf } });
  return day;
}
