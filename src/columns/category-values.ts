import type { Column } from '../model/source.ts';
import { matchable } from './characters.ts';

/** Ordinal of a label by any of its spellings in `matchable` form. */
export type Spellings = ReadonlyMap<string, number>;

type Mistake = { path: readonly string[]; code: string; args?: Record<string, string> };

/**
 * The labels of a category column in declared order, what each may be spelled like, and mistakes:
 * one spelling for two labels, too many labels for a set, or labels that YAML does not keep in order.
 */
export function readValues(settings: object): {
  labels: readonly string[];
  spellings: Spellings;
  mistakes: readonly Mistake[];
} {
  const { values, separator, priority } = settings as Readonly<Record<string, unknown>>;
  const entries = entriesOf(values);
  const labels = entries.map(([label]) => label);
  const spellings = new Map<string, number>();
  const mistakes: Mistake[] = [];
  for (const [ordinal, [label, others]] of entries.entries())
    for (const spelling of [label, ...others]) {
      const taken = spellings.get(matchable(spelling));
      if (taken === undefined) spellings.set(matchable(spelling), ordinal);
      else if (taken !== ordinal)
        mistakes.push({ path: ['values'], code: 'category-spelling-twice', args: { spelling } });
    }
  if (labels.length === 0) mistakes.push({ path: ['values'], code: 'category-no-values' });
  if (separator !== undefined && priority !== true && labels.length > 31)
    mistakes.push({ path: ['values'], code: 'category-too-many' });
  // JavaScript moves keys that look like whole numbers to the front of an object.
  if (!Array.isArray(values) && !(values instanceof Map) && labels.length > 1 && labels.some(isIndex))
    mistakes.push({ path: ['values'], code: 'category-order-lost' });
  return { labels, spellings, mistakes };
}

export const labelsOf = (column: Column): readonly string[] => valuesOf(column).labels;

export const spellingsOf = (column: Column): Spellings => valuesOf(column).spellings;

// Measures ask for labels once per row group; the settings of a column never change.
const known = new WeakMap<object, ReturnType<typeof readValues>>();

function valuesOf(column: Column): ReturnType<typeof readValues> {
  const settings = column.settings;
  const found = known.get(settings) ?? readValues(settings);
  known.set(settings, found);
  return found;
}

function entriesOf(values: unknown): readonly (readonly [string, readonly string[]])[] {
  if (Array.isArray(values))
    return values.flatMap((value) =>
      typeof value === 'object' && value !== null ? entriesOf(value) : [[String(value), []] as const],
    );
  if (values instanceof Map)
    return [...values].map(([label, others]) => [String(label), spell(others)] as const);
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).map(([label, others]) => [label, spell(others)] as const);
}

const spell = (others: unknown): readonly string[] =>
  others === null || others === undefined ? [] : [others].flat().map(String);

const isIndex = (label: string): boolean => /^(0|[1-9]\d*)$/.test(label);
