import { type Day, dayOf, firstOfMonth, monthNumber } from '../calendar/day.ts';
import type { Interval, Term } from '../calendar/term.ts';
import type { Kpi } from './kpi.ts';

/** The definition of a KPI that holds in a term: the last one that begins by its first day. */
export function kpiAt(kpi: Kpi, term: Interval): Kpi {
  const found = kpi.versions?.findLast(({ from }) => from === null || from.first <= term.first);
  return found?.kpi ?? kpi;
}

/** Every definition that a KPI ever had, its present one among them. */
export const everyVersion = (kpi: Kpi): readonly Kpi[] =>
  kpi.versions?.map((version) => version.kpi) ?? [kpi];

/** Whether something that holds from one term to another holds in a term; without bounds, always. */
export const holdsIn = ({ valid }: { readonly valid?: Interval }, { first, last }: Interval): boolean =>
  !valid || (valid.first <= first && last <= valid.last);

/**
 * The days that a KPI's figure of a term is about. A calendar year is the one in which the term's fiscal
 * year begins.
 */
export function spanOf({ span }: Pick<Kpi, 'span'>, term: Term): Interval {
  if (span === undefined) return term;
  if (span === 'calendar-year')
    return { first: dayOf(term.year, 1, 1) as Day, last: dayOf(term.year, 12, 31) as Day };
  if ('months' in span)
    return { first: firstOfMonth(monthNumber(term.last) - span.months + 1), last: term.last };
  return span;
}

/** The day on which a stock is looked at: the last of the period, or the as-of day while it is not over. */
export const dayOfStock = ({ first, last, asOf }: Interval & { readonly asOf: Day }): Day =>
  Math.min(last, Math.max(asOf, first - 1));

/** Date columns that place the rows of a KPI in time; the first one says since when. */
export const daysRead = ({ date, inForce }: Pick<Kpi, 'date' | 'inForce'>): readonly string[] =>
  inForce ? [inForce.from, ...(inForce.to === null ? [] : [inForce.to])] : date === null ? [] : [date];

/** The KPI that is now called something else, by each of its former names. */
export const formerNames = (kpis: ReadonlyMap<string, Kpi>): ReadonlyMap<string, string> =>
  new Map([...kpis.values()].flatMap(({ id, formerly = [] }) => formerly.map((name) => [name, id] as const)));
