import type { Term, Terms } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Kpi } from '../model/kpi.ts';
import { everyVersion, holdsIn, kpiAt } from '../model/validity.ts';

/** A KPI and the terms it is asked for. */
export interface Question {
  readonly kpi: Kpi;
  readonly terms: readonly Term[];
}

/**
 * What has to be known so that every KPI can be shown for every term: each KPI with all its terms,
 * those that derived KPIs use included. A name that no KPI has is a bug (the project was checked).
 */
export function questionsFor(
  kpis: ReadonlyMap<string, Kpi>,
  wanted: readonly Term[],
  terms: Terms,
): readonly Question[] {
  const asked = new Map<string, Map<string, Term>>();
  const ask = (id: string, term: Term): void => {
    const known = asked.get(id) ?? new Map<string, Term>();
    asked.set(id, known);
    const whole = kpiOf(kpis, id);
    if (known.has(term.id) || !holdsIn(whole, term)) return;
    known.set(term.id, term);
    const kpi = kpiAt(whole, term);
    for (const use of usesOf(kpi, measureOf(kpi.measure), term, terms)) ask(use.kpi, use.term);
  };
  for (const term of wanted) for (const id of kpis.keys()) ask(id, term);
  return [...kpis.values()].flatMap((kpi) => {
    const all = [...(asked.get(kpi.id)?.values() ?? [])];
    // Each definition is asked for the terms in which it holds.
    return everyVersion(kpi).map((one) => ({
      kpi: one,
      terms: kpi.versions ? all.filter((term) => kpiAt(kpi, term) === one) : all,
    }));
  });
}

/** Figures that a KPI needs for a term. */
export function usesOf(
  kpi: Kpi,
  measure: Measure,
  term: Term,
  terms: Terms,
): readonly { kpi: string; term: Term }[] {
  return measure.uses?.(kpi.spec, term, terms) ?? [];
}

function kpiOf(kpis: ReadonlyMap<string, Kpi>, id: string): Kpi {
  const kpi = kpis.get(id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi;
}
