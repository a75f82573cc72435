import type { Column } from '../model/source.ts';
import { decimalsOf } from './decimals.ts';
import type { Language, Resolver } from './measure.ts';

/** A band with its place in the tally; an outer one has no edge on one side. */
export interface Band {
  readonly label: string;
  readonly at: number;
  readonly outer: boolean;
}

/** Edges in steps of the column's last digit with their names (`40歳`), or null after a problem. */
export function readEdges(
  words: readonly (number | string)[],
  column: Column,
  resolver: Resolver,
): { readonly edges: readonly number[]; readonly names: readonly string[] } | null {
  const scale = 10 ** decimalsOf(column);
  // A value that reaches an edge between two steps is the step above it.
  const edges = words.map((word) => {
    const { n, d } = resolver.quantity(word);
    return Math.ceil((n * scale) / d);
  });
  const wrong = edges.findIndex((edge, at) => at > 0 && edge <= edges[at - 1]!);
  if (wrong > 0) {
    const sorted = [...words].sort((a, b) => Number(a) - Number(b)).map(String);
    resolver.problem('bands-order', ['edges', wrong], { nearest: [...new Set(sorted)].join(', ') });
    return null;
  }
  const unit = unitOf(column);
  return { edges, names: words.map((word) => grouped(String(word)) + unit) };
}

/** The place of a number: 0 below the first edge, then one further for every edge that it reaches. */
export function placeIn(edges: readonly number[], value: number): number {
  let at = 0;
  while (at < edges.length && value >= edges[at]!) at++;
  return at;
}

/** All bands from the lowest, the outer ones too. */
export function bandsOf(names: readonly string[], language: Language): readonly Band[] {
  const { below, between, above } = LABELS[language];
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return [
    { label: below(first), at: 0, outer: true },
    ...names.slice(1).map((name, at) => ({ label: between(names[at]!, name), at: at + 1, outer: false })),
    { label: above(last), at: names.length, outer: true },
  ];
}

const LABELS = {
  ja: {
    below: (first: string) => `${first}未満`,
    between: (from: string, to: string) => `${from}以上${to}未満`,
    above: (last: string) => `${last}以上`,
  },
  en: {
    below: (first: string) => `under ${first}`,
    between: (from: string, to: string) => `${from} to under ${to}`,
    above: (last: string) => `${last} and over`,
  },
} satisfies Record<Language, unknown>;

/** The unit that stands after the column's numbers, where there is one. */
function unitOf({ settings }: Column): string {
  if (settings['percent'] !== undefined) return '%';
  const units = [settings['unit'] ?? []].flat();
  return units.length === 1 ? String(units[0]) : '';
}

/** `1,000,000`, as the page writes numbers; digits after the point as they were written. */
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
