import type { Term, Terms } from '../calendar/term.ts';
import { termLabel } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import { formerNames } from '../model/validity.ts';
import type { ProseContext } from '../prose/context.ts';
import type { PersonalValues } from '../prose/personal-values.ts';

/** What prose may name: figures by term, the term's own dates, and what it may not: persons of the rows. */
export function proseContext(
  project: Project,
  term: Term,
  terms: Terms,
  shown: readonly ShownFigure[],
  personal: PersonalValues,
): ProseContext {
  const figures = new Map(shown.map((figure) => [`${figure.kpi}@${figure.term}`, figure]));
  const former = formerNames(project.kpis);
  const yearAgo = terms.yearAgo(term);
  const previous = terms.previous(term);
  const next = terms.next(term);
  // A table may name the years whose figures stand in it.
  const asked = [...new Set(shown.map((figure) => figure.term))].flatMap((id) => terms.parse(id) ?? []);
  const named = [...new Map([term, yearAgo, previous, next, ...asked].map((one) => [one.id, one])).values()];
  return {
    language: project.language,
    folder: `prose/${term.id}`,
    terms: { own: term.id, 'year-ago': yearAgo.id, 'term-ago': previous.id },
    termId: (text) => terms.parse(text)?.id ?? null,
    figure: (kpi, id) => figures.get(`${former.get(kpi) ?? kpi}@${id}`) ?? null,
    kpis: [...project.kpis.keys()],
    claims: project.claims,
    allowedNumbers: project.allowedNumbers,
    termNames: [
      ...named.flatMap((one) => [one.id, termLabel(one, 'ja'), termLabel(one, 'en')]),
      ...named.map(({ year }) => `${year}年度`),
    ],
    days: [term],
    personal,
  };
}
