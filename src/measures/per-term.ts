import type { Term, Terms } from '../calendar/term.ts';
import { parseTerm, termLabel } from '../calendar/term.ts';
import type { Language, Resolver } from './measure.ts';

/** Values by canonical term id; `*` stands for every term without an entry of its own. */
export type PerTerm<T> = Readonly<Record<string, T>>;

/** The value for a term, or null when none is declared. */
export const forTerm = <T>(values: PerTerm<T>, term: string): T | null => {
  if (Object.hasOwn(values, term)) return values[term] as T;
  return Object.hasOwn(values, '*') ? (values['*'] as T) : null;
};

/**
 * The value for a term, else that of the shortest longer term in which it lies (a year's, for a half of it),
 * with that term; else the one for every term. Null when none is declared.
 */
export function forTermOrLonger<T>(
  values: PerTerm<T>,
  term: Term,
  terms: Terms,
): { readonly value: T; readonly of: Term } | null {
  const longer = Object.keys(values)
    .flatMap((id) => terms.parse(id) ?? [])
    .filter(({ first, last }) => first <= term.first && term.last <= last)
    .sort((a, b) => a.last - a.first - (b.last - b.first));
  const of = longer[0] ?? term;
  const value = forTerm(values, of.id);
  return value === null ? null : { value, of };
}

/** One value for every term, or a mapping from terms to values; null after problems were recorded. */
export function readPerTerm<T>(
  words: unknown,
  path: readonly (string | number)[],
  resolver: Resolver,
  read: (value: number | string) => T,
): PerTerm<T> | null {
  if (typeof words === 'number' || typeof words === 'string') return { '*': read(words) };
  const entries = Object.entries(words as Record<string, number | string>).map(
    ([text, value]) => [resolver.term(text, [...path, text]), read(value)] as const,
  );
  return entries.every((entry): entry is readonly [string, T] => entry[0] !== null)
    ? Object.fromEntries(entries)
    : null;
}

/** The name of a term by its canonical id, which says what it is whenever the fiscal year begins. */
export function termName(id: string, language: Language): string {
  const term = parseTerm(id, 4);
  return term ? termLabel(term, language) : id;
}
