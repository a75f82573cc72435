import type { Evidence } from '../../model/figure.ts';
import type { Report, ShownFigure } from '../../model/report.ts';
import { amountView, type Entries } from './amount-view.ts';
import { figureAnchor } from './anchors.ts';
import { chartView } from './chart-view.ts';
import { figuresOf } from './figures-of.ts';
import { gridView } from './grid-view.ts';
import type { FigureView, LinkView, PartView } from './view.ts';

/** A figure with its anchors, the sections it stands in and the figures it was made from. */
export function figureView(
  figure: ShownFigure,
  report: Report,
  entries: Entries,
  uses: ReadonlyMap<string, readonly LinkView[]>,
): FigureView {
  const { term } = figure;
  const usedIn = unique(usesOf(figure, uses));
  const parts = partsView(figure, entries);
  const chart = chartView(figure.chart, figure);
  const { address, text, value, n, d, amount, suffix, anchor, noted } = amountView(
    figure,
    term,
    figure.unit,
    entries,
  );
  // Name by name, as in `report/show.ts`.
  const view: FigureView = {
    address,
    term,
    text,
    value,
    n,
    d,
    amount,
    suffix,
    anchor,
    noted,
    label: figure.label,
    unit: figure.unit,
    digits: figure.digits,
    rounding: figure.rounding,
    kpi: figure.kpi,
    termLabel: figure.termLabel,
    measure: figure.measure,
    verdict: figure.verdict,
    verdictText: figure.verdictText,
    target: figure.target,
    better: figure.better,
    definition: figure.definition,
    definedAt: figure.definedAt,
    note: figure.note,
    attribution: figure.attribution,
    chart,
    loneChart: usedIn.length === 0 ? chart : null,
    interval: figure.interval ?? (term === report.term.id ? report.term.interval : ''),
    nextTarget: figure.nextTarget ?? null,
    history: figure.history ?? [],
    parts,
    grid: gridView(figure, parts),
    evidence: figure.evidence && withFilesThatCount(figure.evidence),
    yearAgo: yearAgoView(figure, report, entries),
    footnotes: figure.footnotes ?? [],
    betterWord: figure.better === null ? '' : (report.words[`${figure.better}-is-better`] ?? ''),
    uses: figure.uses.map((use) => linkTo(use, report, entries)),
    usedIn,
  };
  return figure.times === undefined ? view : { ...view, times: figure.times };
}

/** The sections in which it stands, or one of its parts. */
function usesOf(
  { address, term, parts }: ShownFigure,
  uses: ReadonlyMap<string, readonly LinkView[]>,
): readonly LinkView[] {
  const own = uses.get(figureAnchor(address, term)) ?? [];
  return parts.length === 0
    ? own
    : [...own, ...parts.flatMap((part) => uses.get(figureAnchor(part.address, term)) ?? [])];
}

/** Files with rows behind the figure; all of them when it is nowhere. */
function withFilesThatCount(evidence: Evidence): Evidence {
  const { files } = evidence;
  if (files.length < 2) return evidence;
  const some = files.filter(({ counted }) => counted > 0);
  return some.length === 0 || some.length === files.length ? evidence : { ...evidence, files: some };
}

function partsView({ parts, term }: ShownFigure, entries: Entries): readonly PartView[] {
  const someAdd = parts.some((part) => part.adds);
  return parts.map((part) => {
    // What is spread comes last: V8 takes ten times as long to add names to a spread object.
    const view: PartView = {
      label: part.label,
      unit: part.unit,
      digits: part.digits,
      rounding: part.rounding,
      adds: part.adds,
      overlay: !part.adds && someAdd,
      ...amountView(part, term, part.unit, entries),
    };
    return part.times === undefined ? view : { ...view, times: part.times };
  });
}

function yearAgoView({ yearAgo }: ShownFigure, { words }: Report, entries: Entries): FigureView['yearAgo'] {
  if (!yearAgo) return null;
  const { trend, judgement } = yearAgo;
  return {
    termLabel: yearAgo.termLabel,
    unit: yearAgo.unit,
    change: yearAgo.change,
    trend,
    judgement,
    trendWord: trend === null ? '' : (words[`trend-${trend}`] ?? ''),
    judgementWord: judgement === null ? '' : (words[judgement] ?? ''),
    ...amountView(yearAgo, yearAgo.term, yearAgo.unit, entries),
  };
}

/** `kpi@term` as the label, term and value that the reader knows it by. */
function linkTo(use: string, report: Report, entries: Entries): LinkView {
  const at = use.lastIndexOf('@');
  const [kpi, term] = [use.slice(0, at), use.slice(at + 1)];
  const figure = figuresOf(report, kpi).find((each) => each.term === term);
  if (!figure) return { text: use, anchor: null };
  return {
    text: `${figure.label} ${figure.termLabel} ${figure.text}`,
    anchor: entries(figure.address, term),
  };
}

const unique = (links: readonly LinkView[]): readonly LinkView[] =>
  links.length < 2 ? links : [...new Map(links.map((link) => [link.anchor, link])).values()];
