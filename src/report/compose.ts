import { type Day, dayFromIso, isoOf } from '../calendar/day.ts';
import { dateText, intervalText } from '../calendar/day-text.ts';
import type { Term } from '../calendar/term.ts';
import { makeTerms, termLabel } from '../calendar/term.ts';
import { pageWords } from '../messages/page.ts';
import type { Project } from '../model/project.ts';
import type { Report, ShownFigure, ShownProblem, ShownSource } from '../model/report.ts';
import type { StatedFile } from '../model/stated-file.ts';
import { shownMappings } from './mappings.ts';
import { neighboursOf } from './neighbours.ts';
import { type BoundProse, composeSections } from './sections.ts';

/** What a report is made of, once everything is known. */
export interface Parts {
  readonly project: Project;
  readonly tool: Report['tool'];
  readonly term: Term;
  readonly asOf: Day;
  readonly state: Report['state'];
  readonly figures: readonly ShownFigure[];
  readonly prose: ReadonlyMap<string, BoundProse>;
  readonly numbers: Report['numbers'];
  readonly problems: readonly ShownProblem[];
  /** By source. */
  readonly files: ReadonlyMap<string, readonly StatedFile[]>;
  /** Accepted rows that no KPI counted, by source. */
  readonly uncounted: ReadonlyMap<string, number>;
  /** A data URI. */
  readonly logo?: string | null;
}

/** All that a reader will see, in the order of the page, already as text. */
export function composeReport(parts: Parts): Report {
  const { project, term, files } = parts;
  const { language } = project;
  return {
    schema: 'kpi-report/1',
    tool: parts.tool,
    language,
    state: parts.state,
    organization: project.organization,
    title: project.title,
    term: {
      id: term.id,
      label: termLabel(term, language),
      first: isoOf(term.first),
      last: isoOf(term.last),
      interval: intervalText(term, language),
    },
    asOf: isoOf(parts.asOf),
    published: publishedOn(project, term),
    links: project.links
      .filter(({ terms }) => terms === null || terms.includes(term.id))
      .map(({ label, url }) => ({ label, url })),
    ...(project.reports && { neighbours: neighboursOf(project, makeTerms(project.fiscalYearStarts), term) }),
    ...(project.theme && {
      theme: { color: project.theme.color, font: project.theme.font, logo: parts.logo ?? null },
    }),
    headline: project.headline,
    sections: composeSections(project, parts.prose),
    ...(project.mappings?.length && { mappings: shownMappings(project) }),
    figures: parts.figures,
    problems: parts.problems,
    numbers: parts.numbers,
    sources: [...project.sources.values()].map(({ name, label }) =>
      shownSource(name, label, files.get(name) ?? [], parts.uncounted.get(name) ?? 0),
    ),
    words: pageWords[language],
  };
}

function publishedOn({ published, language }: Project, term: Term): Report['published'] {
  const date = published.get(term.id);
  const day = date === undefined ? null : dayFromIso(date);
  return date === undefined || day === null ? null : { date, text: dateText(day, language) };
}

const shownSource = (
  name: string,
  label: string,
  files: readonly StatedFile[],
  uncounted: number,
): ShownSource => ({
  name,
  label,
  files: files.map(({ path, bytes, sha256, encoding, ledger }) => ({
    path,
    bytes,
    sha256,
    encoding,
    ledger,
  })),
  uncounted,
});
