import type { Term, Terms } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import type { Figures, Language } from '../measures/measure.ts';
import type { Behind, Evidence, Figure, Result } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';
import { holdsIn, kpiAt, spanOf } from '../model/validity.ts';
import { type Question, usesOf } from './questions.ts';
import type { Tallied } from './tallied.ts';
import { targetFor, verdictOf } from './verdict.ts';

/**
 * Every question answered: counted figures from their tallies, derived ones from other figures, in the
 * order of their references. Figures that are `settled` (by `kpi@term`) are taken as they are. Order of
 * the result: KPIs as declared, each with its terms as asked.
 */
export function evaluate(
  kpis: ReadonlyMap<string, Kpi>,
  questions: readonly Question[],
  tallies: ReadonlyMap<string, Tallied>,
  terms: Terms,
  language: Language,
  settled: ReadonlyMap<string, Figure> = new Map(),
): readonly Figure[] {
  const done = new Map(settled);
  const figures: Figures = {
    terms,
    language,
    get,
    span: (id, term) => spanOf(kpiAt(kpiOf(id), term), term),
    label: (id, term) => kpiAt(kpiOf(id), term).label,
    format: (id, term) => kpiAt(kpiOf(id), term).format,
  };

  function get(id: string, term: Term): Figure {
    const key = `${id}@${term.id}`;
    const known = done.get(key);
    if (known) return known;
    const kpi = kpiOf(id);
    const figure = holdsIn(kpi, term) ? makeFigure(kpiAt(kpi, term), term) : noFigure(id, term);
    done.set(key, figure);
    return figure;
  }

  function kpiOf(id: string): Kpi {
    const kpi = kpis.get(id);
    if (!kpi) throw new Error(`no KPI ${id}`);
    return kpi;
  }

  function makeFigure(kpi: Kpi, term: Term): Figure {
    const measure = measureOf(kpi.measure);
    const uses = usesOf(kpi, measure, term, terms)
      .filter((use) => holdsIn(kpiOf(use.kpi), use.term))
      .map((use) => `${use.kpi}@${use.term.id}`);
    if (measure.by === 'figures')
      return figureOf(kpi, term, measure.derive(kpi.spec, term, figures, kpi.format), null, uses);
    const tallied = tallies.get(`${kpi.id}@${term.id}`);
    if (!tallied) throw new Error(`${kpi.id} was not tallied for ${term.id}`);
    const completing = { term, span: spanOf(kpi, term), figures, format: kpi.format };
    const result =
      tallied.known && measure.complete
        ? measure.complete(tallied.result, kpi.spec, completing)
        : tallied.result;
    const { months, spread } = tallied;
    const figure = figureOf(kpi, term, result, tallied.evidence, uses, tallied.behind);
    if (months) figure.months = months;
    if (spread !== undefined) figure.spread = spread;
    return figure;
  }

  return questions.flatMap(({ kpi, terms: asked }) => asked.map((term) => get(kpi.id, term)));
}

/** Of a term in which the KPI did not exist nothing is known. */
const noFigure = (kpi: string, term: Term): Figure => ({
  kpi,
  term,
  quantity: null,
  parts: [],
  verdict: 'no-target',
  target: null,
  evidence: null,
  uses: [],
  attribution: null,
});

function figureOf(
  kpi: Kpi,
  term: Term,
  { quantity, parts, grid, fit, beyond, members, attribution }: Result,
  evidence: Evidence | null,
  uses: readonly string[],
  behind: Behind | null = null,
): Making {
  const target = targetFor(kpi.targets, term.id);
  const verdict = verdictOf(quantity, target, kpi.format.times);
  // Name by name, as in `report/show.ts`.
  const figure: Making = {
    kpi: kpi.id,
    term,
    quantity,
    parts,
    verdict,
    target,
    evidence,
    uses,
    attribution: attribution ?? null,
  };
  if (grid) figure.grid = grid;
  if (fit) figure.fit = fit;
  if (beyond) figure.beyond = beyond;
  if (members) figure.members = members;
  if (behind) figure.behind = behind;
  return figure;
}

type Making = { -readonly [Name in keyof Figure]: Figure[Name] };
