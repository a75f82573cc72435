import type { Term, Terms } from '../calendar/term.ts';
import { termLabel } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { formerNames } from '../model/validity.ts';
import type { ProseContext } from '../prose/context.ts';
import { personalValues } from '../prose/personal-values.ts';
import { personColumns } from './read-tables.ts';

/** What prose may name: figures by term, the term's own dates, and what it may not: persons of the rows. */
export function proseContext(
  project: Project,
  term: Term,
  terms: Terms,
  shown: readonly ShownFigure[],
  tables: ReadonlyMap<string, Table>,
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
    personal: personalValues(personCells(project, tables)),
  };
}

function* personCells(project: Project, tables: ReadonlyMap<string, Table>): Generator<string> {
  for (const source of project.sources.values()) {
    for (const name of personColumns(source)) {
      const seen = new Set<string>();
      const shared = new Set<readonly string[]>();
      for (const batch of tables.get(source.name)?.batches ?? []) {
        const column = batch.columns.get(name);
        if (column?.storage !== 'texts') continue;
        // Batches of a file share what is distinct in them.
        if (column.distinct && shared.has(column.distinct)) continue;
        if (column.distinct) shared.add(column.distinct);
        for (const value of column.distinct ?? column.values) {
          if (seen.has(value)) continue;
          seen.add(value);
          yield value;
        }
      }
    }
  }
}
