import { dayFromIso } from '../calendar/day.ts';
import { type Interval, parseTerm } from '../calendar/term.ts';
import type { Span } from '../model/kpi.ts';
import type { Findings } from './findings.ts';
import { isMapping, type Words } from './shape.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The days between `valid-from` and `valid-to`, undefined for what is always valid. */
export function readValid(
  words: Words,
  path: Path,
  terms: TermReader,
  findings: Findings,
): Interval | undefined {
  const termAt = (key: string) => {
    const id = words[key] === undefined ? null : terms.id(String(words[key]), [...path, key]);
    return id === null ? null : parseTerm(id, terms.starts);
  };
  const [from, to] = [termAt('valid-from'), termAt('valid-to')];
  if (!from && !to) return undefined;
  if (from && to && to.last < from.first)
    findings.add('valid-backwards', [...path, 'valid-to'], { name: 'valid-to' });
  return { first: from?.first ?? EVER.first, last: to?.last ?? EVER.last };
}

/** Further than any day that can be written. */
const EVER: Interval = { first: -1_000_000, last: 3_000_000 };

/** Days other than those of the term. */
export function readSpan(value: unknown, path: Path, findings: Findings): Span | undefined {
  if (value === 'calendar-year') return value;
  if (!isMapping(value)) return undefined;
  if (typeof value['months'] === 'number') return { months: value['months'] };
  const first = dayFromIso(String(value['from']));
  const last = dayFromIso(String(value['to']));
  if (first === null || last === null) return undefined;
  if (last < first) findings.add('valid-backwards', [...path, 'to'], { name: 'to' });
  return { first, last };
}

/** Names that a KPI had before; each belongs to one KPI and is none of today's. */
export function readFormerly(
  id: string,
  value: unknown,
  path: Path,
  around: {
    readonly ids: readonly string[];
    readonly formers: ReadonlyMap<string, string>;
    readonly findings: Findings;
  },
): readonly string[] {
  const names = [value ?? []].flat().map(String);
  names.forEach((name, i) => {
    const at = Array.isArray(value) ? [...path, i] : path;
    const other = around.ids.includes(name) ? name : around.formers.get(name);
    if (other !== undefined && other !== id)
      around.findings.add('formerly-taken', at, { value: name, other });
    if (around.ids.includes(name) && other === id)
      around.findings.add('formerly-taken', at, { value: name, other });
  });
  return names;
}

/** The KPI of each former name, the first that claims it. */
export function formersIn(kpis: unknown): ReadonlyMap<string, string> {
  const formers = new Map<string, string>();
  for (const [id, words] of isMapping(kpis) ? Object.entries(kpis) : [])
    for (const name of isMapping(words) ? [words['formerly'] ?? []].flat().map(String) : [])
      if (!formers.has(name)) formers.set(name, id);
  return formers;
}
