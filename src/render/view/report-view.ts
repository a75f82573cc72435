import type { Report, ShownProblem } from '../../model/report.ts';
import { jsonOf } from '../json.ts';
import { type Entries, entriesOf } from './amount-view.ts';
import { placeCharts } from './chart-view.ts';
import { figureView } from './figure-view.ts';
import { figuresOf } from './figures-of.ts';
import { placeGrids } from './grid-view.ts';
import { legible } from './legible.ts';
import { mappingViews } from './mapping-view.ts';
import { sectionView, usesInProse } from './section-view.ts';
import type { ProblemView, View } from './view.ts';

/**
 * The report as templates see it, made once for all formats. The same report gives an equal view, read
 * back from JSON or not.
 */
export function viewOf(report: Report): View {
  const made = views.get(report) ?? makeView(report);
  views.set(report, made);
  return made;
}

const views = new WeakMap<Report, View>();

function makeView(original: Report): View {
  const report = legible(original, jsonOf(original));
  const entries = entriesOf(report.figures);
  const uses = usesInProse(report.sections);
  const figures = report.figures.map((figure) => figureView(figure, report, entries, uses));
  const own = figures.filter((figure) => figure.term === report.term.id);
  const tables = { charts: placeCharts(own, uses), grids: placeGrids(own, uses) };
  return {
    language: report.language,
    draft: report.state === 'draft',
    organization: report.organization,
    title: report.title,
    term: report.term,
    asOf: report.asOf,
    published: report.published,
    links: report.links,
    neighbours: report.neighbours?.previous || report.neighbours?.next ? report.neighbours : null,
    logo: logoOf(report),
    headline: report.headline.flatMap((kpi) => own.find((figure) => figure.kpi === kpi) ?? []),
    sections: report.sections.map((section) => sectionView(section, 2, entries, tables)),
    mappings: mappingViews(report.mappings ?? []),
    figures: own,
    earlier: figures.filter((figure) => figure.term !== report.term.id),
    problems: problemsOf(report).map((problem) => problemView(problem, report, entries)),
    numbers: report.numbers,
    sources: report.sources,
    words: report.words,
    tool: report.tool,
  };
}

/** report.json may have been edited by hand: a picture that the page carries, or none. */
const logoOf = ({ theme }: Report): string | null =>
  theme?.logo && /^data:image\/(png|jpeg|svg\+xml|webp);base64,[A-Za-z0-9+/=]+$/.test(theme.logo)
    ? theme.logo
    : null;

/** A draft names every problem to the office, a published page to its readers those that touch a figure. */
function problemsOf({ state, problems }: Report): readonly ShownProblem[] {
  if (state === 'draft') return problems;
  return problems.flatMap((problem) =>
    problem.note === null ? [] : [{ ...problem, severity: 'note' as const, text: problem.note, place: null }],
  );
}

function problemView(problem: ShownProblem, report: Report, entries: Entries): ProblemView {
  const { code, severity, text, place } = problem;
  const word = severity === 'note' ? 'notice' : severity;
  return {
    code,
    severity,
    severityWord: report.words[word] ?? severity,
    text,
    place: place && `${place.file}${place.line === undefined ? '' : `:${place.line}`}`,
    affects: problem.affects.map((kpi) => ({
      text: figuresOf(report, kpi)[0]?.label ?? kpi,
      anchor: entries(kpi, report.term.id),
    })),
  };
}
