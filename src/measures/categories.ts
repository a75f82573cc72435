import type { Batch } from '../model/batch.ts';
import type { Column, Source } from '../model/source.ts';
import { columnOf } from './conditions.ts';
import type { Resolver } from './measure.ts';

/** A category or flag column by which a figure is divided. */
export interface Categories {
  readonly column: string;
  /** In declared order. */
  readonly labels: readonly string[];
  /** Whether a cell may hold several at once: then what is counted by them adds up to more than the rows. */
  readonly several: boolean;
}

/** The column of categories that a word names, or null after a problem. */
export function readCategories(
  key: string,
  words: Readonly<Record<string, unknown>>,
  source: Source,
  resolver: Resolver,
): Categories | null {
  const column = resolver.column(source, String(words[key]), [key], ['category', 'flag']);
  if (!column) return null;
  return { column: column.name, labels: resolver.labels(column) ?? [], several: holdsSeveral(column) };
}

/** Whether a cell may hold several categories at once, and not only the first of them is taken. */
export const holdsSeveral = ({ settings }: Column): boolean =>
  settings['separator'] !== undefined && settings['priority'] !== true;

/** The places that a row has in the list of categories; the one after the last for a row without any. */
export function placesIn(
  batch: Batch,
  column: string,
  labels: readonly string[],
): (row: number) => readonly number[] {
  const data = columnOf(batch, column);
  const { empty } = data;
  if (data.storage === 'texts') throw new Error(`${column} has no categories`);
  const single = Array.from({ length: labels.length + 1 }, (_, at) => [at] as const);
  const none = single[labels.length]!;
  if (data.storage === 'numbers') {
    const { values } = data;
    return (row) => (empty[row] ? none : single[values[row]!]!);
  }
  const known = new Map<number, readonly number[]>();
  const placesOf = (set: number): readonly number[] => {
    const places = labels.flatMap((_, at) => (set & (1 << at) ? [at] : []));
    known.set(set, places);
    return places;
  };
  const { values } = data;
  return (row) => (empty[row] ? none : (known.get(values[row]!) ?? placesOf(values[row]!)));
}
