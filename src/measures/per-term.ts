import type { Resolver } from './measure.ts';

/** Values by canonical term id; `*` stands for every term without an entry of its own. */
export type PerTerm<T> = Readonly<Record<string, T>>;

/** The value for a term, or null when none is declared. */
export const forTerm = <T>(values: PerTerm<T>, term: string): T | null => {
  if (Object.hasOwn(values, term)) return values[term] as T;
  return Object.hasOwn(values, '*') ? (values['*'] as T) : null;
};

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
