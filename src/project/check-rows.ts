import type { Condition } from '../model/condition.ts';
import type { InForce } from '../model/kpi.ts';
import type { Verb } from './find-verb.ts';
import { type Draft, findColumn } from './lookup.ts';
import { contradiction, notSurely } from './possible.ts';
import type { Surroundings } from './resolver.ts';
import type { Words } from './shape.ts';
import type { Path } from './tree.ts';

/** The date column that places the rows of a KPI in a term: its own, else its source's. */
export function dateOf(
  words: Words,
  { measure }: Verb,
  draft: Draft,
  path: Path,
  { findings }: Surroundings,
): string | null {
  const own = words['date'] as string | undefined;
  if (own !== undefined) return findColumn(draft, own, [...path, 'date'], findings, ['date'])?.name ?? null;
  const { date, name } = draft.source;
  if (words['in-force'] !== undefined) return null;
  // It picks its rows by days of its own.
  if (measure.by === 'rows' && !measure.dated) return null;
  if (date === null && measure.by === 'rows') {
    const known = [...draft.source.columns.values()].filter(({ type }) => type === 'date');
    findings.add('kpi-date', path, { source: name, known: known.map((column) => column.name) });
  }
  return date;
}

/** The columns between which rows are in force; only for a measure that is placed in time by one date otherwise. */
export function inForceOf(
  words: Words,
  { measure, name }: Verb,
  draft: Draft,
  path: Path,
  { findings }: Surroundings,
): InForce | null {
  const own = words['in-force'] as { readonly from: string; readonly to?: string } | undefined;
  if (own === undefined) return null;
  const at = [...path, 'in-force'];
  if (measure.by !== 'rows' || !measure.dated) findings.add('in-force-not-for', at, { verb: name });
  if (words['date'] !== undefined) findings.add('in-force-date', [...path, 'date']);
  const from = findColumn(draft, own.from, [...at, 'from'], findings, ['date']);
  const to = own.to === undefined ? null : findColumn(draft, own.to, [...at, 'to'], findings, ['date']);
  return from && { from: from.name, to: to?.name ?? null };
}

/** Conditions of one KPI hold together, on rows that the source does not exclude. */
export function checkTogether(
  conditions: ReadonlyMap<string, Condition>,
  { source }: Draft,
  path: Path,
  { findings }: Surroundings,
): void {
  const all = [...conditions.values()];
  const last = [...conditions.keys()].at(-1);
  if (last === undefined) return;
  const column = contradiction(all, source);
  if (column !== null)
    findings.add('condition-together', [...path, last], { column, words: [...conditions.keys()] });
  else if (source.exclude) {
    const excluded = contradiction([...all, notSurely(source.exclude)], source);
    if (excluded !== null)
      findings.add('condition-excluded', [...path, last], { column: excluded, source: source.name });
  }
}
