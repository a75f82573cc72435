import type { ColumnData, TextList } from '../model/batch.ts';
import type { Column } from '../model/source.ts';
import { decimalsOf } from './decimals.ts';
import type { Resolver } from './measure.ts';

/** What the values of some columns mean, by name of the column; those that say it themselves are not in it. */
export type Meanings = Readonly<
  Record<string, { readonly labels: readonly string[]; readonly decimals: number }>
>;

/**
 * What has to be known of columns whose values are held against those of another source: categories are stored
 * as places in a list of their own, numbers in steps of their own last digit.
 */
export const meaningsOf = (
  columns: readonly Column[],
  resolver: Pick<Resolver, 'values'>,
): { readonly means?: Meanings } => {
  const entries = columns.flatMap((column) => {
    const labels = column.type === 'category' ? (resolver.values(column) ?? []) : [];
    const decimals = column.type === 'number' ? decimalsOf(column) : 0;
    return labels.length > 0 || decimals > 0 ? [[column.name, { labels, decimals }] as const] : [];
  });
  return entries.length === 0 ? {} : { means: Object.fromEntries(entries) };
};

/** The members of a list that the rows of a batch are, each as the same text in every source. */
export function memberTexts(
  columns: readonly { readonly name: string; readonly data: ColumnData }[],
  means: Meanings = {},
): (row: number) => string {
  const texts = columns.map(({ name, data }) => textsOf(data, means[name]));
  const memberOf = (row: number): string => {
    let member = '';
    for (const textOf of texts) member += `${textOf(row)}\u0000`;
    return member;
  };
  return columns.length === 1 ? onceEach(columns[0]!.data, memberOf) : memberOf;
}

/** The same of one column, in which few values come again and again. */
function onceEach(data: ColumnData, memberOf: (row: number) => string): (row: number) => string {
  // Their texts are looked up only when all are asked for.
  if (data.storage === 'texts' && data.list) return memberOf;
  const { values } = data;
  const known = new Map<number | string, string>();
  return (row) => {
    const before = known.get(values[row]!);
    if (before !== undefined) return before;
    const member = memberOf(row);
    if (known.size < FEW) known.set(values[row]!, member);
    return member;
  };
}

const FEW = 1024;

function textsOf(data: ColumnData, meaning?: Meanings[string]): (row: number) => number | string {
  if (data.storage === 'texts' && data.list) return listedText(data.list);
  const { storage, values } = data;
  if (meaning === undefined || storage === 'texts') return (row) => values[row]!;
  const { labels, decimals } = meaning;
  if (storage === 'sets')
    return (row) => labels.filter((_, ordinal) => values[row]! & (1 << ordinal)).join('・');
  return labels.length > 0 ? (row) => labels[values[row]!]! : (row) => decimal(values[row]!, decimals);
}

const listedText =
  ({ texts, places }: TextList) =>
  (row: number): string =>
    texts[places[row]!]!;

/** The same text for 1.5 in tenths and in hundredths. */
function decimal(steps: number, decimals: number): string {
  let [n, places] = [steps, decimals];
  for (; places > 0 && n % 10 === 0; places--) n /= 10;
  return places === 0 ? String(n) : `${n}e-${places}`;
}
